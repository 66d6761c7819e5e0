import type { Lane } from './lane.ts'
import { codeColor, paint } from './palette.ts'

/** The color of a lane's dot and lines: its code's; without one the accent, or that of made-up data. */
export function laneColor({ sign, color, basis }: Pick<Lane, 'sign' | 'color' | 'basis'>): string {
  if (sign === 'negative') return paint.negative
  if (color !== undefined) return paint[codeColor(color)]
  return basis === 'illustrative' ? paint.illustrative : paint.accent
}
