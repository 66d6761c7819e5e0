import { percentToOneDecimal } from '../charts/format.ts'
import { noCodes } from '../charts/patternRow.ts'
import { patternsChart } from '../charts/patternsChart.ts'
import { titled } from '../components/figures/figure.ts'
import { formatCount, formatList, formatRange, formatShare } from '../components/format.ts'
import { say } from '../messages/views.ts'
import { codesOf } from './sortCodes.ts'
import type { Cube, Facts, ViewFigure } from './types.ts'
import { responses } from './who.ts'
import { baseNote, extremes, sentence, sentenceOf } from './words.ts'

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
    says: say('patterns.says', {
      name,
      count: formatCount(count),
      many,
      share: percentToOneDecimal(share),
      range: formatRange(low, high),
    }),
  }))
  const columns = codes
    .toSorted((a, b) => (mentions.get(b.id) ?? 0) - (mentions.get(a.id) ?? 0))
    .map(({ label, place }) => ({ label, color: place }))
  const small = facts.minimum > 1 ? say('patterns.small', { minimum: formatCount(facts.minimum), many }) : ''
  const more = named.length - mostRows
  return {
    title: titled(
      facts.basis,
      combined
        ? say('patterns.finding', { labels: formatList(combined.labels), share: formatShare(combined.share), many })
        : say('patterns.noFinding'),
      say('patterns.shown'),
    ),
    subtitle: say('patterns.subtitle', { many }),
    note: [
      more > 0 ? say('patterns.more', { drawn: formatCount(mostRows), more: formatCount(more) }) : '',
      small && sentence(small),
      baseNote(base, [], facts),
    ]
      .filter(Boolean)
      .join(' '),
    basis: facts.basis,
    columns: [
      { key: 'codes', label: say('column.codes') },
      { key: 'count', label: say('column.count'), numeric: true },
      { key: 'share', label: say('column.share'), numeric: true, share: true },
      { key: 'low', label: say('column.low'), numeric: true, share: true },
      { key: 'high', label: say('column.high'), numeric: true, share: true },
    ],
    rows: named.map(({ name, count, share, low, high }) => [name, count, share, low, high]),
    draw: (drawing) => patternsChart(rows.slice(0, mostRows), { ...drawing, codes: columns }),
    sentence: sentenceOf(
      [
        say('patterns.said', { count: named.length, who: responses(base, facts) }),
        extremes(
          named.map(({ name, count, share }) => ({ name, value: count, words: formatShare(share) })),
          'ends.often',
        ),
        small,
      ],
      facts,
    ),
    withheld: small ? sentence(small) : null,
  }
}
