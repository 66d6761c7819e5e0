import { say } from '../messages/charts.ts'
import { type Basis, type Drawing, isWide } from './chart.ts'
import { percent, percentAsPublished, rangeAsPublished } from './format.ts'
import type { Lane } from './lane.ts'
import { laneChart } from './laneChart.ts'
import { intervalWords } from './laneKey.ts'
import { noteSize } from './laneLayout.ts'
import { shareAxis } from './shareAxis.ts'
import { textWidth } from './textWidth.ts'

/** A code's share of responses. With a share null, either what is known instead (`range`) or why not (`withheld`). */
export type FrequencyRow = {
  id: string
  label: string
  share: number | null
  low: number | null
  high: number | null
  basis: Basis
  range?: { low: number; high: number; words?: string | undefined } | null | undefined
  withheld?: string | undefined
  /** Place of the code in the codebook: gives its color. */
  color?: number | undefined
  /** The share in other words, drawn where there is room: "6 in 10 patients". */
  aside?: string | undefined
  /** The row of the figure's table, and what it says. */
  row?: number | undefined
  says?: string | undefined
}

/**
 * Draws each code's share of responses as a dot with its 95% interval, in the order given. Rows with the same label share
 * a band, the illustrative below the reported. Shares are from 0 to 1.
 */
export function frequencyChart(rows: readonly FrequencyRow[], drawing: Drawing): SVGSVGElement {
  const shares = rows.flatMap(({ share, high, range }) => [share, share === null ? range?.high : high])
  const lanes = rows.map((row) => laneOf(row, drawing))
  return laneChart({ lanes, axis: shareAxis(shares, drawing), intervalWords, drawing })
}

function laneOf(row: FrequencyRow, drawing: Drawing): Lane {
  const { label, basis, share, low, high, range, withheld, color } = row
  const about = { label, basis, color, row: row.row, says: row.says }
  if (share === null && range)
    return { ...about, value: null, range, words: range.words ?? rangeAsPublished(range.low, range.high) }
  const interval = share !== null && low !== null && high !== null ? { low, high } : null
  const format = basis === 'reported' ? percentAsPublished : percent
  const words = share === null ? (withheld ?? say('notKnown')) : format(share)
  return { ...about, value: share, interval, words, ...asideOf(row, drawing) }
}

// The dots come first: words that would leave them less than five sixths of the picture are left out.
function asideOf({ aside }: FrequencyRow, drawing: Drawing): { aside?: string } {
  return aside && isWide(drawing) && textWidth(aside, noteSize) <= drawing.width / 6 ? { aside } : {}
}
