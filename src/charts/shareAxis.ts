import { tickStep, ticks } from 'd3-array'
import { type Drawing, isWide } from './chart.ts'
import { percent } from './format.ts'
import type { LaneAxis } from './lane.ts'

/** An x axis of shares from 0% to the next round percentage above the greatest of them, at most 100%. */
export function shareAxis(shares: (number | null | undefined)[], drawing: Drawing): LaneAxis {
  const greatest = Math.max(0, ...shares.map((share) => share ?? 0))
  const step = tickStep(0, greatest || 1, 6)
  // Without the subtraction 0.7 / 0.1, which is 7.000000000000001 or so, would make an eighth step.
  const end = Math.min(1, Math.ceil((greatest || 1) / step - 1e-9) * step)
  // Below 1% apart, ticks would round to the same percentage.
  const shown = new Map(ticks(0, end, isWide(drawing) ? 6 : 4).map((tick) => [percent(tick), tick]))
  return { domain: [0, end], ticks: [...shown.values()], format: percent }
}
