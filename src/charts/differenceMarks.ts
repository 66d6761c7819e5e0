import { type Drawing, isWide } from './chart.ts'
import {
  type DifferenceLayout,
  fontSize,
  gap,
  headLine,
  laneHeight,
  lineHeight,
  type PlacedDifference,
  smallSize,
} from './differenceLayout.ts'
import { includesZero } from './differenceRow.ts'
import { points, pointsTick } from './format.ts'
import { hatch } from './hatch.ts'
import { laneColor } from './laneColor.ts'
import * as Plot from './marks.ts'
import { paint } from './palette.ts'

type Known = PlacedDifference & { difference: number; low: number; high: number }

/** Everything that a chart of differences draws. */
export function differenceMarks(layout: DifferenceLayout, drawing: Drawing): Plot.Markish[] {
  return [...groundMarks(layout, drawing), ...headMarks(layout), ...valueMarks(layout), ...wordMarks(layout, drawing)]
}

const half = laneHeight / 2
const lane = {
  y1: ({ y }: PlacedDifference) => y - half,
  y2: ({ y }: PlacedDifference) => y + half,
}

function groundMarks({ rows, x, ticks, from, to, top, bottom }: DifferenceLayout, drawing: Drawing): Plot.Markish[] {
  // Where labels stand above their lanes, lines would strike them through: there each lane has its own.
  const stretches = isWide(drawing) ? [{ y1: top, y2: bottom }] : rows.map(({ y }) => ({ y1: y - half, y2: y + half }))
  const lines = (values: number[]) =>
    values.flatMap((value) => stretches.map((stretch) => ({ x: x(value), ...stretch })))
  const upright = { x: 'x', y1: 'y1', y2: 'y2' } as const
  const madeUp = rows.filter(({ basis }) => basis === 'illustrative')
  return [
    Plot.rect(madeUp, { x1: () => from, x2: () => to, ...lane, fill: hatch(drawing) }),
    Plot.ruleX(lines(ticks.filter((tick) => tick !== 0)), { ...upright, stroke: paint.rule }),
    Plot.ruleX(lines([0]), { ...upright, stroke: paint.ink, strokeWidth: 1.5 }),
  ]
}

/** What lies on the two sides of zero, and the labels of the ticks. */
function headMarks({ heads, x, ticks, headY, axisY }: DifferenceLayout): Plot.Markish[] {
  const lineY = (_: string, i: number) => headY + (i + 0.5) * headLine
  const look = {
    y: lineY,
    text: (line: string) => line,
    fontSize: smallSize,
    fontWeight: 600,
    fill: paint.ink,
  } as const
  return [
    Plot.text(heads.left, { ...look, x: () => x(0) - gap, textAnchor: 'end' }),
    Plot.text(heads.right, { ...look, x: () => x(0) + gap, textAnchor: 'start' }),
    Plot.text(ticks, {
      x,
      y: () => axisY,
      text: pointsTick,
      fill: paint.muted,
      fontSize: smallSize,
      fontVariant: 'tabular-nums',
    }),
  ]
}

const color = (row: Known) => (includesZero(row) ? paint.muted : laneColor(row))

function valueMarks({ rows, x }: DifferenceLayout): Plot.Markish[] {
  const known = rows.filter((row): row is Known => row.difference !== null && row.low !== null && row.high !== null)
  const clear = known.filter((row) => !includesZero(row))
  const unclear = known.filter(includesZero)
  const line = { x1: ({ low }: Known) => x(low), x2: ({ high }: Known) => x(high), y: 'y', stroke: color } as const
  const dot = { x: ({ difference }: Known) => x(difference), y: 'y', r: 5.5, stroke: color, strokeWidth: 2 } as const
  const outer = ({ difference, low, high }: Known) => (difference < 0 ? x(low) - gap : x(high) + gap)
  const number = {
    x: outer,
    y: 'y',
    text: ({ difference }: Known) => points(difference),
    fontSize,
    fontVariant: 'tabular-nums',
  } as const
  const halo = { stroke: paint.paper, strokeWidth: 4 }
  const sides = ['start', 'end'] as const
  const isOn =
    (side: 'start' | 'end') =>
    ({ difference }: Known) =>
      difference < 0 === (side === 'end')
  return [
    Plot.ruleY(unclear, { ...line, strokeWidth: 1.25 }),
    Plot.ruleY(clear, { ...line, strokeWidth: 2.5 }),
    Plot.dot(unclear, { ...dot, fill: paint.paper }),
    Plot.dot(clear, { ...dot, fill: color }),
    ...sides.flatMap((side) => [
      Plot.text(clear.filter(isOn(side)), { ...number, ...halo, textAnchor: side, fill: paint.ink, fontWeight: 600 }),
      Plot.text(unclear.filter(isOn(side)), { ...number, ...halo, textAnchor: side, fill: paint.muted }),
    ]),
  ]
}

function wordMarks({ rows, x }: DifferenceLayout, drawing: Drawing): Plot.Markish[] {
  return [
    Plot.text(rows, {
      x: () => 0,
      y: 'labelY',
      text: ({ lines }: PlacedDifference) => lines.join('\n'),
      textAnchor: 'start',
      fontSize,
      lineHeight: lineHeight / fontSize,
      fill: paint.ink,
    }),
    Plot.text(
      rows.filter(({ difference }) => difference === null),
      {
        x: () => x(0) + gap,
        y: 'y',
        text: 'words',
        textAnchor: 'start',
        fontSize,
        fontStyle: 'italic',
        fill: paint.muted,
        stroke: paint.paper,
        strokeWidth: 4,
      },
    ),
    Plot.targets(
      rows.filter(({ row }) => row !== undefined),
      { x1: () => 0, x2: () => drawing.width, ...lane, row: 'row', text: 'says' },
    ),
  ]
}
