import { type ReproductionRow, reproductionChart } from '../../charts/reproductionChart.ts'
import type { Findings } from '../../content.ts'
import type { ReproductionClaim } from '../../study/release.ts'
import { basisWords, capitalize, formatCount, formatReported, formatReportedRange, withheldText } from '../format.ts'
import { baseNote, type Figure, titled } from './figure.ts'

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
        ? `The data give ${equal} of ${told.length} published shares`
        : 'What is published is withheld here',
      'what is reported, beside what made-up data give',
    ),
    subtitle: `Share of ${study.unit.many}: above as published, below as ${basis === 'illustrative' ? 'made up' : 'computed from the data'}`,
    note: `${basis === 'illustrative' ? 'Made-up data that match what is published confirm nothing. ' : ''}Equal: within the rounding of the publication. ${baseNote(findings, basis)}`,
    basis,
    columns: [
      { key: 'claim', label: 'Claim' },
      { key: 'reported', label: 'Reported', numeric: true },
      { key: basis, label: basisWords[basis].label, numeric: true },
      { key: 'equal', label: 'Equal' },
      { key: 'place', label: 'Place' },
    ],
    rows: claims.map((claim) => tableRow(claim, findings)),
    draw: (drawing) => reproductionChart(drawn, drawing),
  }
}

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
  if (statistic === 'share-above')
    return { low: reported, high: 1, words: reportedRange?.words ?? `more than ${formatReported(reported)}` }
  // The interval of a code is that of the share that its frequency gives as published.
  const { low, high } = published?.share === reported ? published : { low: null, high: null }
  return { share: reported, low, high }
}

function tableRow(claim: ReproductionClaim, { code, study }: Findings): Figure['rows'][number] {
  const { computed, equal, suppressed } = claim
  const counted = (value: number) => (claim.statistic === 'base' ? formatCount(value) : `${(value * 100).toFixed(1)}%`)
  return [
    claim.code ? code(claim.code).label : `Number of ${study.unit.many}`,
    reportedText(claim),
    computed === null ? withheldText(study.disclosure.minimum, suppressed) : counted(computed),
    equal === null ? 'can’t be said' : equal ? 'yes' : 'no',
    capitalize(claim.place),
  ]
}

function reportedText({ statistic, reported }: ReproductionClaim): string {
  if (Array.isArray(reported)) return formatReportedRange({ low: reported[0], high: reported[1] })
  if (statistic === 'base') return formatCount(reported)
  return `${statistic === 'share-above' ? 'more than ' : ''}${formatReported(reported)}`
}
