import * as Plot from '@observablehq/plot'
import { anyIllustrative, type Drawing } from './chart.ts'
import { finish } from './finish.ts'
import { count } from './format.ts'
import { addDarkHatch, darkHatch, hatch } from './hatch.ts'
import type { MatrixCell, MatrixOrder } from './matrixChart.ts'
import { paint } from './palette.ts'
import { scaleStep } from './scaleStep.ts'
import { stamp, stampHeight, tallFrom } from './stamp.ts'
import { textWidth } from './textWidth.ts'
import { oneLine, wrap } from './wrap.ts'

type Ordered = Drawing & MatrixOrder
type Placed = MatrixCell & { x: number; y: number }

const rowSize = 13
const columnSize = 12
const cellHeight = 38
const headLine = 15

const rowLines = ({ rows }: MatrixOrder) =>
  rows.map((label) => wrap(label, { width: 26 * 0.6 * rowSize, fontSize: rowSize, lines: 2 }))
const rowMargin = (order: MatrixOrder) =>
  Math.ceil(Math.max(...rowLines(order).flatMap((lines) => lines.map((line) => textWidth(line, rowSize))))) + 14

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
  const top = (stamped ? stampHeight : 0) + Math.max(...heads.map(({ length }) => length)) * headLine + 8
  const height = top + rows.length * cellHeight + (stamped && rows.length * cellHeight > tallFrom ? 28 : 2)
  const placed = cells.flatMap((cell) => {
    const [column, row] = [columns.indexOf(cell.column), rows.indexOf(cell.row)]
    return column < 0 || row < 0
      ? []
      : [{ ...cell, x: left + (column + 0.5) * size, y: top + (row + 0.5) * cellHeight }]
  })
  const svg = Plot.plot({
    document,
    className: 'chart',
    width,
    height,
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: [...headMarks(drawing, heads, left, size, top), ...cellMarks(placed, size, drawing)],
  }) as SVGSVGElement
  if (stamped) {
    stamp(svg, drawing, height, rows.length * cellHeight > tallFrom)
    addDarkHatch(svg, drawing)
  }
  return finish(svg, drawing)
}

function headMarks(order: Ordered, heads: string[][], left: number, size: number, top: number): Plot.Markish[] {
  const text = (lines: string[]) => lines.join('\n')
  return [
    Plot.text(rowLines(order), {
      x: 0,
      y: (_: string[], i: number) => top + (i + 0.5) * cellHeight,
      text,
      textAnchor: 'start',
      fontSize: rowSize,
      lineHeight: 1.25,
      fill: paint.ink,
    }),
    Plot.text(heads, {
      x: (_: string[], i: number) => left + (i + 0.5) * size,
      y: top - 8,
      text,
      lineAnchor: 'bottom',
      fontSize: columnSize,
      lineHeight: headLine / columnSize,
      fill: paint.muted,
    }),
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
  ]
}
