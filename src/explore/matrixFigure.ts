import { matrixChart } from '../charts/matrixChart.ts'
import { mostInMatrix } from '../charts/mostInMatrix.ts'
import { titled } from '../components/figures/figure.ts'
import { capitalize, formatCount } from '../components/format.ts'
import { say } from '../messages/views.ts'
import type { Cell } from '../study/release.ts'
import { codesOf } from './sortCodes.ts'
import type { Cube, Facts, State, ViewFigure } from './types.ts'
import { responses } from './who.ts'
import { baseNote, extremes, sentence, sentenceOf, shortestReason, wholeReason, withheldWords } from './words.ts'

type View = Omit<ViewFigure, 'id'>

/** The framework matrix: in how many responses each dimension meets each theme. */
export function matrixFigure(_state: State, facts: Facts, cube: Cube): View {
  const { cells, base } = cube.matrix
  const { dimension, theme } = facts.study.kinds
  const { many } = facts.study.unit
  const codes = codesOf(facts, 'all')
  const labels = new Map(codes.map(({ id, label }) => [id, label]))
  const mentions = new Map(cube.frequencies.codes.map((row) => [row.id, row.mentions]))
  const label = (id: string) => labels.get(id) ?? id
  const ordered = (kind: 'dimension' | 'theme') =>
    codesOf(facts, kind)
      .toSorted((a, b) => (mentions.get(b.id) ?? 0) - (mentions.get(a.id) ?? 0))
      .map((code) => code.label)
  const withheld = withheldWords(
    cells.map(({ suppressed, count }) => suppressed ?? (count === null ? 'secondary' : null)),
    facts,
  )
  const names = cells.map((cell) => say('pair', { a: label(cell.dimension), b: label(cell.theme) }))
  const known = cells.flatMap(({ count }, i) =>
    count === null ? [] : [{ name: names[i] ?? '', value: count, words: formatCount(count) }],
  )
  const all = cells.map((cell, number) => ({
    row: label(cell.dimension),
    column: label(cell.theme),
    count: cell.count,
    basis: facts.basis,
    number,
    says: say('labeled', {
      label: names[number] ?? '',
      said:
        cell.count === null ? reasonOf(cell, facts) : say('matrix.bothIn', { count: formatCount(cell.count), many }),
    }),
    ...(cell.count === null ? { withheld: shortestReason(cell.suppressed ?? 'secondary', facts) } : {}),
  }))
  const drawn = mostInMatrix(all, { rows: ordered('dimension'), columns: ordered('theme') })
  const { rows, columns } = drawn
  const cut = say('matrix.drawn', {
    dimensions: dimension.many,
    themes: theme.many,
    rows: formatCount(rows.length),
    columns: formatCount(columns.length),
  })
  const looks = {
    rows,
    columns,
    colors: new Map(codes.map((code) => [code.label, code.place])),
    bases: new Map(
      codes.flatMap(({ id, label }) => (mentions.get(id) == null ? [] : [[label, mentions.get(id) as number]])),
    ),
  }
  return {
    title: titled(
      facts.basis,
      findingOf(known),
      say('matrix.shown', { dimensions: dimension.many, themes: theme.many }),
    ),
    subtitle: say('matrix.subtitle', { many, dimension: dimension.one, theme: theme.one }),
    note: [drawn.cut && cut, withheld && sentence(withheld), baseNote(base, [], facts)].filter(Boolean).join(' '),
    basis: facts.basis,
    columns: [
      { key: 'dimension', label: capitalize(dimension.one) },
      { key: 'theme', label: capitalize(theme.one) },
      { key: 'count', label: say('column.both'), numeric: true },
      { key: 'withheld', label: say('column.withheld') },
    ],
    rows: cells.map((cell) => [
      label(cell.dimension),
      label(cell.theme),
      cell.count,
      cell.count === null ? reasonOf(cell, facts) : null,
    ]),
    draw: (drawing) => matrixChart(drawn.cells, { ...drawing, ...looks }),
    sentence: sentenceOf(
      [
        say('matrix.said', {
          who: responses(base, facts),
          dimension: dimension.one,
          theme: theme.one,
          cells: cells.length,
        }),
        extremes(known, 'ends.number'),
        withheld,
      ],
      facts,
    ),
    withheld: withheld && sentence(withheld),
  }
}

const reasonOf = ({ suppressed }: Cell, facts: Facts) => wholeReason(suppressed ?? 'secondary', facts) ?? ''

function findingOf(known: readonly { name: string; value: number }[]): string {
  const greatest = Math.max(...known.map(({ value }) => value))
  const first = known.filter(({ value }) => value === greatest)
  const [only] = first
  return only && first.length === 1 && greatest > 0
    ? say('matrix.finding', { pair: only.name })
    : say('matrix.noFinding')
}
