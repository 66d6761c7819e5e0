import { anyIllustrative, type Drawing } from './chart.ts'
import { finish } from './finish.ts'
import { codeColor, paint } from './palette.ts'
import { barWords, drawBar, patternTarget, patternWordsWidth } from './patternBar.ts'
import { noCodes, type PatternCodes, type PatternRow } from './patternRow.ts'
import { baseline, newSheet, type Pen } from './sheet.ts'
import { stamp, stampHeight, tallFrom } from './stamp.ts'
import { textWidth } from './textWidth.ts'
import { cut, oneLine } from './wrap.ts'

type Ready = Drawing & PatternCodes
type Grid = { left: number; step: number; top: number; barStart: number }

const fontSize = 13
const step = 24
const headLine = 18
const rowHeight = 30
const radius = 7

/** The narrowest that bars and their words may be. */
const leastBars = 190
/** Room that the widest pattern of dots needs for the words that stand for none. */
const leastDots = textWidth(noCodes, fontSize)

const dotsWidth = ({ codes }: PatternCodes) => Math.max(codes.length * step, leastDots)

/** Whether the columns of all codes leave enough room for bars. */
export const fitsPatternGrid = (drawing: Ready): boolean =>
  drawing.codes.length <= 14 && drawing.width - dotsWidth(drawing) >= leastBars

/**
 * Draws patterns as rows of dots and bars. The labels of the columns stand in steps, each at the top of its own line:
 * none is turned, none crosses a line.
 */
export function patternGrid(rows: readonly PatternRow[], drawing: Ready): SVGSVGElement {
  const stamped = anyIllustrative(rows)
  const heads = stamped ? stampHeight : 4
  const top = heads + drawing.codes.length * headLine + 10
  const bottom = top + rows.length * rowHeight
  const tall = stamped && bottom > tallFrom
  const height = bottom + (tall ? stampHeight : 6)
  const { svg, pen } = newSheet(drawing, height)
  const grid = { left: step / 2, step, top, barStart: dotsWidth(drawing) + 22 }
  drawHeads(pen, drawing, grid, heads)
  drawRows(pen, rows, drawing, grid)
  if (stamped) stamp(svg, drawing, height, tall)
  return finish(svg, drawing)
}

function drawHeads(pen: Pen, { codes, width }: Ready, { left, top }: Grid, heads: number): void {
  for (const [i, { label, color }] of codes.entries()) {
    const x = left + i * step
    const y = heads + (i + 0.5) * headLine
    // The first label has the stamp to its right.
    const room = width - x - 12 - (i === 0 ? 20 : 0)
    pen('line', { x1: x, x2: x, y1: y, y2: top + rowHeight / 2, stroke: paint.rule })
    pen('circle', { cx: x, cy: y, r: 4, fill: paint[codeColor(color)] })
    const place = { x: x + 11, y: y + fontSize * baseline }
    pen('text', { ...place, 'font-size': fontSize }, cut(oneLine(label), room, fontSize))
  }
  pen('line', { x1: 0, x2: width, y1: top - 0.5, y2: top - 0.5, stroke: paint.muted })
}

function drawRows(pen: Pen, rows: readonly PatternRow[], drawing: Ready, grid: Grid): void {
  const greatest = Math.max(1, ...rows.map(({ count }) => count ?? 0))
  const words = Math.max(...rows.map(patternWordsWidth))
  const longest = drawing.width - grid.barStart - words - 10
  for (const [i, row] of rows.entries()) {
    const y = grid.top + (i + 0.5) * rowHeight
    if (i > 0) {
      const line = { x1: 0, x2: drawing.width, y1: y - rowHeight / 2, y2: y - rowHeight / 2 }
      pen('line', { ...line, stroke: paint.rule, 'stroke-dasharray': '1 3' })
    }
    drawDots(pen, row, drawing, grid, y)
    const size = ((row.count ?? 0) / greatest) * longest
    drawBar(pen, row, drawing, { x: grid.barStart, y, width: size, height: 16 })
    barWords(pen, row, grid.barStart + size + 8, y)
    patternTarget(pen, row, { x: 0, y: y - rowHeight / 2, width: drawing.width, height: rowHeight })
  }
}

function drawDots(pen: Pen, { codes }: PatternRow, drawing: Ready, { left }: Grid, y: number): void {
  if (codes.length === 0) {
    const look = { 'font-size': fontSize, 'font-style': 'italic', fill: paint.muted }
    pen('text', { x: left - 6, y: y + fontSize * baseline, ...look }, noCodes)
    return
  }
  const columns = drawing.codes.map(({ label, color }, i) => ({
    x: left + i * step,
    color,
    filled: codes.includes(label),
  }))
  for (const { x } of columns.filter((column) => !column.filled))
    pen('circle', { cx: x, cy: y, r: 2.5, fill: paint.rule })
  const places = columns.filter(({ filled }) => filled)
  const [first, last] = [places[0]?.x ?? 0, places.at(-1)?.x ?? 0]
  if (last > first) pen('line', { x1: first, x2: last, y1: y, y2: y, stroke: paint.muted, 'stroke-width': 2.5 })
  for (const { x, color } of places) pen('circle', { cx: x, cy: y, r: radius, fill: paint[codeColor(color)] })
}
