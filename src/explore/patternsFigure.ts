import { noCodes } from '../charts/patternRow.ts'
import { patternsChart } from '../charts/patternsChart.ts'
import { titled } from '../components/figures/figure.ts'
import { formatCount, formatList, formatRange, formatShare } from '../components/format.ts'
import { codesOf } from './sortCodes.ts'
import type { Cube, Facts, ViewFigure } from './types.ts'
import { baseNote, extremes, responses, sentenceOf, spokenBasis } from './words.ts'

type View = Omit<ViewFigure, 'id'>

/** More rows than this make a picture that nobody reads; the table has them all. */
const mostRows = 12

/** The most common whole patterns of codes. */
export function patternsFigure(facts: Facts, cube: Cube): View {
  const { patterns, base } = cube.cooccurrence
  const { many } = facts.study.unit
  const codes = codesOf(facts, 'all')
  const byId = new Map(codes.map((code) => [code.id, code.label]))
  const mentions = new Map(cube.frequencies.codes.map((row) => [row.id, row.mentions ?? 0]))
  const named = patterns.map((pattern) => {
    const labels = pattern.codes.map((id) => byId.get(id) ?? id)
    return { ...pattern, labels, name: labels.join(' + ') || noCodes }
  })
  const combined = named.find(({ labels }) => labels.length > 1)
  const rows = named.map(({ labels, name, count, share, low, high }, row) => ({
    codes: labels,
    count,
    share,
    basis: facts.basis,
    row,
    says: `${name}: ${formatCount(count)} ${many}, ${(share * 100).toFixed(1)}%; 95% interval ${formatRange(low, high)}`,
  }))
  const columns = codes
    .toSorted((a, b) => (mentions.get(b.id) ?? 0) - (mentions.get(a.id) ?? 0))
    .map(({ label, place }) => ({ label, color: place }))
  const small = facts.minimum > 1 ? `Combinations with fewer than ${facts.minimum} ${many} are not listed.` : ''
  const more = named.length - mostRows
  return {
    title: titled(
      facts.basis,
      combined
        ? `${formatList(combined.labels)}, and nothing else: the most common combination, with ${formatShare(combined.share)} of ${many}`
        : 'No combination of codes is among the most common patterns',
      'which codes make up what somebody says',
    ),
    subtitle: `Number of ${many} with exactly these codes and no others`,
    note: [
      more > 0 ? `The ${mostRows} most common are drawn; the table has ${more} more.` : '',
      small,
      baseNote(base, [], facts),
    ]
      .filter(Boolean)
      .join(' '),
    basis: facts.basis,
    columns: [
      { key: 'codes', label: 'Codes' },
      { key: 'count', label: 'Count', numeric: true },
      { key: 'share', label: 'Share', numeric: true, share: true },
      { key: 'low', label: '95% from', numeric: true, share: true },
      { key: 'high', label: '95% to', numeric: true, share: true },
    ],
    rows: named.map(({ name, count, share, low, high }) => [name, count, share, low, high]),
    draw: (drawing) => patternsChart(rows.slice(0, mostRows), { ...drawing, codes: columns }),
    sentence: sentenceOf([
      `${spokenBasis(facts)}the ${formatCount(named.length)} most common whole patterns of codes in ${responses(base, facts)}`,
      extremes(
        named.map(({ name, count, share }) => ({ name, value: count, words: formatShare(share) })),
        ['most often', 'least often'],
      ),
      small,
    ]),
    withheld: small || null,
  }
}
