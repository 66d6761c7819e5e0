import { isWide } from './chart.ts'
import { hatch } from './hatch.ts'
import { type LaneChart, reach } from './lane.ts'
import { laneColor } from './laneColor.ts'
import {
  asideGap,
  type LaneLayout,
  labelSize,
  lineHeight,
  noteSize,
  type PlacedLane,
  wordGap,
  wordsWidth,
} from './laneLayout.ts'
import * as Plot from './marks.ts'
import { paint } from './palette.ts'
import { pixels } from './pixels.ts'

const isMadeUp = ({ basis }: PlacedLane) => basis === 'illustrative'
const isOutlined = (lane: PlacedLane) => (lane.sign ? lane.sign === 'negative' : isMadeUp(lane))

/** The hatched ground of illustrative lanes, thin lines at the ticks, a stronger one at zero. */
export function groundMarks({ axis, drawing }: LaneChart, layout: LaneLayout): Plot.Markish[] {
  const [x1, x2] = axis.domain
  const { lanes, bands, ticks, top, bottom, laneHeight } = layout
  // Where labels stand above their lanes, lines would strike them through: there each band has its own.
  const stretches = isWide(drawing)
    ? [{ y1: top, y2: bottom }]
    : bands.map(({ lanesTop, lanesBottom }) => ({ y1: lanesTop, y2: lanesBottom }))
  const lines = (values: number[]) => values.flatMap((x) => stretches.map((stretch) => ({ x, ...stretch })))
  const upright = { x: 'x', y1: 'y1', y2: 'y2' } as const
  return [
    Plot.rect(lanes.filter(isMadeUp), {
      x1,
      x2,
      y1: ({ y }: PlacedLane) => y - laneHeight / 2,
      y2: ({ y }: PlacedLane) => y + laneHeight / 2,
      fill: hatch(drawing),
    }),
    Plot.ruleX(lines(ticks.filter((tick) => tick !== 0)), { ...upright, stroke: paint.rule }),
    Plot.ruleX(lines([0]), { ...upright, stroke: paint.muted }),
    Plot.ruleX(lines((axis.references ?? []).map(({ value }) => value)), {
      ...upright,
      stroke: paint.muted,
      strokeDasharray: '2 3',
    }),
  ]
}

/** The labels of the ticks, and above them those of the references. */
export function axisMarks({ axis }: LaneChart, { axisY, referenceY, ticks }: LaneLayout): Plot.Markish[] {
  const named = (side: 'left' | 'right') => (axis.references ?? []).filter((reference) => reference.side === side)
  const words = { x: 'value', y: () => referenceY, text: 'words', fill: paint.muted, fontSize: noteSize } as const
  return [
    Plot.text(ticks, {
      x: (tick: number) => tick,
      y: () => axisY,
      text: axis.format,
      fill: paint.muted,
      fontSize: noteSize,
      fontVariant: 'tabular-nums',
    }),
    Plot.text(named('left'), { ...words, textAnchor: 'end', dx: 4 }),
    Plot.text(named('right'), { ...words, textAnchor: 'start', dx: -4 }),
    Plot.ruleX(axis.references ?? [], {
      x: 'value',
      y1: () => referenceY + 8,
      y2: () => axisY - 7,
      stroke: paint.muted,
      strokeDasharray: '2 3',
    }),
  ]
}

/** Bands of ranges, intervals, dots, ticks to compare with, and lines to the lane above. */
export function valueMarks({ lanes, laneHeight }: LaneLayout): Plot.Markish[] {
  const intervals = lanes.flatMap((lane) => (lane.interval ? [{ ...lane.interval, ...lane }] : []))
  const line = { x1: 'low', x2: 'high', y: 'y', stroke: laneColor } as const
  return [
    ...rangeMarks(lanes),
    ...joinMarks(lanes, laneHeight),
    Plot.ruleY(
      intervals.filter((lane) => !isMadeUp(lane)),
      { ...line, strokeWidth: 2 },
    ),
    Plot.ruleY(intervals.filter(isMadeUp), { ...line, strokeWidth: 1.5, strokeDasharray: '4 3' }),
    Plot.ruleX(
      lanes.filter(({ tick }) => tick != null),
      { x: 'tick', ...upright(10), stroke: paint.ink, strokeWidth: 2 },
    ),
    Plot.dot(
      lanes.filter(({ value }) => value !== null),
      {
        x: 'value',
        y: 'y',
        r: 5.5,
        fill: (lane: PlacedLane) => (isOutlined(lane) ? paint.paper : laneColor(lane)),
        stroke: laneColor,
        strokeWidth: 2,
      },
    ),
  ]
}

const upright = (half: number) => ({
  y1: ({ y }: { y: number }) => y - half,
  y2: ({ y }: { y: number }) => y + half,
})

// A code's range in the code's color, but fainter than a dot: it says where the value lies, not what it is.
function rangeMarks(lanes: PlacedLane[]): Plot.Markish[] {
  const stroke = (lane: PlacedLane) => (lane.color === undefined ? paint.range : laneColor(lane))
  const ranges = lanes.flatMap((lane) => (lane.range ? [{ ...lane.range, y: lane.y, stroke: stroke(lane) }] : []))
  const ends = ranges.flatMap(({ low, high, ...rest }) => [
    { x: low, ...rest },
    { x: high, ...rest },
  ])
  return [
    Plot.rect(ranges, { x1: 'low', x2: 'high', ...upright(6), fill: 'stroke', fillOpacity: 0.3 }),
    Plot.ruleX(ends, { x: 'x', ...upright(8), stroke: 'stroke', strokeWidth: 2 }),
  ]
}

const joinMarks = (lanes: PlacedLane[], laneHeight: number): Plot.Markish[] => [
  Plot.link(
    lanes.filter(({ joins, value }) => joins != null && value !== null),
    {
      x1: 'joins',
      x2: 'value',
      y1: ({ y }: PlacedLane) => y - laneHeight,
      y2: 'y',
      stroke: laneColor,
      strokeWidth: 1.5,
    },
  ),
]

/** Labels, the words beside the marks, and the notes below. */
export function wordMarks({ axis }: LaneChart, layout: LaneLayout): Plot.Markish[] {
  const [start, end] = axis.domain
  const { lanes, bands, notes, left, plotWidth, bottom, namesEnd } = layout
  const after = (lane: PlacedLane) => left + ((reach(lane, start) - start) / (end - start)) * plotWidth + wordGap
  const halo = { stroke: paint.paper, strokeWidth: 4, textAnchor: 'start', y: 'y' } as const
  const words = { ...halo, x: pixels(after), text: 'words', fontSize: labelSize, fontVariant: 'tabular-nums' } as const
  const aside = (lane: PlacedLane) => after(lane) + wordsWidth(lane) + asideGap
  const isKnown = ({ value, range }: PlacedLane) => value !== null || range != null
  const plain = lanes.filter((lane) => isKnown(lane) && !isMadeUp(lane))
  const muted = lanes.filter((lane) => !isKnown(lane) || isMadeUp(lane))
  return [
    Plot.text(bands, {
      x: pixels(() => 0),
      y: 'labelY',
      text: ({ lines }) => lines.join('\n'),
      textAnchor: 'start',
      fontSize: labelSize,
      lineHeight: lineHeight / labelSize,
      fill: paint.ink,
    }),
    Plot.text(lanes, {
      x: pixels(() => namesEnd),
      y: 'y',
      text: 'shortName',
      textAnchor: 'end',
      fontSize: noteSize,
      fill: paint.muted,
    }),
    Plot.text(plain, { ...words, fill: paint.ink, fontWeight: 600 }),
    Plot.text(muted, { ...words, fill: paint.muted, fontStyle: 'italic' }),
    Plot.text(
      lanes.filter(({ aside }) => aside),
      {
        ...halo,
        x: pixels(aside),
        text: 'aside',
        fontSize: noteSize,
        fill: paint.muted,
      },
    ),
    Plot.text(notes, {
      x: pixels(() => 0),
      y: (_: string, i: number) => bottom + 18 + i * 16,
      text: (note: string) => note,
      textAnchor: 'start',
      fontSize: noteSize,
      fill: paint.muted,
    }),
  ]
}

/** What one can point at: the whole lane, with what it says. */
export const laneTargets = ({ drawing }: LaneChart, { lanes, laneHeight }: LaneLayout): Plot.Markish[] => [
  Plot.targets(
    lanes.filter(({ row }) => row !== undefined),
    {
      x1: pixels(() => 0),
      x2: pixels(() => drawing.width),
      y1: ({ y }: PlacedLane) => y - laneHeight / 2,
      y2: ({ y }: PlacedLane) => y + laneHeight / 2,
      row: 'row',
      text: 'says',
    },
  ),
]
