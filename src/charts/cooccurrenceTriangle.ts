import { say } from '../messages/charts.ts'
import { anyIllustrative, type Drawing } from './chart.ts'
import type { PairRow } from './cooccurrenceChart.ts'
import { finish } from './finish.ts'
import { coefficient } from './format.ts'
import { hatch } from './hatch.ts'
import * as Plot from './marks.ts'
import { codeColor, paint } from './palette.ts'
import { stamp, stampHeight } from './stamp.ts'
import { textWidth } from './textWidth.ts'
import { oneLine, wrap } from './wrap.ts'

type Ordered = Drawing & { order: readonly string[]; colors?: ReadonlyMap<string, number> }
type Placed = PairRow & { x: number; y: number }

const fontSize = 13
const smallest = 34
const largest = 64
const gap = 8
const noteHeight = 46
const dotRoom = 15

// Cohen (Statistical Power Analysis for the Behavioral Sciences, 1988): a phi from 0.1 on is small, from 0.3 on medium.
const [small, medium] = [0.1, 0.3]

const labelLines = (order: readonly string[]) =>
  order.map((label) => wrap(label, { width: 26 * 0.6 * fontSize, fontSize, lines: 2 }))

// The label of row i stands at its right end, which is also the top of column i: each label names both.
function cellSize(order: readonly string[], width: number): number {
  const fits = labelLines(order).map((lines, i) => {
    const widest = Math.max(...lines.map((line) => textWidth(line, fontSize)))
    return i === 0 ? largest : (width - gap - dotRoom - widest) / i
  })
  return Math.floor(Math.min(largest, ...fits))
}

/** Whether the cells of a triangle would be large enough to read. */
export const fitsTriangle = (order: readonly string[], { width }: Drawing): boolean =>
  cellSize(order, width) >= smallest

/**
 * Draws pairs of codes as a lower triangle: a dot whose area is |phi| (filled above zero, outlined below) and its
 * value.
 */
export function cooccurrenceTriangle(rows: readonly PairRow[], drawing: Ordered): SVGSVGElement {
  const { width, document, order } = drawing
  const stamped = anyIllustrative(rows)
  const top = stamped ? stampHeight : 0
  const size = cellSize(order, width)
  const cellHeight = Math.min(size, 46)
  const height = top + order.length * cellHeight + noteHeight
  const placed = place(rows, order, size, cellHeight, top)
  const svg = Plot.plot({
    document,
    width,
    height,
    marks: [
      ...cellMarks(placed, size, cellHeight, drawing),
      ...labelMarks(drawing, size, cellHeight, top),
      Plot.text(wrap(say('cooccurrence.howToRead'), { width, fontSize: 12, lines: 2 }), {
        x: 0,
        y: (_: string, i: number) => height - 25 + i * 16,
        text: (line: string) => line,
        textAnchor: 'start',
        fontSize: 12,
        fill: paint.muted,
      }),
    ],
  })
  if (stamped) stamp(svg, drawing, height, false)
  return finish(svg, drawing)
}

function place(
  rows: readonly PairRow[],
  order: readonly string[],
  size: number,
  height: number,
  top: number,
): Placed[] {
  return rows.flatMap((row) => {
    const [column, line] = [order.indexOf(row.a), order.indexOf(row.b)].toSorted((a, b) => a - b)
    if (column === undefined || line === undefined || column < 0 || column === line) return []
    return [{ ...row, x: (column + 0.5) * size, y: top + (line + 0.5) * height }]
  })
}

const isBetween =
  (from: number, to: number) =>
  ({ phi }: Placed) =>
    Math.abs(phi ?? 0) >= from && Math.abs(phi ?? 0) < to

function cellMarks(placed: Placed[], size: number, height: number, drawing: Drawing): Plot.Markish[] {
  const known = placed.filter(({ phi }) => phi !== null)
  const strongest = Math.max(...known.map(({ phi }) => Math.abs(phi ?? 0)), 0.1)
  const box = {
    x1: ({ x }: Placed) => x - size / 2,
    x2: ({ x }: Placed) => x + size / 2,
    y1: ({ y }: Placed) => y - height / 2,
    y2: ({ y }: Placed) => y + height / 2,
  }
  const below = ({ y }: Placed) => y + height / 2 - 9
  const color = ({ phi }: Placed) => ((phi ?? 0) < 0 ? paint.negative : paint.accent)
  const words = ({ phi, withheld }: Placed) => (phi === null ? (withheld ?? '–') : coefficient(phi).replace('0.', '.'))
  const text = { x: 'x', text: words, fontSize: 12, fontVariant: 'tabular-nums', stroke: paint.paper } as const
  return [
    Plot.rect(
      placed.filter(({ basis }) => basis === 'illustrative'),
      { ...box, fill: hatch(drawing) },
    ),
    Plot.rect(placed, { ...box, stroke: paint.rule, fill: 'none' }),
    Plot.dot(known, {
      x: 'x',
      y: ({ y }: Placed) => y - height * 0.18,
      r: ({ phi }: Placed) => Math.sqrt(Math.abs(phi ?? 0) / strongest) * height * 0.27,
      fill: (row: Placed) => ((row.phi ?? 0) < 0 ? paint.paper : color(row)),
      stroke: color,
      strokeWidth: 1.75,
    }),
    Plot.text(known.filter(isBetween(0, medium)), {
      ...text,
      y: below,
      fill: (row: Placed) => (isBetween(0, small)(row) ? paint.muted : paint.ink),
    }),
    Plot.text(known.filter(isBetween(medium, Infinity)), { ...text, y: below, fill: paint.ink, fontWeight: 700 }),
    Plot.text(
      placed.filter(({ phi }) => phi === null),
      { ...text, y: 'y', fill: paint.muted, fontStyle: 'italic' },
    ),
    Plot.targets(
      placed.filter(({ row }) => row !== undefined),
      { ...box, row: 'row', text: 'says' },
    ),
  ]
}

function labelMarks({ order, colors }: Ordered, size: number, height: number, top: number): Plot.Markish[] {
  return [
    Plot.dot(order, {
      filter: (label: string) => colors?.has(label) ?? false,
      x: (_: string, i: number) => i * size + gap + 4,
      y: (_: string, i: number) => top + (i + 0.5) * height,
      r: 5,
      fill: (label: string) => paint[codeColor(colors?.get(label) ?? 0)],
    }),
    Plot.text(labelLines(order.map(oneLine)), {
      x: (_: string[], i: number) => i * size + gap + (colors ? dotRoom : 0),
      y: (_: string[], i: number) => top + (i + 0.5) * height,
      text: (lines: string[]) => lines.join('\n'),
      textAnchor: 'start',
      fontSize,
      lineHeight: 1.3,
      fill: paint.ink,
    }),
  ]
}
