import type { Basis, Drawing } from './chart.ts'
import { emptyChart } from './emptyChart.ts'
import { finish } from './finish.ts'
import { count } from './format.ts'
import { paint } from './palette.ts'
import { stamp, stampHeight } from './stamp.ts'
import { svgElement } from './svgElement.ts'

/** How many responses there are, and the words for one and for many of them. */
export type Field = { total: number; unit: { one: string; many: string }; basis: Basis }

/** More marks than this are a gray, so that each then stands for ten, a hundred, … responses. */
const mostMarks = 4000
const noteHeight = 30

/** How many responses a mark stands for: 1, 10, 100, … */
export const responsesAMark = (total: number): number => 10 ** Math.max(0, Math.ceil(Math.log10(total / mostMarks)))

/** Marks in a row, full rows, and marks in the last row, so that all are `total` and the field is about `ratio` times as wide as high. */
export function fieldLayout(total: number, ratio: number): { across: number; rows: number; rest: number } {
  const across = Math.max(1, Math.round(Math.sqrt(total * ratio)))
  return { across, rows: Math.floor(total / across), rest: total % across }
}

// A round speech bubble: a disk with one square corner.
function voice(pitch: number): string {
  const [start, end, r] = [pitch * 0.14, pitch * 0.86, pitch * 0.36].map((value) => value.toFixed(2))
  const middle = (pitch / 2).toFixed(2)
  return `M${start},${end}V${middle}A${r},${r} 0 1 1 ${middle},${end}Z`
}

/**
 * Draws a mark for each response (or for every ten, hundred, … of them), so that one sees how many there are. The marks are
 * two rectangles filled with a pattern: the picture is as small for a thousand as for ten.
 */
export function fieldChart({ total, unit, basis }: Field, drawing: Drawing): SVGSVGElement {
  if (total === 0) return emptyChart(drawing)
  const { document, width, id } = drawing
  const each = responsesAMark(total)
  const { across, rows, rest } = fieldLayout(Math.ceil(total / each), width >= 520 ? 2.6 : 1.3)
  const pitch = width / across
  const top = basis === 'illustrative' ? stampHeight : 0
  const height = top + (rows + (rest > 0 ? 1 : 0)) * pitch + noteHeight
  const svg = svgElement(document, 'svg', {
    class: 'chart',
    width,
    height,
    viewBox: `0 0 ${width} ${height.toFixed(2)}`,
  })
  const defs = svgElement(document, 'defs')
  const box = { width: pitch, height: pitch, patternUnits: 'userSpaceOnUse', y: top }
  const pattern = svgElement(document, 'pattern', { id: `${id}-marks`, ...box })
  pattern.appendChild(
    svgElement(document, 'circle', { cx: pitch / 2, cy: pitch / 2, r: pitch * 0.33, fill: paint.accent }),
  )
  defs.appendChild(pattern)
  svg.appendChild(defs)
  const fill = `url(#${id}-marks)`
  svg.appendChild(svgElement(document, 'rect', { x: 0, y: top, width, height: rows * pitch, fill }))
  if (rest > 0)
    svg.appendChild(
      svgElement(document, 'rect', { x: 0, y: top + rows * pitch, width: rest * pitch, height: pitch, fill }),
    )
  const words = each === 1 ? `Each mark is one ${unit.one}` : `Each mark is ${count(each)} ${unit.many}`
  svg.appendChild(
    svgElement(document, 'text', { x: 0, y: height - 8, fill: paint.muted }, `${words}: ${count(total)} in all`),
  )
  if (basis === 'illustrative') stamp(svg as SVGSVGElement, drawing, height, false)
  return finish(svg as SVGSVGElement, drawing)
}
