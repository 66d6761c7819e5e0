import { percentToOneDecimal } from '../charts/format.ts'
import type { FrequencyRow } from '../charts/frequencyChart.ts'
import { formatCount, formatRange, formatReportedRange, formatShare } from '../components/format.ts'
import { say } from '../messages/views.ts'
import type { Frequency } from '../study/release.ts'
import type { Cell } from './cells.ts'
import { cellOf, cellOfAll, rowOf } from './cells.ts'
import type { PlacedCode } from './sortCodes.ts'
import type { Choice, Cube, Facts, State, ViewFigure } from './types.ts'
import { responses } from './who.ts'
import { shortReason, wholeReason } from './words.ts'

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
  if (reason !== null) return say('labeled', { label, said: wholeReason(reason, facts) ?? '' })
  if (share === null || low === null || high === null || base === null)
    return say('labeled', { label, said: shortReason(null, facts) })
  const counted = { mentions: formatCount(mentions ?? 0), who: responses(base, facts) }
  return say('frequencies.lane', {
    label,
    share: percentToOneDecimal(share),
    ...counted,
    range: formatRange(low, high),
  })
}

/** The numbers of a cell in a table, and why they are missing where they are. */
export const cellColumns: ViewFigure['columns'] = [
  { key: 'share', label: say('column.share'), numeric: true, share: true },
  { key: 'low', label: say('column.low'), numeric: true, share: true },
  { key: 'high', label: say('column.high'), numeric: true, share: true },
  { key: 'mentions', label: say('column.mentions'), numeric: true },
  { key: 'base', label: say('column.base'), numeric: true },
  { key: 'withheld', label: say('column.withheld') },
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
    const says = say('frequencies.asPublishedShare', {
      label: code.label,
      share: percentToOneDecimal(share),
      range: formatRange(low, high),
    })
    const values = [share, low, high, say('frequencies.notPublished'), base, null]
    return { lane: { ...about, share, low, high, says }, values }
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
    says: say('frequencies.asPublished', { label: code.label, words }),
  }
  return { lane, values: [words, null, null, null, null, null] }
}
