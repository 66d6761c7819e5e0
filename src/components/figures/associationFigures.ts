import { codePairsChart } from '../../charts/codePairsChart.ts'
import { cooccurrenceChart } from '../../charts/cooccurrenceChart.ts'
import { cooccurrenceOrder } from '../../charts/cooccurrenceOrder.ts'
import { matrixChart } from '../../charts/matrixChart.ts'
import { mostInMatrix } from '../../charts/mostInMatrix.ts'
import type { Findings } from '../../content.ts'
import { say } from '../../messages/components.ts'
import { say as sayOfView } from '../../messages/views.ts'
import type { Code } from '../../study/codebook.ts'
import type { Pair } from '../../study/release.ts'
import { formatCount, formatShare, withheldText, withheldWord } from '../format.ts'
import { baseNote } from './baseNote.ts'
import { type Figure, titled } from './figure.ts'

/** The framework matrix, or null where a study has only one kind of code. */
export function matrixFigure(findings: Findings): Figure | null {
  const { release, study, code } = findings
  const { cells } = release.matrix
  if (cells.length === 0) return null
  const { minimum } = study.disclosure
  const { basis } = study.data
  const label = (id: string) => code(id).label
  const labels = (kind: string) => mostFrequent(findings, kind).map((one) => one.label)
  const top = [...cells].sort((a, b) => (b.count ?? 0) - (a.count ?? 0))[0]
  const all = cells.map(({ dimension, theme, count, suppressed }) => ({
    row: label(dimension),
    column: label(theme),
    count,
    basis,
    ...(suppressed ? { withheld: withheldWord(minimum, suppressed) } : {}),
  }))
  const { dimension, theme } = study.kinds
  const drawn = mostInMatrix(all, { rows: labels('dimension'), columns: labels('theme') })
  const { rows, columns } = drawn
  const cut = sayOfView('matrix.drawn', {
    dimensions: dimension.many,
    themes: theme.many,
    rows: formatCount(rows.length),
    columns: formatCount(columns.length),
  })
  return {
    id: 'matrix',
    title: titled(
      basis,
      top
        ? say('figures.matrix.finding', { dimension: label(top.dimension), theme: label(top.theme) })
        : say('figures.matrix.noFinding'),
      say('figures.matrix.shown', { dimensions: dimension.many, themes: theme.many }),
    ),
    subtitle: say('figures.matrix.subtitle', {
      many: study.unit.many,
      dimension: dimension.one,
      theme: theme.one,
    }),
    note: [...(drawn.cut ? [cut] : []), baseNote(findings, basis)].join(' '),
    basis,
    columns: [
      { key: 'dimension', label: dimension.one },
      { key: 'theme', label: theme.one },
      { key: 'count', label: say('column.both'), numeric: true },
    ],
    rows: cells.map((cell) => [
      label(cell.dimension),
      label(cell.theme),
      cell.count ?? withheldText(minimum, cell.suppressed),
    ]),
    draw: (drawing) => matrixChart(drawn.cells, { ...drawing, ...looks(findings), rows, columns }),
  }
}

/** The codes of a kind, those with the most mentions first. */
const mostFrequent = ({ codes, frequency }: Findings, kind: string) =>
  codes
    .filter((one) => one.kind === kind)
    .toSorted((a, b) => (frequency(b.id).mentions ?? 0) - (frequency(a.id).mentions ?? 0))

/** By label, the place of each code in the codebook and in how many responses it occurs. */
function looks({ codes, placeOf, frequency }: Findings) {
  const bases = codes.flatMap(({ id, label }) => {
    const { mentions } = frequency(id)
    return mentions === null ? [] : [[label, mentions] as const]
  })
  return { colors: new Map(codes.map(({ id, label }) => [label, placeOf(id)])), bases: new Map(bases) }
}

const pairColumns = [
  { key: 'a', label: say('column.code') },
  { key: 'b', label: say('column.otherCode') },
  { key: 'both', label: say('column.both'), numeric: true },
  { key: 'expected', label: say('column.expected'), numeric: true },
  { key: 'lift', label: say('column.lift'), numeric: true },
  { key: 'phi', label: say('column.phi'), numeric: true },
] as const

/** How closely all codes go together, or null with fewer than three codes. */
export function cooccurrenceFigure(findings: Findings): Figure | null {
  const { release, study, code, codes, frequency } = findings
  const { minimum } = study.disclosure
  const { basis } = study.data
  const used = new Set(release.frequencies.codes.filter((row) => (row.mentions ?? 0) > 0).map((row) => row.id))
  const pairs = release.cooccurrence.pairs.filter((pair) => used.has(pair.a) && used.has(pair.b))
  if (used.size < 3) return null
  const strongest = [...pairs].sort((a, b) => (b.phi ?? -1) - (a.phi ?? -1))[0]
  const rows = pairs.map(({ a, b, both, expected, phi, suppressed }) => ({
    a: code(a).label,
    b: code(b).label,
    both,
    expected,
    phi,
    basis,
    ...(suppressed ? { withheld: withheldWord(minimum, suppressed) } : {}),
  }))
  const counted = codes.filter(({ id }) => used.has(id))
  const order = cooccurrenceOrder(
    rows,
    counted.map(({ id, label }) => ({ label, mentions: frequency(id).mentions ?? 0 })),
  )
  return {
    id: 'cooccurrence',
    title: titled(
      basis,
      strongest
        ? say('figures.cooccurrence.finding', { code: code(strongest.a).label, other: code(strongest.b).label })
        : say('figures.cooccurrence.noFinding'),
      say('figures.cooccurrence.shown'),
    ),
    subtitle: say('figures.cooccurrence.subtitle'),
    note: baseNote(findings, basis),
    basis,
    columns: pairColumns,
    rows: pairs.map((pair) => pairRow(pair, findings)),
    draw: (drawing) => cooccurrenceChart(rows, { ...drawing, order, colors: looks(findings).colors }),
  }
}

function pairRow({ a, b, both, expected, lift, phi, suppressed }: Pair, { code, study }: Findings) {
  return [code(a).label, code(b).label, both ?? withheldText(study.disclosure.minimum, suppressed), expected, lift, phi]
}

const mostCompanions = 8

/**
 * The codes that go with one code, most frequent first; null where its own count is withheld or nothing goes with it.
 */
export function pairsFigure(findings: Findings, { id, label }: Code): Figure | null {
  const { release, study, frequency, code, placeOf } = findings
  const { minimum } = study.disclosure
  const { basis } = study.data
  const own = frequency(id).mentions
  if (!own) return null
  const companions = release.cooccurrence.pairs
    .filter((pair) => (pair.a === id || pair.b === id) && (pair.both ?? 0) > 0)
    .map((pair) => ({ pair, other: code(pair.a === id ? pair.b : pair.a) }))
    .sort((a, b) => (b.pair.both ?? 0) - (a.pair.both ?? 0))
    .slice(0, mostCompanions)
  const [top] = companions
  if (!top) return null
  const topShare = formatShare((top.pair.both ?? 0) / own)
  const rows = companions.map(({ pair: { both, expected, suppressed }, other }) => ({
    label: other.label,
    both,
    share: both === null ? null : both / own,
    expectedShare: expected === null ? null : expected / own,
    basis,
    color: placeOf(other.id),
    ...(suppressed ? { withheld: withheldText(minimum, suppressed) } : {}),
  }))
  return {
    id: `pairs-${id}`,
    title: titled(
      basis,
      say('figures.pairs.finding', { label, share: topShare, other: top.other.label }),
      say('figures.pairs.shown', { label }),
    ),
    subtitle: say('figures.pairs.subtitle', { many: study.unit.many, label }),
    note: [say('figures.pairs.note', { count: own, label }), baseNote(findings, basis)].join(' '),
    basis,
    columns: pairColumns,
    rows: companions.map(({ pair }) => pairRow(pair, findings)),
    draw: (drawing) => codePairsChart(rows, drawing),
  }
}
