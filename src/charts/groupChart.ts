import { nice, ticks } from 'd3-array'
import { say } from '../messages/charts.ts'
import type { Basis, Drawing } from './chart.ts'
import { isWide } from './chart.ts'
import { count, percent } from './format.ts'
import type { Lane } from './lane.ts'
import { laneChart } from './laneChart.ts'
import { intervalWords } from './laneKey.ts'
import { shareAxis } from './shareAxis.ts'

/** How often a code occurs in the responses of one level. With a value null, why not (`withheld`). */
export type GroupLevel = {
  level: string
  value: number | null
  low: number | null
  high: number | null
  withheld?: string | undefined
  /** The row of the figure's table, and what it says. */
  row?: number | undefined
  says?: string | undefined
}

/** A code with its levels, in the same order for each. */
export type GroupRow = {
  id: string
  label: string
  /** Place of the code in the codebook: gives its color. */
  color?: number | undefined
  basis: Basis
  levels: readonly GroupLevel[]
}

/** Close enough that the lanes of a code read as one block. */
const laneHeight = 21

/**
 * Draws how often each code occurs by the levels of a group: a block a code, a lane a level, each with its name before it
 * and its number behind it. Shares are from 0 to 1 and have their intervals; counts have a line from zero.
 */
export function groupChart(
  rows: readonly GroupRow[],
  drawing: Drawing & { measure: 'share' | 'count' },
): SVGSVGElement {
  const { measure } = drawing
  const lanes = rows.flatMap((row) => row.levels.map((level) => laneOf(row, level, measure)))
  const ends = rows.flatMap(({ levels }) => levels.flatMap(({ value, high }) => [value, high]))
  const named = lanes.some(({ name }) => name)
  return laneChart({
    lanes,
    axis: measure === 'share' ? shareAxis(ends, drawing) : countAxis(ends, drawing),
    ...(measure === 'share' ? { intervalWords } : {}),
    ...(named ? { laneHeight } : {}),
    drawing,
  })
}

function laneOf(row: GroupRow, level: GroupLevel, measure: 'share' | 'count'): Lane {
  const { value, low, high, withheld } = level
  const about = { label: row.label, band: row.id, color: row.color, basis: row.basis, name: level.level }
  const rest = { row: level.row, says: level.says }
  if (value === null) return { ...about, ...rest, value, words: withheld ?? say('notKnown') }
  const interval = low !== null && high !== null ? { low, high } : null
  const marks = measure === 'share' ? { interval, words: percent(value) } : fromZero(value)
  return { ...about, ...rest, value, ...marks }
}

const fromZero = (value: number) => ({ interval: { low: 0, high: value }, words: count(value) })

/** An x axis of counts from 0 to the next round number above the greatest of them. */
function countAxis(counts: readonly (number | null)[], drawing: Drawing) {
  const [start, end] = nice(0, Math.max(1, ...counts.map((value) => value ?? 0)), 5)
  const whole = ticks(start, end, isWide(drawing) ? 6 : 4).filter(Number.isInteger)
  return { domain: [start, end] as [number, number], ticks: whole, format: count }
}
