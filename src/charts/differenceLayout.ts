import { max, nice, ticks } from 'd3-array'
import { say } from '../messages/charts.ts'
import { anyIllustrative, type Drawing, isWide } from './chart.ts'
import type { DifferenceRow, DifferenceSides } from './differenceRow.ts'
import { points } from './format.ts'
import { stampHeight, tallFrom } from './stamp.ts'
import { boldWider, textWidth } from './textWidth.ts'
import { cut, oneLine, wrap } from './wrap.ts'

export const fontSize = 13
export const smallSize = 12
export const lineHeight = 17
const laneHeight = 26
const axisHeight = 22
const headLine = 16
/** Space between an interval and its number. */
export const gap = 8

export type PlacedDifference = DifferenceRow & { y: number; labelY: number; lines: string[]; words: string }

/** Where everything of a chart of differences stands, in pixels. */
export type DifferenceLayout = {
  rows: PlacedDifference[]
  /** The x of a difference. */
  x: (difference: number) => number
  ticks: number[]
  from: number
  to: number
  /** What lies on the two sides of zero, in lines. */
  heads: { left: string[]; right: string[] }
  headY: number
  axisY: number
  top: number
  bottom: number
  height: number
  stamped: boolean
  tall: boolean
}

export function differenceLayout(
  rows: readonly DifferenceRow[],
  drawing: Drawing & { sides: DifferenceSides },
): DifferenceLayout {
  const { width, sides } = drawing
  const wide = isWide(drawing)
  const stamped = anyIllustrative(rows)
  const labels = rows.map(({ label }) => wrap(label, { width: labelWidth(width, wide), fontSize, lines: 2 }))
  const widest = Math.ceil(max(labels.flat(), (line) => textWidth(line, fontSize)) ?? 0)
  const from = wide ? widest + 16 : 0
  const reach = nice(0, Math.max(0.01, ...rows.map(reachOf)), 3)[1]
  const words = Math.ceil(max(rows, (row) => numberWidth(row)) ?? 0) + gap
  const middle = (from + width) / 2
  const half = (width - from) / 2 - words
  const x = (difference: number) => middle + (difference / reach) * half
  const head = (side: string) =>
    wrap(say('difference.side', { side: oneLine(side) }), {
      width: (width - from) / 2 - 2 * gap,
      fontSize: smallSize,
      lines: 3,
    })
  const heads = { left: head(sides.b), right: head(sides.a) }
  const headY = (stamped ? stampHeight : 0) + 4
  const axisY = headY + Math.max(heads.left.length, heads.right.length) * headLine + axisHeight / 2
  const top = axisY + axisHeight / 2
  const placed = place(rows, labels, top, wide, width - middle)
  const bottom = placed.bottom
  const tall = stamped && bottom > tallFrom
  const height = bottom + (tall ? stampHeight : 4)
  const isKnown = rows.some(({ difference }) => difference !== null)
  const shown = isKnown ? ticks(-reach, reach, wide ? 6 : 4) : [0]
  return {
    rows: placed.rows,
    x,
    ticks: shown,
    from,
    to: width,
    heads,
    headY,
    axisY,
    top,
    bottom,
    height,
    stamped,
    tall,
  }
}

const labelWidth = (width: number, wide: boolean) => (wide ? Math.min(26 * 0.6 * fontSize, width * 0.4) : width - 4)

const reachOf = ({ difference, low, high }: DifferenceRow) =>
  difference === null ? 0 : Math.max(Math.abs(difference), Math.abs(low ?? 0), Math.abs(high ?? 0))

const numberWidth = ({ difference }: DifferenceRow) =>
  difference === null ? 0 : textWidth(points(difference), fontSize) * boldWider

// Beside a narrow drawing's lanes there is no room for labels: they stand above them.
function place(
  rows: readonly DifferenceRow[],
  labels: readonly string[][],
  top: number,
  wide: boolean,
  room: number,
): { rows: PlacedDifference[]; bottom: number } {
  let y = top
  const placed = rows.map((row, i) => {
    const lines = labels[i] ?? []
    const text = lines.length * lineHeight
    const height = wide ? Math.max(laneHeight, text + 8) : text + laneHeight + 10
    const at = wide
      ? { y: y + height / 2, labelY: y + height / 2 }
      : { y: y + text + laneHeight / 2 + 4, labelY: y + text / 2 + 4 }
    y += height
    const words = cut(oneLine(row.withheld ?? say('notKnown')), room - gap, fontSize)
    return { ...row, ...at, lines, words }
  })
  return { rows: placed, bottom: y }
}

export { headLine, laneHeight }
