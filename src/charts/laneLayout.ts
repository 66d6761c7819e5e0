import { isWide } from './chart.ts'
import { type Lane, type LaneAxis, type LaneChart, reach } from './lane.ts'
import { stampHeight } from './stamp.ts'
import { textWidth } from './textWidth.ts'
import { cut, oneLine, wrap } from './wrap.ts'

export const labelSize = 13
export const noteSize = 12
export const lineHeight = 17
/** Height of a lane where the chart doesn't say. */
const usualHeight = 24
const axisHeight = 22
/** Height of the row above a lane that explains its interval. */
const keyHeight = 20
const referenceHeight = 20
const longestLine = 26 * 0.6 * labelSize

/** The lines of a label with the y of their middle, and between what y its lanes lie. */
export type Band = { lines: string[]; labelY: number; lanesTop: number; lanesBottom: number }
export type PlacedLane = Lane & { y: number }
export type LaneLayout = {
  bands: Band[]
  lanes: PlacedLane[]
  /** The lane above which stands what its interval is. */
  keyed: PlacedLane | undefined
  notes: string[]
  /** The ticks of the axis whose labels have room. */
  ticks: number[]
  /** Where the names of lanes end. */
  namesEnd: number
  laneHeight: number
  left: number
  plotWidth: number
  top: number
  bottom: number
  height: number
  axisY: number
  referenceY: number
}

/** Places every label, lane and line of words of a lane chart, in pixels. */
export function laneLayout(chart: LaneChart): LaneLayout {
  const { drawing, lanes, axis } = chart
  const { width } = drawing
  const stamped = lanes.some(({ basis }) => basis === 'illustrative')
  const referenceY = (stamped ? stampHeight : 0) + referenceHeight / 2
  const axisY = (stamped ? stampHeight : 0) + (axis.references?.length ? referenceHeight : 0) + axisHeight / 2
  const top = axisY + axisHeight / 2
  const { bands, placed, keyed, bottom } = isWide(drawing) ? beside(chart, top) : above(chart, top)
  const widest = Math.max(...bands.flatMap(({ lines }) => lines.map((line) => textWidth(line, labelSize))))
  const names = widestName(lanes)
  const namesEnd = (isWide(drawing) ? Math.ceil(widest) + 20 : 0) + names
  const left = isWide(drawing) ? namesEnd + (names ? 12 : 0) : namesEnd + 11
  const notes = chart.note ? wrap(chart.note, { width, fontSize: noteSize, lines: 4 }) : []
  const height = bottom + (notes.length ? notes.length * 16 + 10 : 4)
  const plotWidth = widthOfPlot(chart, left)
  const ticks = withRoom(axis, plotWidth)
  const { laneHeight = usualHeight } = chart
  return {
    bands,
    lanes: placed,
    keyed,
    notes,
    ticks,
    namesEnd,
    laneHeight,
    left,
    plotWidth,
    top,
    bottom,
    height,
    axisY,
    referenceY,
  }
}

type Placed = { bands: Band[]; placed: PlacedLane[]; keyed: PlacedLane | undefined; bottom: number }

function beside(chart: LaneChart, top: number): Placed {
  const { drawing, laneHeight = usualHeight } = chart
  const named = chart.lanes.some(({ name }) => name)
  const width = Math.min(longestLine, drawing.width * (named ? 0.3 : 0.4))
  return stack(chart, top, (label, count) => {
    const lines = wrap(label, { width, fontSize: labelSize, lines: 3 })
    const height = Math.max(count * laneHeight, lines.length * lineHeight) + 10
    return { lines, height, labelY: height / 2, firstLane: (height - count * laneHeight) / 2 }
  })
}

function above(chart: LaneChart, top: number): Placed {
  const { drawing, laneHeight = usualHeight } = chart
  return stack(chart, top, (label, count) => {
    const lines = wrap(label, { width: drawing.width - 4, fontSize: labelSize, lines: 2 })
    const text = lines.length * lineHeight + 6
    return { lines, height: text + count * laneHeight + 8, labelY: text / 2 + 3, firstLane: text + 2 }
  })
}

type Measure = (label: string, lanes: number) => { lines: string[]; height: number; labelY: number; firstLane: number }

// Lanes with the same label share a band: what was reported or computed above, what is made up below it.
function stack(
  { lanes, intervalWords, drawing, laneHeight = usualHeight }: LaneChart,
  start: number,
  measure: Measure,
): Placed {
  const bands: Band[] = []
  const placed: PlacedLane[] = []
  let keyed: PlacedLane | undefined
  let top = start
  for (const mine of Map.groupBy(lanes, ({ band, label }) => band ?? label).values()) {
    const label = mine[0]?.label ?? ''
    const { lines, height, labelY, firstLane } = measure(label, mine.length)
    const sorted = mine.toSorted((a, b) => Number(a.basis === 'illustrative') - Number(b.basis === 'illustrative'))
    const key = intervalWords && !keyed ? sorted.findIndex(({ interval }) => interval) : -1
    const room = (lane: number) => (key >= 0 && lane >= key ? keyHeight : 0)
    const lanesTop = top + firstLane
    const ys = sorted.map((_, i) => lanesTop + laneHeight * (i + 0.5) + room(i))
    for (const [i, lane] of sorted.entries()) placed.push({ ...lane, y: ys[i] as number })
    if (key >= 0) keyed = placed.at(key - sorted.length)
    bands.push({
      lines,
      labelY: top + labelY + (isWide(drawing) ? room(0) : 0),
      lanesTop: lanesTop + room(0),
      lanesBottom: (ys.at(-1) as number) + laneHeight / 2,
    })
    top += height + room(sorted.length)
  }
  return { bands, placed, keyed, bottom: top }
}

/** The widest that names of lanes may be, as a part of the drawing's width. */
const widestNames = { wide: 0.3, narrow: 0.38 } as const

/** Gives every lane its name as it is drawn. The same few come again and again, and are cut once. */
export function shortenNames(lanes: readonly Lane[], width: number): Lane[] {
  const widest = width * widestNames[isWide({ width }) ? 'wide' : 'narrow']
  const names = new Map(
    [...new Set(lanes.map(({ name }) => name))].map((name) => [name, cut(oneLine(name ?? ''), widest, noteSize)]),
  )
  return lanes.map((lane) => ({ ...lane, shortName: names.get(lane.name) ?? '' }))
}

const widestName = (lanes: readonly Lane[]) =>
  Math.ceil(Math.max(0, ...lanes.map(({ shortName = '' }) => textWidth(shortName, noteSize))))

/** Space between the rightmost mark of a lane and its words, in pixels. */
export const wordGap = 11

/** Space between those words and the muted ones after them. */
export const asideGap = 5

/** Width of the words beside a lane's marks; bold letters are a tenth wider. */
export const wordsWidth = ({ words, basis }: Lane): number =>
  textWidth(words, labelSize) * (basis === 'illustrative' ? 1 : 1.1)

/** Width of those words with what follows them. */
const textsWidth = (lane: Lane): number =>
  wordsWidth(lane) + (lane.aside ? textWidth(lane.aside, noteSize) + asideGap : 0)

// As wide as the words to the right of every lane's marks allow, and as half of the last tick's label needs.
function widthOfPlot({ lanes, axis, drawing }: LaneChart, left: number): number {
  const [start, end] = axis.domain
  const room = drawing.width - left
  const fits = lanes.map((lane) => {
    const part = (reach(lane, start) - start) / (end - start)
    return part === 0 ? room : (room - wordGap - textsWidth(lane)) / part
  })
  return Math.max(60, Math.min(room - 20, ...fits))
}

// Every tick, or every second, or third: as many as leave their labels apart.
function withRoom({ domain: [start, end], ticks, format }: LaneAxis, plotWidth: number): number[] {
  const widest = Math.max(0, ...ticks.map((tick) => textWidth(format(tick), noteSize)))
  const [first = 0, second = end] = ticks
  const step = ((second - first) / (end - start)) * plotWidth
  const every = Math.max(1, Math.ceil((widest + 4) / step))
  return ticks.filter((_, i) => i % every === 0)
}
