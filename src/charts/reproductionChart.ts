import { say } from '../messages/charts.ts'
import { type Basis, type Drawing, isWide } from './chart.ts'
import { count, percentAsPublished, percentToOneDecimal, rangeAsPublished, toOneDecimal } from './format.ts'
import type { Lane } from './lane.ts'
import { laneChart } from './laneChart.ts'
import { intervalWords } from './laneKey.ts'
import { shareAxis } from './shareAxis.ts'

/** What a publication says of a share: the share, with its interval; or between what it lies, in words where it says so in words. */
export type ReportedShare =
  | { share: number; low: number | null; high: number | null }
  | { low: number; high: number; words?: string | undefined }

/** A published share beside what the data give. `computed` is null where it is withheld, and `equal` then is, too. */
export type ReproductionRow = {
  label: string
  reported: ReportedShare
  computed: number | null
  /** Whether the two are equal within the rounding of the publication. */
  equal: boolean | null
  basis: Exclude<Basis, 'reported'>
  withheld?: string | undefined
  /** Place of the code in the codebook: gives its color. */
  color?: number | undefined
}

/**
 * Draws each published share above what the data give, joined by a line that is upright where the two are equal. The words
 * say both, and whether they agree or by how much they differ.
 */
export function reproductionChart(rows: readonly ReproductionRow[], drawing: Drawing): SVGSVGElement {
  const ends = rows.flatMap(({ reported, computed }) => [
    reported.high,
    'share' in reported ? reported.share : 0,
    computed,
  ])
  return laneChart({
    lanes: named(rows).flatMap((row) => lanesOf(row, isWide(drawing))),
    axis: shareAxis(ends, drawing),
    intervalWords,
    drawing,
  })
}

// A publication may say two things of one code; each has a band of its own.
function named(rows: readonly ReproductionRow[]): ReproductionRow[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const times = (seen.get(row.label) ?? 0) + 1
    seen.set(row.label, times)
    return times === 1 ? row : { ...row, label: say('reproduction.again', { label: row.label, time: count(times) }) }
  })
}

function lanesOf(row: ReproductionRow, wide: boolean): Lane[] {
  const { label, reported, computed, basis, withheld, color } = row
  const about = { label, color }
  const published: Lane = { ...about, basis: 'reported', ...publishedMarks(reported) }
  if (computed === null) return [published, { ...about, basis, value: null, words: withheld ?? say('notKnown') }]
  const words = { words: percentToOneDecimal(computed), aside: verdict(row, computed, wide) }
  return [
    published,
    { ...about, basis, value: computed, joins: 'share' in reported ? reported.share : computed, ...words },
  ]
}

function publishedMarks(reported: ReportedShare): Pick<Lane, 'value' | 'interval' | 'range' | 'words'> {
  if (!('share' in reported)) {
    const { low, high, words } = reported
    return { value: null, range: { low, high }, words: words ?? rangeAsPublished(low, high) }
  }
  const { share, low, high } = reported
  const interval = low !== null && high !== null ? { low, high } : null
  return { value: share, interval, words: percentAsPublished(share) }
}

function agreement(reported: ReportedShare, wide: boolean): string {
  if ('share' in reported) return say(wide ? 'reproduction.equal.wide' : 'reproduction.equal')
  if (reported.words !== undefined) return say('reproduction.agrees')
  return say(wide ? 'reproduction.within.wide' : 'reproduction.within')
}

/** In a word or two whether the data agree with the publication, and else by how many percentage points they miss it. */
function verdict({ reported, equal }: ReproductionRow, computed: number, wide: boolean): string {
  const isShare = 'share' in reported
  if (equal === null) return ''
  if (equal) return agreement(reported, wide)
  const ends = isShare ? [reported.share] : [reported.low, reported.high]
  const misses = ends.map((end) => (computed - end) * 100)
  const points = misses.reduce((least, miss) => (Math.abs(miss) < Math.abs(least) ? miss : least))
  if (Math.abs(points) < 0.05) return say(isShare ? 'reproduction.notEqual' : 'reproduction.justOutside')
  return say(points < 0 ? 'reproduction.below' : 'reproduction.above', { points: toOneDecimal(Math.abs(points)) })
}
