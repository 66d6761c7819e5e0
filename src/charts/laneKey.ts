import { say } from '../messages/charts.ts'
import { isWide } from './chart.ts'
import type { LaneChart } from './lane.ts'
import { type LaneLayout, noteSize } from './laneLayout.ts'
import * as Plot from './marks.ts'
import { paint } from './palette.ts'
import { pixels } from './pixels.ts'
import { textWidth } from './textWidth.ts'

/** What the intervals of this program are. */
export const intervalWords = say('interval')

/** How far above its lane's middle the bracket over an interval lies, and the middle of the words over the bracket. */
const bracket = 14
const words = 24

/** What an interval is, said where the first one is drawn: a thin bracket over the line, and words over the bracket. */
export function keyMarks({ intervalWords: says, axis, drawing }: LaneChart, layout: LaneLayout): Plot.Markish[] {
  const { keyed, left, plotWidth } = layout
  if (!keyed?.interval || !says) return []
  const { low, high } = keyed.interval
  const [start, end] = axis.domain
  const middle = left + (((low + high) / 2 - start) / (end - start)) * plotWidth
  const half = textWidth(says, noteSize) / 2
  const x = Math.max((isWide(drawing) ? left : 0) + half, Math.min(drawing.width - half, middle))
  const y = keyed.y - bracket
  const thin = { stroke: paint.muted, strokeWidth: 1 }
  return [
    Plot.ruleY([y], { x1: low, x2: high, y: (at: number) => at, ...thin }),
    Plot.ruleX([low, high], { x: (end: number) => end, y1: () => y, y2: () => y + 4, ...thin }),
    Plot.text([says], {
      x: pixels(() => x),
      y: () => keyed.y - words,
      text: (text: string) => text,
      fontSize: noteSize,
      fill: paint.muted,
      stroke: paint.paper,
      strokeWidth: 4,
    }),
  ]
}
