import { type ReproductionRow, reproductionChart } from '../../charts/reproductionChart.ts'
import type { Findings } from '../../content.ts'
import { say } from '../../messages/components.ts'
import type { ReproductionClaim } from '../../study/release.ts'
import {
  basisWords,
  capitalize,
  formatCount,
  formatReported,
  formatReportedRange,
  formatTenths,
  withheldText,
} from '../format.ts'
import { baseNote } from './baseNote.ts'
import { type Figure, titled } from './figure.ts'

/** What the publication reports beside what the data give, or null where it reports no share. */
export function reproductionFigure(findings: Findings): Figure | null {
  const { release, study } = findings
  const { claims } = release.reproduction
  const drawn = claims.flatMap((claim) => rowOf(claim, findings) ?? [])
  if (drawn.length === 0) return null
  const { basis } = study.data
  const told = drawn.filter(({ equal }) => equal !== null)
  const equal = told.filter((row) => row.equal).length
  return {
    id: 'reproduction',
    title: titled(
      basis,
      told.length > 0
        ? say('figures.reproduction.finding', { equal: formatCount(equal), told: told.length })
        : say('figures.reproduction.noFinding'),
      say('figures.reproduction.shown'),
    ),
    subtitle: say('figures.reproduction.subtitle', { many: study.unit.many, basis }),
    note: [
      ...(basis === 'illustrative' ? [say('figures.reproduction.madeUp')] : []),
      say('figures.reproduction.equal'),
      baseNote(findings, basis),
    ].join(' '),
    basis,
    columns: [
      { key: 'claim', label: say('figures.reproduction.column.claim') },
      { key: 'reported', label: say('figures.reproduction.column.reported'), numeric: true },
      { key: basis, label: basisWords[basis].label, numeric: true },
      { key: 'equal', label: say('figures.reproduction.column.equal') },
      { key: 'place', label: say('figures.reproduction.column.place') },
    ],
    rows: claims.map((claim) => tableRow(claim, findings)),
    draw: (drawing) => reproductionChart(drawn, drawing),
  }
}

const moreThan = (share: number) => say('figures.reproduction.moreThan', { share: formatReported(share) })

function rowOf(claim: ReproductionClaim, { code, placeOf, frequency, study }: Findings): ReproductionRow | null {
  if (claim.code === null || claim.statistic === 'base') return null
  const { computed, equal, basis, suppressed } = claim
  return {
    label: code(claim.code).label,
    reported: reportedOf(claim, frequency(claim.code)),
    computed,
    equal,
    basis,
    color: placeOf(claim.code),
    ...(suppressed ? { withheld: withheldText(study.disclosure.minimum, suppressed) } : {}),
  }
}

function reportedOf(
  { reported, statistic }: ReproductionClaim,
  { reported: published, reportedRange }: ReturnType<Findings['frequency']>,
): ReproductionRow['reported'] {
  if (Array.isArray(reported)) return { low: reported[0], high: reported[1] }
  if (statistic === 'share-above') return { low: reported, high: 1, words: reportedRange?.words ?? moreThan(reported) }
  // The interval of a code is that of the share that its frequency gives as published.
  const { low, high } = published?.share === reported ? published : { low: null, high: null }
  return { share: reported, low, high }
}

function tableRow(claim: ReproductionClaim, { code, study }: Findings): Figure['rows'][number] {
  const { computed, equal, suppressed } = claim
  const counted = (value: number) => (claim.statistic === 'base' ? formatCount(value) : formatTenths(value))
  return [
    claim.code ? code(claim.code).label : say('figures.reproduction.number', { many: study.unit.many }),
    reportedText(claim),
    computed === null ? withheldText(study.disclosure.minimum, suppressed) : counted(computed),
    say(
      equal === null
        ? 'figures.reproduction.cannotSay'
        : equal
          ? 'figures.reproduction.yes'
          : 'figures.reproduction.no',
    ),
    capitalize(claim.place),
  ]
}

function reportedText({ statistic, reported }: ReproductionClaim): string {
  if (Array.isArray(reported)) return formatReportedRange({ low: reported[0], high: reported[1] })
  if (statistic === 'base') return formatCount(reported)
  return statistic === 'share-above' ? moreThan(reported) : formatReported(reported)
}
