import { noCodes } from '../../charts/patternRow.ts'
import { patternsChart } from '../../charts/patternsChart.ts'
import type { Findings } from '../../content.ts'
import { say } from '../../messages/components.ts'
import { formatCount, formatList, formatShare } from '../format.ts'
import { baseNote } from './baseNote.ts'
import { intervalColumns } from './columns.ts'
import { type Figure, titled } from './figure.ts'

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
    ? say('figures.patterns.combination', {
        codes: formatList(labels(combined.codes)),
        share: formatShare(combined.share),
        many,
      })
    : say('figures.patterns.noCombination')
  const columns = codes
    .toSorted((a, b) => (frequency(b.id).mentions ?? 0) - (frequency(a.id).mentions ?? 0))
    .map(({ id, label }) => ({ label, color: placeOf(id) }))
  return {
    id: 'patterns',
    title: titled(basis, finding, say('figures.patterns.shown')),
    subtitle: say('figures.patterns.subtitle', { many }),
    note: [...notes(findings), baseNote(findings, basis)].join(' '),
    basis,
    columns: [
      { key: 'codes', label: say('column.codes') },
      { key: 'count', label: say('column.count'), numeric: true },
      ...intervalColumns,
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
    ...(more > 0 ? [say('figures.patterns.more', { drawn: mostRows, more })] : []),
    ...(minimum > 1
      ? [say('figures.patterns.notListed', { minimum: formatCount(minimum), many: study.unit.many })]
      : []),
  ]
}
