import { noCodes } from '../../charts/patternRow.ts'
import { patternsChart } from '../../charts/patternsChart.ts'
import type { Findings } from '../../content.ts'
import { formatList, formatShare } from '../format.ts'
import { baseNote, type Figure, titled } from './figure.ts'

/** More rows than this make a picture that nobody reads; the table has them all. */
const mostRows = 12

/** The most common whole patterns of codes, or null where too few codes or patterns are there to compare. */
export function patternsFigure(findings: Findings): Figure | null {
  const { release, study, code, codes, placeOf, frequency } = findings
  const { patterns } = release.cooccurrence
  if (patterns.length < 2 || codes.length < 3) return null
  const { basis } = study.data
  const { many } = study.unit
  const labels = (ids: readonly string[]) => ids.map((id) => code(id).label)
  const rows = patterns.map(({ codes: ids, count, share }) => ({ codes: labels(ids), count, share, basis }))
  const combined = patterns.find((pattern) => pattern.codes.length > 1)
  const finding = combined
    ? `${formatList(labels(combined.codes))}, and nothing else: the most common combination, with ${formatShare(combined.share)} of ${many}`
    : 'No combination of codes is among the most common patterns'
  const columns = codes
    .toSorted((a, b) => (frequency(b.id).mentions ?? 0) - (frequency(a.id).mentions ?? 0))
    .map(({ id, label }) => ({ label, color: placeOf(id) }))
  return {
    id: 'patterns',
    title: titled(basis, finding, 'which codes make up what somebody says'),
    subtitle: `Number of ${many} with exactly these codes and no others`,
    note: [...notes(findings), baseNote(findings, basis)].join(' '),
    basis,
    columns: [
      { key: 'codes', label: 'Codes' },
      { key: 'count', label: 'Count', numeric: true },
      { key: 'share', label: 'Share', numeric: true, share: true },
      { key: 'low', label: '95% from', numeric: true, share: true },
      { key: 'high', label: '95% to', numeric: true, share: true },
    ],
    rows: patterns.map(({ codes: ids, count, share, low, high }) => [
      labels(ids).join(' + ') || noCodes,
      count,
      share,
      low,
      high,
    ]),
    draw: (drawing) => patternsChart(rows.slice(0, mostRows), { ...drawing, codes: columns }),
  }
}

/** What of the patterns is neither drawn nor listed. */
function notes({ release, study }: Findings): string[] {
  const more = release.cooccurrence.patterns.length - mostRows
  const { minimum } = study.disclosure
  return [
    ...(more > 0 ? [`The ${mostRows} most common are drawn; the table has ${more} more.`] : []),
    ...(minimum > 1 ? [`Combinations with fewer than ${minimum} ${study.unit.many} are not listed.`] : []),
  ]
}
