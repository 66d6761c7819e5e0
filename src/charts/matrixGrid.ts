import { baseWords } from './baseWords.ts'
import { anyIllustrative, type Drawing } from './chart.ts'
import { finish } from './finish.ts'
import { count } from './format.ts'
import { addDarkHatch, darkHatch, hatch } from './hatch.ts'
import * as Plot from './marks.ts'
import type { MatrixCell, MatrixOrder } from './matrixChart.ts'
import { codeColor, paint } from './palette.ts'
import { scaleStep } from './scaleStep.ts'
import { stamp, stampHeight, tallFrom } from './stamp.ts'
import { textWidth } from './textWidth.ts'
import { oneLine, wrap } from './wrap.ts'

type Ordered = Drawing & MatrixOrder
type Placed = MatrixCell & { x: number; y: number }

const rowSize = 13
const columnSize = 12
const baseSize = 12
const cellHeight = 38
const headLine = 15

const rowLines = ({ rows }: MatrixOrder) =>
  rows.map((label) => wrap(label, { width: 26 * 0.6 * rowSize, fontSize: rowSize, lines: 2 }))
const dotRoom = ({ colors }: MatrixOrder) => (colors ? 17 : 0)
const rowMargin = (order: MatrixOrder) => {
  const widest = Math.max(...rowLines(order).flatMap((lines) => lines.map((line) => textWidth(line, rowSize))))
  const base = Math.max(...order.rows.map((label) => textWidth(baseWords(order, label), baseSize)))
  return Math.ceil(dotRoom(order) + widest + (base > 0 ? base + 10 : 0)) + 14
}

/** Whether every column is wide enough for the words above it. */
export function fitsGrid(drawing: Ordered): boolean {
  const words = drawing.columns.flatMap((label) => oneLine(label).split(' '))
  const longest = Math.min(100, Math.max(...words.map((word) => textWidth(word, columnSize))))
  return (drawing.width - rowMargin(drawing)) / drawing.columns.length >= Math.max(48, longest + 8)
}

/** Draws the matrix as a grid of shaded cells with their counts. */
export function matrixGrid(cells: readonly MatrixCell[], drawing: Ordered): SVGSVGElement {
  const { width, document, rows, columns } = drawing
  const stamped = anyIllustrative(cells)
  const left = rowMargin(drawing)
  const size = Math.min(120, (width - left) / columns.length)
  const heads = columns.map((label) => wrap(label, { width: size - 8, fontSize: columnSize, lines: 3 }))
  const under = columns.some((label) => baseWords(drawing, label)) ? headLine : 0
  const top = (stamped ? stampHeight : 0) + Math.max(...heads.map(({ length }) => length)) * headLine + under + 8
  const height = top + rows.length * cellHeight + (stamped && rows.length * cellHeight > tallFrom ? 28 : 2)
  const placed = cells.flatMap((cell) => {
    const [column, row] = [columns.indexOf(cell.column), rows.indexOf(cell.row)]
    return column < 0 || row < 0
      ? []
      : [{ ...cell, x: left + (column + 0.5) * size, y: top + (row + 0.5) * cellHeight }]
  })
  const svg = Plot.plot({
    document,
    width,
    height,
    marks: [
      ...headMarks(drawing, heads, { left, size, top, under }),
      ...baseMarks(drawing, { left, size, top }),
      ...cellMarks(placed, size, drawing),
    ],
  })
  if (stamped) {
    stamp(svg, drawing, height, rows.length * cellHeight > tallFrom)
    addDarkHatch(svg, drawing)
  }
  return finish(svg, drawing)
}

type Frame = { left: number; size: number; top: number }

function headMarks(
  order: Ordered,
  heads: string[][],
  { left, size, top, under }: Frame & { under: number },
): Plot.Markish[] {
  const text = (lines: string[]) => lines.join('\n')
  return [
    Plot.text(rowLines(order), {
      x: dotRoom(order),
      y: (_: string[], i: number) => top + (i + 0.5) * cellHeight,
      text,
      textAnchor: 'start',
      fontSize: rowSize,
      lineHeight: 1.25,
      fill: paint.ink,
    }),
    Plot.text(heads, {
      x: (_: string[], i: number) => left + (i + 0.5) * size,
      y: top - under - 8,
      text,
      lineAnchor: 'bottom',
      fontSize: columnSize,
      lineHeight: headLine / columnSize,
      fill: paint.muted,
    }),
  ]
}

// The color of each code, and in how many responses it occurs: beside a row's label, under a column's.
function baseMarks(order: Ordered, { left, size, top }: Frame): Plot.Markish[] {
  const rowAt = (_: string, i: number) => top + (i + 0.5) * cellHeight
  const columnAt = (_: string, i: number) => left + (i + 0.5) * size
  const words = { text: (label: string) => baseWords(order, label), fontSize: baseSize, fill: paint.muted } as const
  const color = (label: string) => paint[codeColor(order.colors?.get(label) ?? 0)]
  const known = (label: string) => order.colors?.has(label) ?? false
  return [
    Plot.dot(order.rows, { filter: known, x: 5.5, y: rowAt, r: 5, fill: color }),
    Plot.rect(order.columns, {
      filter: known,
      x1: (_: string, i: number) => left + i * size + 1.5,
      x2: (_: string, i: number) => left + (i + 1) * size - 1.5,
      y1: top - 4,
      y2: top - 1,
      fill: color,
    }),
    Plot.text(order.rows, { ...words, x: left - 10, y: rowAt, textAnchor: 'end', fontVariant: 'tabular-nums' }),
    Plot.text(order.columns, { ...words, x: columnAt, y: top - 8, lineAnchor: 'bottom', fontVariant: 'tabular-nums' }),
  ]
}

function cellMarks(placed: Placed[], size: number, drawing: Drawing): Plot.Markish[] {
  const greatest = Math.max(...placed.map(({ count }) => count ?? 0))
  const step = ({ count }: Placed) => (count ? scaleStep(count, greatest) : null)
  const fill = (cell: Placed) => {
    const found = step(cell)
    return found === null ? paint.paper : paint[`scale-${found}`]
  }
  const box = {
    x1: ({ x }: Placed) => x - size / 2 + 1.5,
    x2: ({ x }: Placed) => x + size / 2 - 1.5,
    y1: ({ y }: Placed) => y - cellHeight / 2 + 1.5,
    y2: ({ y }: Placed) => y + cellHeight / 2 - 1.5,
  }
  const dark = (cell: Placed) => (step(cell) ?? 0) > 2
  const text = { x: 'x', y: 'y', fontSize: 13, fontVariant: 'tabular-nums', stroke: fill, strokeWidth: 4 } as const
  const known = placed.filter(({ count }) => count !== null)
  const hidden = placed.filter(({ count }) => count === null)
  return [
    Plot.rect(known, { ...box, fill }),
    Plot.rect(
      known.filter(({ count }) => count === 0),
      { ...box, fill: 'none', stroke: paint.rule },
    ),
    Plot.rect(
      placed.filter(({ basis }) => basis === 'illustrative'),
      { ...box, fill: (cell: Placed) => (dark(cell) ? darkHatch(drawing) : hatch(drawing)) },
    ),
    Plot.rect(hidden, { ...box, fill: 'none', stroke: paint.muted, strokeDasharray: '1.5 3' }),
    Plot.text(known, {
      ...text,
      text: (cell: Placed) => count(cell.count ?? 0),
      fill: (cell: Placed) => (cell.count === 0 ? paint.muted : dark(cell) ? paint.paper : paint.ink),
    }),
    Plot.text(hidden, { ...text, text: ({ withheld }: Placed) => withheld ?? '–', fill: paint.muted, fontSize: 12 }),
    Plot.targets(
      placed.filter(({ number }) => number !== undefined),
      { ...box, row: 'number', text: 'says' },
    ),
  ]
}
