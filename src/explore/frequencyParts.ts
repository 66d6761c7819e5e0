import type { FrequencyRow } from '../charts/frequencyChart.ts'
import { formatCount, formatRange, formatReportedRange, formatShare } from '../components/format.ts'
import type { Frequency } from '../study/release.ts'
import type { Cell } from './cells.ts'
import { cellOf, cellOfAll, rowOf } from './cells.ts'
import type { PlacedCode } from './sortCodes.ts'
import type { Choice, Cube, Facts, State, ViewFigure } from './types.ts'
import { responses, wholeReason } from './words.ts'

/** A code and how often it occurs in the responses that are looked at. */
export type Counted = { code: PlacedCode; cell: Cell; frequency: Frequency | undefined }

/** How often codes occur in the responses chosen: in all as frequencies.json has it, else as the cube has it. */
export function countIn(codes: readonly PlacedCode[], choices: readonly Choice[], cube: Cube): Counted[] {
  const frequencies = new Map(cube.frequencies.codes.map((row) => [row.id, row]))
  const row = choices.length > 0 ? rowOf(cube, choices) : undefined
  return codes.map((code) => {
    const frequency = frequencies.get(code.id)
    return { code, frequency, cell: choices.length === 0 && frequency ? cellOfAll(frequency) : cellOf(row, code.id) }
  })
}

/** The number of a cell that the state measures. */
export const measured = ({ share, mentions }: Cell, { measure }: Pick<State, 'measure'>): number | null =>
  measure === 'share' ? share : share === null ? null : mentions

/** That number as it is written. */
export const measuredWords = (cell: Cell, { measure }: Pick<State, 'measure'>): string =>
  measure === 'share' ? formatShare(cell.share ?? 0) : formatCount(cell.mentions ?? 0)

/** What one lane says, for whoever looks at it alone. */
export function laneSays(label: string, { share, low, high, mentions, base, reason }: Cell, facts: Facts): string {
  if (reason !== null) return `${label}: ${wholeReason(reason, facts)}`
  if (share === null || low === null || high === null || base === null) return `${label}: no ${facts.study.unit.many}`
  const of = `${formatCount(mentions ?? 0)} of ${responses(base, facts)}`
  return `${label}: ${(share * 100).toFixed(1)}%, ${of}; 95% interval ${formatRange(low, high)}`
}

/** The numbers of a cell in a table, and why they are missing where they are. */
export const cellColumns: ViewFigure['columns'] = [
  { key: 'share', label: 'Share', numeric: true, share: true },
  { key: 'low', label: '95% from', numeric: true, share: true },
  { key: 'high', label: '95% to', numeric: true, share: true },
  { key: 'mentions', label: 'Mentions', numeric: true },
  { key: 'base', label: 'Base', numeric: true },
  { key: 'withheld', label: 'Withheld' },
]
export const cellValues = ({ share, low, high, mentions, base, reason }: Cell, facts: Facts) => [
  share,
  low,
  high,
  mentions,
  base,
  wholeReason(reason, facts),
]

/** A published share, or the range in which one lies, beside what was counted: its lane and its row of the table. */
export function published({
  code,
  frequency,
}: Counted): { lane: FrequencyRow; values: (string | number | null)[] } | null {
  const { reported, reportedRange } = frequency ?? {}
  const about = { id: code.id, label: code.label, color: code.place, basis: 'reported' as const }
  if (reported) {
    const { share, low, high, base } = reported
    const says = `${code.label}, as published: ${(share * 100).toFixed(1)}%; 95% interval ${formatRange(low, high)}`
    return { lane: { ...about, share, low, high, says }, values: [share, low, high, 'not published', base, null] }
  }
  // A share that the publication gives in words only (“a majority”) is told in the text, not drawn as a measured range.
  if (!reportedRange || (reportedRange.words !== undefined && code.kind === 'theme')) return null
  const words = formatReportedRange(reportedRange)
  const lane = {
    ...about,
    share: null,
    low: null,
    high: null,
    range: reportedRange,
    says: `${code.label}, as published: ${words}`,
  }
  return { lane, values: [words, null, null, null, null, null] }
}
