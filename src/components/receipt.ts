import { say } from '../messages/components.ts'
import { say as sayOfFormat } from '../messages/format.ts'
import type { Frequency } from '../study/release.ts'
import type { Basis, Study } from '../study/study.ts'
import {
  formatCount,
  formatHundredths,
  formatRange,
  formatReported,
  formatReportedRange,
  formatShare,
  withheldText,
} from './format.ts'

/** A number as a page shows it, with everything that a reader needs to trust it. */
export type Receipt = {
  text: string
  basis: Basis
  /** Label and value, in the order in which they are read. */
  lines: readonly (readonly [string, string])[]
}

type Source = {
  study: Study
  release: { frequencies: { base: number }; exemplars: { exemplars: readonly unknown[] } }
  frequency: (id: string) => Frequency
  codes: readonly { kind: string }[]
}

/** A count of what responses stand for: "1,766 patients", "1 patient". */
const ofUnit = (count: number, { unit }: Study) => say('receipt.unit', { count, ...unit })

/** Counts of which one is the true one: "239 to 256". */
function fromTo([least, most]: readonly [number, number]): string {
  const [low, high] = [formatCount(least), formatCount(most)]
  return least === most ? low : sayOfFormat('range', { low, high })
}

const publishedIn = (place: string) => [say('receipt.publishedIn'), say('receipt.place', { place })] as const

/** The receipt of a published share or range of shares. */
export function reportedReceipt(row: Frequency, study: Study): Receipt | null {
  if (row.reported) {
    const { share, place, base, low, high, mentions } = row.reported
    const lines = [
      [
        say('receipt.numerator'),
        say('receipt.numerator.reported', { share: formatReported(share), mentions: fromTo(mentions) }),
      ],
      [say('receipt.base'), ofUnit(base, study)],
      [say('receipt.interval'), say('receipt.interval.reported', { range: formatRange(low, high) })],
      publishedIn(place),
    ] as const
    return { text: formatReported(share), basis: 'reported', lines }
  }
  if (!row.reportedRange) return null
  const { words, place } = row.reportedRange
  const text = formatReportedRange(row.reportedRange)
  const lines = [
    [
      say('receipt.published'),
      words ? say('receipt.published.words', { words: text }) : say('receipt.published.range', { range: text }),
    ],
    [say('receipt.base'), ofUnit(study.n, study)],
    publishedIn(place),
  ] as const
  return { text, basis: 'reported', lines }
}

/** The receipt of a share counted in the data. */
export function countedReceipt(row: Frequency, study: Study): Receipt {
  const { basis, mentions, base, share, low, high } = row
  const { minimum } = study.disclosure
  const ofBase = [say('receipt.base'), ofUnit(base, study)] as const
  const origin = [say('receipt.counted'), 'release/frequencies.json'] as const
  if (mentions === null || share === null || low === null || high === null) {
    const text = withheldText(minimum, row.suppressed)
    return {
      text,
      basis,
      lines: [[say('receipt.why'), say('receipt.why.withheld', { largest: formatCount(minimum - 1) })], ofBase, origin],
    }
  }
  const lines = [
    [say('receipt.exactly'), formatHundredths(share)],
    [say('receipt.numerator'), say('receipt.mentions', { count: mentions })],
    ofBase,
    [say('receipt.interval'), say('receipt.interval.counted', { range: formatRange(low, high) })],
    origin,
  ] as const
  return { text: formatShare(share), basis, lines }
}

/**
 * The number that a reference in prose means:
 * `study.n`, `study.minimum`, `study.codes`, `study.dimensions`, `study.themes`, `study.exemplars`;
 * `<code>.reported` (published share or range), `<code>.counted` (share in the data), `<code>.mentions`,
 * `<code>.share` (published where it is, unless the data are the study's own).
 *
 * @throws Error that lists what can be referred to
 */
export function receiptOf(of: string, source: Source): Receipt {
  const [id, name, ...rest] = of.split('.')
  const found =
    rest.length > 0 ? null : id === 'study' ? studyReceipt(name, source) : codeReceipt(id ?? '', name, source)
  if (found) return found
  throw new Error(
    `<Num of="${of}"/> means nothing here. Expected study.n, .minimum, .codes, .dimensions, .themes or .exemplars, or a code with .share, .reported, .counted or .mentions.`,
  )
}

function studyReceipt(name: string | undefined, { study, release, codes }: Source): Receipt | null {
  const count = (value: number, basis: Basis, what: string): Receipt => ({
    text: formatCount(value),
    basis,
    lines: [[say('receipt.what'), what]],
  })
  switch (name) {
    case 'n':
      return count(
        study.n,
        study.article ? 'reported' : study.data.basis,
        say('receipt.what.n', { many: study.unit.many }),
      )
    case 'minimum':
      return count(study.disclosure.minimum, 'computed', say('receipt.what.minimum'))
    case 'codes':
      return count(codes.length, 'computed', say('receipt.what.codes'))
    case 'dimensions':
      return count(codes.filter(({ kind }) => kind === 'dimension').length, 'computed', say('receipt.what.dimensions'))
    case 'themes':
      return count(codes.filter(({ kind }) => kind === 'theme').length, 'computed', say('receipt.what.themes'))
    case 'exemplars':
      return count(release.exemplars.exemplars.length, study.data.basis, say('receipt.what.exemplars'))
    default:
      return null
  }
}

function codeReceipt(id: string, name: string | undefined, { study, frequency }: Source): Receipt | null {
  const row = frequency(id)
  const counted = countedReceipt(row, study)
  switch (name) {
    case 'share':
      return study.data.basis === 'computed' ? counted : (reportedReceipt(row, study) ?? counted)
    case 'reported':
      return reportedReceipt(row, study)
    case 'counted':
      return counted
    case 'mentions':
      return row.mentions === null ? counted : { ...counted, text: formatCount(row.mentions) }
    default:
      return null
  }
}
