import type { Basis, Drawing } from './chart.ts'
import { percent, percentAsPublished, rangeAsPublished } from './format.ts'
import type { Lane } from './lane.ts'
import { laneChart } from './laneChart.ts'
import { shareAxis } from './shareAxis.ts'

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
}

/**
 * Draws each code's share of responses as a dot with its 95% interval, in the order given. Rows with the same label share
 * a band, the illustrative below the reported. Shares are from 0 to 1.
 */
export function frequencyChart(rows: readonly FrequencyRow[], drawing: Drawing): SVGSVGElement {
  const shares = rows.flatMap(({ share, high, range }) => [share, share === null ? range?.high : high])
  return laneChart({ lanes: rows.map(laneOf), axis: shareAxis(shares, drawing), drawing })
}

function laneOf({ label, basis, share, low, high, range, withheld }: FrequencyRow): Lane {
  if (share === null && range)
    return { label, basis, value: null, range, words: range.words ?? rangeAsPublished(range.low, range.high) }
  const interval = share !== null && low !== null && high !== null ? { low, high } : null
  const format = basis === 'reported' ? percentAsPublished : percent
  const words = share === null ? (withheld ?? 'not known') : format(share)
  return { label, basis, value: share, interval, words }
}
