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
/** A label of a pattern with its dot, where it stands within its pattern. */
type Name = { x: number; line: number; text: string; color: number }

const fontSize = 13
const lineHeight = 19
const dotRoom = 15
const betweenNames = 12
const barHeight = 14
const gap = 18

/** Draws patterns below one another: the names of its codes, each with its dot, and under them the bar. */
export function patternList(rows: readonly PatternRow[], drawing: Ready): SVGSVGElement {
  const stamped = anyIllustrative(rows)
  const patterns = rows.map((row) => ({ row, names: namesOf(row, drawing) }))
  const heights = patterns.map(
    ({ names }) => (1 + Math.max(0, ...names.map(({ line }) => line))) * lineHeight + barHeight + 4 + gap,
  )
  const bottom = heights.reduce((sum, one) => sum + one, stamped ? stampHeight + 4 : 4)
  const tall = stamped && bottom > tallFrom
  const height = bottom + (tall ? stampHeight - gap / 2 : -gap / 2)
  const { svg, pen } = newSheet(drawing, height)
  const greatest = Math.max(1, ...rows.map(({ count }) => count ?? 0))
  const longest = drawing.width - Math.max(...rows.map(patternWordsWidth)) - 10
  let y = stamped ? stampHeight + 4 : 4
  for (const [i, { row, names }] of patterns.entries()) {
    drawNames(pen, names, y)
    const middle = y + (heights[i] ?? 0) - gap - barHeight / 2
    const width = ((row.count ?? 0) / greatest) * longest
    drawBar(pen, row, drawing, { x: 0.5, y: middle, width, height: barHeight })
    barWords(pen, row, row.count === null ? 0 : width + 8, middle)
    const height = (heights[i] ?? 0) - gap / 2
    patternTarget(pen, row, { x: 0, y, width: drawing.width, height })
    y += heights[i] ?? 0
  }
  if (stamped) stamp(svg, drawing, height, tall)
  return finish(svg, drawing)
}

// Puts names beside one another as long as they fit, in the order of the columns.
function namesOf({ codes }: PatternRow, drawing: Ready): Name[] {
  const names: Name[] = []
  let [x, line] = [0, 0]
  for (const { label, color } of drawing.codes.filter((code) => codes.includes(code.label))) {
    const text = cut(oneLine(label), drawing.width - dotRoom, fontSize)
    const width = dotRoom + textWidth(text, fontSize)
    if (x > 0 && x + width > drawing.width) {
      x = 0
      line += 1
    }
    names.push({ x, line, text, color })
    x += width + betweenNames
  }
  return names
}

function drawNames(pen: Pen, names: readonly Name[], top: number): void {
  const baselineOf = (line: number) => top + (line + 0.5) * lineHeight + fontSize * baseline
  if (names.length === 0)
    pen('text', { x: 0, y: baselineOf(0), 'font-size': fontSize, 'font-style': 'italic', fill: paint.muted }, noCodes)
  for (const { x, line, text, color } of names) {
    pen('circle', { cx: x + 5, cy: top + (line + 0.5) * lineHeight, r: 5, fill: paint[codeColor(color)] })
    pen('text', { x: x + dotRoom, y: baselineOf(line), 'font-size': fontSize }, text)
  }
}
