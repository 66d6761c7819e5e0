import { say } from '../messages/charts.ts'
import { type Basis, type Drawing, isWide } from './chart.ts'
import { emptyChart } from './emptyChart.ts'
import { finish } from './finish.ts'
import { count } from './format.ts'
import { paint } from './palette.ts'
import { newSheet, writeLines } from './sheet.ts'
import { stamp, stampHeight, tallFrom } from './stamp.ts'
import { wrap } from './wrap.ts'

/** How many responses there are, and the words for one and for many of them. */
export type Field = { total: number; unit: { one: string; many: string }; basis: Basis }

/** More marks than this are a gray, so that each then stands for ten, a hundred, … responses. */
const mostMarks = 4000

/** How many responses a mark stands for: 1, 10, 100, … */
export const responsesAMark = (total: number): number => 10 ** Math.max(0, Math.ceil(Math.log10(total / mostMarks)))

/** Marks in a row, full rows, and marks in the last row, so that all are `total` and the field is about `ratio` times as wide as high. */
export function fieldLayout(total: number, ratio: number): { across: number; rows: number; rest: number } {
  const across = Math.max(1, Math.round(Math.sqrt(total * ratio)))
  return { across, rows: Math.floor(total / across), rest: total % across }
}

/**
 * Draws a mark for each response (or for every ten, hundred, … of them), so that one sees how many there are. A row of marks is
 * a dashed line whose dashes are dots: the picture is about as small for a thousand as for ten.
 */
export function fieldChart({ total, unit, basis }: Field, drawing: Drawing): SVGSVGElement {
  if (total === 0) return emptyChart(drawing)
  const { width } = drawing
  const each = responsesAMark(total)
  const { across, rows, rest } = fieldLayout(Math.ceil(total / each), isWide(drawing) ? 2.6 : 1.3)
  const pitch = width / across
  const top = basis === 'illustrative' ? stampHeight : 0
  const bottom = top + (rows + (rest > 0 ? 1 : 0)) * pitch
  const all = { ...unit, each: count(each), total: count(total) }
  const lines = wrap(say(each === 1 ? 'field.one' : 'field.many', all), { width, fontSize: 13, lines: 3 })
  const height = bottom + 10 + lines.length * 17
  const { svg, pen } = newSheet(drawing, height)
  const row = (marks: number, i: number) =>
    `M${number(pitch / 2)},${number(top + (i + 0.5) * pitch)}h${number((marks - 1) * pitch + 0.01)}`
  const full = Array.from({ length: rows }, (_, i) => row(across, i))
  pen('path', {
    d: [...full, ...(rest > 0 ? [row(rest, rows)] : [])].join(''),
    fill: 'none',
    stroke: paint.accent,
    'stroke-width': number(pitch * 0.7),
    'stroke-linecap': 'round',
    'stroke-dasharray': `0 ${number(pitch)}`,
  })
  const look = { fontSize: 13, lineHeight: 17, fill: paint.muted }
  writeLines(pen, lines, { x: 0, y: bottom + 8 + (lines.length * 17) / 2, ...look })
  if (basis === 'illustrative') stamp(svg, drawing, height, height > tallFrom)
  return finish(svg, drawing)
}

const number = (value: number) => Number(value.toFixed(3))
