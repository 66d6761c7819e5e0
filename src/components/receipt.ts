import type { Frequency } from '../study/release.ts'
import type { Basis, Study } from '../study/study.ts'
import { formatCount, formatRange, formatReported, formatReportedRange, formatShare, withheldText } from './format.ts'

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
const ofUnit = (count: number, { unit }: Study) => `${formatCount(count)} ${count === 1 ? unit.one : unit.many}`

const wilsonLine = 'Wilson score interval, 95%'

/** The receipt of a published share or range of shares. */
export function reportedReceipt(row: Frequency, study: Study): Receipt | null {
  if (row.reported) {
    const { share, place, base, low, high, mentions } = row.reported
    const lines = [
      [
        'Numerator',
        `not published; ${formatReported(share)} is ${[...new Set(mentions)].map(formatCount).join(' to ')}`,
      ],
      ['Base', ofUnit(base, study)],
      ['Interval', `${formatRange(low, high)} (${wilsonLine}, worked out by this site from the published share)`],
      ['Published in', `the article, ${place}`],
    ] as const
    return { text: formatReported(share), basis: 'reported', lines }
  }
  if (!row.reportedRange) return null
  const { words, place } = row.reportedRange
  const text = formatReportedRange(row.reportedRange)
  const lines = [
    ['What is published', words ? `“${text}”, in words` : `a range for this group of codes: ${text}`],
    ['Base', ofUnit(study.n, study)],
    ['Published in', `the article, ${place}`],
  ] as const
  return { text, basis: 'reported', lines }
}

/** The receipt of a share counted in the data. */
export function countedReceipt(row: Frequency, study: Study): Receipt {
  const { basis, mentions, base, share, low, high } = row
  const { minimum } = study.disclosure
  const ofBase = ['Base', ofUnit(base, study)] as const
  const origin = ['Counted in', 'release/frequencies.json'] as const
  if (mentions === null || share === null || low === null || high === null) {
    const text = withheldText(minimum, row.suppressed)
    return {
      text,
      basis,
      lines: [['Why', `Counts from 1 to ${minimum - 1} are withheld to protect people.`], ofBase, origin],
    }
  }
  const lines = [
    ['Exactly', `${(share * 100).toFixed(2)}%`],
    ['Numerator', `${formatCount(mentions)} ${mentions === 1 ? 'mention' : 'mentions'}`],
    ofBase,
    ['Interval', `${formatRange(low, high)} (${wilsonLine})`],
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
    lines: [['What', what]],
  })
  switch (name) {
    case 'n':
      return count(study.n, 'reported', `${study.unit.many} in the study`)
    case 'minimum':
      return count(study.disclosure.minimum, 'computed', 'smallest count that this site shows (study.yaml)')
    case 'codes':
      return count(codes.length, 'computed', 'codes in codebook.yaml')
    case 'dimensions':
    case 'themes':
      return count(codes.filter(({ kind }) => `${kind}s` === name).length, 'computed', `${name} in codebook.yaml`)
    case 'exemplars':
      return count(release.exemplars.exemplars.length, study.data.basis, 'exemplars in release/exemplars.json')
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
