import { baseWords } from './baseWords.ts'
import { anyIllustrative, type Drawing } from './chart.ts'
import { finish } from './finish.ts'
import { count } from './format.ts'
import { hatch } from './hatch.ts'
import * as Plot from './marks.ts'
import type { MatrixCell, MatrixOrder } from './matrixChart.ts'
import { codeColor, paint } from './palette.ts'
import { stamp, stampHeight, tallFrom } from './stamp.ts'
import { textWidth } from './textWidth.ts'
import { cut, oneLine, wrap } from './wrap.ts'

type Ordered = Drawing & MatrixOrder
type Line = MatrixCell & { x: number; y: number; text: string }
type Head = { x: number; end: number; y: number; label: string; text: string; base: string }

const fontSize = 13
const lineHeight = 22
const narrowestBlock = 290
const blockGap = 32
const headDot = 17
const baseSize = 12

/** Draws the matrix as a block a row: its label, then a line a column with the count as a bar. */
export function matrixList(cells: readonly MatrixCell[], drawing: Ordered): SVGSVGElement {
  const { width, document } = drawing
  const stamped = anyIllustrative(cells)
  const { heads, lines, size, bottom } = blocks(cells, drawing, stamped ? stampHeight : 0)
  const tall = stamped && bottom > tallFrom
  const height = bottom + (tall ? stampHeight : 0)
  const svg = Plot.plot({
    document,
    width,
    height,
    marks: [...headMarks(heads, drawing), ...lineMarks(lines, size, drawing)],
  })
  if (stamped) stamp(svg, drawing, height, tall)
  return finish(svg, drawing)
}

// Places the blocks, as many beside one another as are wide enough to read.
function blocks(cells: readonly MatrixCell[], drawing: Ordered, top: number) {
  const { width, rows, columns, colors } = drawing
  const dotRoom = colors ? headDot : 0
  const across = Math.min(rows.length, Math.max(1, Math.floor((width + blockGap) / (narrowestBlock + blockGap))))
  const size = (width - blockGap * (across - 1)) / across
  const titles = rows.map((row) =>
    wrap(row, { width: size - dotRoom - textWidth(baseWords(drawing, row), baseSize) - 8, fontSize, lines: 2 }),
  )
  const headHeight = Math.max(...titles.map(({ length }) => length)) * 17 + 8
  const blockHeight = headHeight + columns.length * lineHeight + 20
  const byPlace = new Map(cells.map((cell) => [JSON.stringify([cell.row, cell.column]), cell]))
  const heads: Head[] = []
  const lines: Line[] = []
  for (const [i, row] of rows.entries()) {
    const x = (i % across) * (size + blockGap)
    const y = top + Math.floor(i / across) * blockHeight
    const text = titles[i]?.join('\n') ?? ''
    heads.push({ x, end: x + size, y: y + headHeight / 2, label: row, text, base: baseWords(drawing, row) })
    for (const [j, column] of columns.entries()) {
      const cell = byPlace.get(JSON.stringify([row, column]))
      const text = cut(oneLine(column), size * 0.66, fontSize)
      if (cell) lines.push({ ...cell, x, y: y + headHeight + (j + 0.5) * lineHeight, text })
    }
  }
  return { heads, lines, size, bottom: top + Math.ceil(rows.length / across) * blockHeight }
}

const headMarks = (heads: Head[], { colors }: Ordered): Plot.Markish[] => [
  Plot.dot(heads, {
    filter: ({ label }: Head) => colors?.has(label) ?? false,
    x: ({ x }: Head) => x + 5.5,
    y: 'y',
    r: 5,
    fill: ({ label }: Head) => paint[codeColor(colors?.get(label) ?? 0)],
  }),
  Plot.text(heads, {
    x: 'end',
    y: 'y',
    text: 'base',
    textAnchor: 'end',
    fontSize: baseSize,
    fontVariant: 'tabular-nums',
    fill: paint.muted,
  }),
  Plot.text(heads, {
    x: ({ x }: Head) => x + (colors ? headDot : 0),
    y: 'y',
    text: 'text',
    textAnchor: 'start',
    fontSize,
    fontWeight: 600,
    lineHeight: 1.3,
    fill: paint.ink,
  }),
]

function lineMarks(lines: Line[], size: number, drawing: Drawing): Plot.Markish[] {
  const greatest = Math.max(1, ...lines.map(({ count }) => count ?? 0))
  const labels = Math.max(...lines.map(({ text }) => textWidth(text, fontSize)))
  const number = Math.max(...lines.map((line) => textWidth(words(line), fontSize)))
  const start = labels + 12 + number + 8
  const bar = {
    x1: ({ x }: Line) => x + start,
    x2: ({ x, count }: Line) => x + start + ((count ?? 0) / greatest) * (size - start - 1),
    y1: ({ y }: Line) => y - 6,
    y2: ({ y }: Line) => y + 6,
  }
  const known = lines.filter(({ count }) => count !== null)
  const madeUp = known.filter(({ basis }) => basis === 'illustrative')
  const text = { y: 'y', fontSize } as const
  return [
    Plot.text(lines, { ...text, x: 'x', text: 'text', textAnchor: 'start', fill: paint.ink }),
    Plot.text(lines, {
      ...text,
      x: ({ x }: Line) => x + labels + 12 + number,
      text: words,
      textAnchor: 'end',
      fontVariant: 'tabular-nums',
      fill: (line: Line) => (line.count ? paint.ink : paint.muted),
    }),
    Plot.rect(
      known.filter(({ basis }) => basis !== 'illustrative'),
      { ...bar, fill: paint.accent },
    ),
    Plot.rect(madeUp, { ...bar, fill: hatch(drawing), stroke: paint.illustrative }),
    Plot.targets(
      lines.filter(({ number }) => number !== undefined),
      {
        x1: 'x',
        x2: ({ x }: Line) => x + size,
        y1: ({ y }: Line) => y - lineHeight / 2,
        y2: ({ y }: Line) => y + lineHeight / 2,
        row: 'number',
        text: 'says',
      },
    ),
  ]
}

const words = ({ count: value, withheld }: Line) => (value === null ? (withheld ?? '–') : count(value))
