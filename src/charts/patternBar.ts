import { say } from '../messages/charts.ts'
import type { Drawing } from './chart.ts'
import { count, percent } from './format.ts'
import { hatch } from './hatch.ts'
import { paint } from './palette.ts'
import type { PatternRow } from './patternRow.ts'
import { baseline, type Pen } from './sheet.ts'
import { target } from './target.ts'
import { textWidth } from './textWidth.ts'

const fontSize = 13
const between = 7

/** Draws the bar of a pattern, its middle at y; nothing where the count is withheld. */
export function drawBar(
  pen: Pen,
  { count: value, basis }: PatternRow,
  drawing: Drawing,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): void {
  if (value === null) return
  const box = { x, y: y - height / 2, width, height }
  if (basis === 'illustrative') pen('rect', { ...box, fill: hatch(drawing), stroke: paint.illustrative })
  else pen('rect', { ...box, fill: paint.accent })
}

const numberOf = ({ count: value, withheld }: PatternRow) =>
  value === null ? (withheld ?? say('withheld')) : count(value)
const shareOf = ({ count: value, share }: PatternRow) => (value === null || share === null ? '' : percent(share))

/** Width of a pattern's count and share. */
export const patternWordsWidth = (row: PatternRow): number =>
  textWidth(numberOf(row), fontSize) * 1.1 + (shareOf(row) ? between + textWidth(shareOf(row), fontSize) : 0)

/** Writes the count of a pattern and its share, from x on; a withheld count says why. */
export function barWords(pen: Pen, row: PatternRow, x: number, y: number): void {
  const number = numberOf(row)
  const place = { y: y + fontSize * baseline, 'font-size': fontSize, 'font-variant': 'tabular-nums' }
  if (row.count === null) {
    pen('text', { x, ...place, 'font-style': 'italic', fill: paint.muted }, number)
    return
  }
  pen('text', { x, ...place, 'font-weight': 600 }, number)
  if (shareOf(row))
    pen('text', { x: x + textWidth(number, fontSize) * 1.1 + between, ...place, fill: paint.muted }, shareOf(row))
}

/** What one can point at: the whole row, with what it says. */
export function patternTarget(pen: Pen, { row, says = '' }: PatternRow, box: Parameters<typeof target>[1]): void {
  if (row === undefined) return
  const group = pen('g', {})
  group.appendChild(target(group.ownerDocument, box, row, says))
}
