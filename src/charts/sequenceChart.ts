import { say } from '../messages/charts.ts'
import { anyIllustrative, type Basis, type Drawing, isWide } from './chart.ts'
import { emptyChart } from './emptyChart.ts'
import { finish } from './finish.ts'
import { paint } from './palette.ts'
import { type Doorway, doorwayColor, doorways, drawDoorways } from './sequenceDoors.ts'
import { newSheet, type Pen, writeLines } from './sheet.ts'
import { stamp, stampHeight, tallFrom } from './stamp.ts'
import { wrap } from './wrap.ts'

/**
 * What comes at one point of a sequence. `color` is the place of a code in the codebook; `words` say more, below the
 * label.
 */
export type SequenceStep = {
  label: string
  words?: string | undefined
  color?: number | undefined
  basis: Basis
}

type Words = { step: SequenceStep; kicker: string; label: string[]; more: string[]; height: number }

const mostSteps = 4
const labelSize = 19
const labelHeight = 24
const moreSize = 14
const moreHeight = 20
const kickerSize = 13
const kickerHeight = 20
const between = 40
const artHeight = 334

/**
 * Draws that one thing comes before another, two to four of them, as doorways seen one through the other: whoever wants
 * to reach the last passes through the first. It holds no number, and more steps than four are not drawn.
 */
export function sequenceChart(steps: readonly SequenceStep[], drawing: Drawing): SVGSVGElement {
  if (steps.length < 2) return emptyChart(drawing)
  const shown = steps.slice(0, mostSteps)
  return isWide(drawing) ? beside(shown, drawing) : below(shown, drawing)
}

// The doorways at the left, the words at the right, a thin line from each doorway to its words.
function beside(steps: readonly SequenceStep[], drawing: Drawing): SVGSVGElement {
  const x = Math.min(drawing.width * 0.5, 350)
  const words = wordsOf(steps, drawing.width - x)
  const wordsHeight = heightOf(words)
  const height = Math.max(artHeight, wordsHeight + 40)
  const stamped = anyIllustrative(steps)
  const top = stamped ? stampHeight : 0
  const { svg, pen } = newSheet(drawing, height + top)
  const doors = doorways(steps.length, { center: 132, top: top + (height - artHeight) / 2 + 2 })
  drawDoorways(pen, steps, doors)
  drawWords(pen, words, { x, y: top + (height - wordsHeight) / 2 }, doors)
  if (stamped) stamp(svg, drawing, height + top, false)
  return finish(svg, drawing)
}

function below(steps: readonly SequenceStep[], drawing: Drawing): SVGSVGElement {
  const words = wordsOf(steps, drawing.width - 24)
  const stamped = anyIllustrative(steps)
  const top = stamped ? stampHeight : 0
  const height = top + artHeight + 18 + heightOf(words)
  const { svg, pen } = newSheet(drawing, height)
  drawDoorways(pen, steps, doorways(steps.length, { center: drawing.width / 2, top: top + 4 }))
  drawWords(pen, words, { x: 24, y: top + artHeight + 12 })
  if (stamped) stamp(svg, drawing, height, height > tallFrom)
  return finish(svg, drawing)
}

const wordsOf = (steps: readonly SequenceStep[], width: number): Words[] =>
  steps.map((step, i) => {
    const label = wrap(step.label, { width, fontSize: labelSize, lines: 3 })
    const more = step.words ? wrap(step.words, { width, fontSize: moreSize, lines: 5 }) : []
    const height = kickerHeight + label.length * labelHeight + (more.length ? more.length * moreHeight + 4 : 0)
    return { step, kicker: say(i === 0 ? 'sequence.first' : 'sequence.then'), label, more, height }
  })

const heightOf = (words: readonly Words[]) =>
  words.reduce((sum, { height }) => sum + height, 0) + (words.length - 1) * between

// Writes the words of every step below one another with arrows between, and leads a line to each from its doorway.
function drawWords(
  pen: Pen,
  words: readonly Words[],
  { x, y }: { x: number; y: number },
  doors?: readonly Doorway[],
): void {
  let top = y
  for (const [i, { step, kicker, label, more, height }] of words.entries()) {
    const color = doorwayColor(step)
    const middle = top + kickerHeight / 2
    const door = doors?.[i]
    if (door) drawLeader(pen, door, { x: x - 14, y: middle }, color)
    else pen('circle', { cx: 7, cy: middle, r: 6, fill: color })
    writeLines(pen, [kicker], {
      x,
      y: middle,
      fontSize: kickerSize,
      lineHeight: kickerHeight,
      fill: paint.muted,
      'font-weight': 600,
    })
    const start = top + kickerHeight
    const labelMiddle = start + (label.length * labelHeight) / 2
    writeLines(pen, label, { x, y: labelMiddle, fontSize: labelSize, lineHeight: labelHeight, 'font-weight': 650 })
    const moreMiddle = start + label.length * labelHeight + 4 + (more.length * moreHeight) / 2
    writeLines(pen, more, { x, y: moreMiddle, fontSize: moreSize, lineHeight: moreHeight, fill: paint.muted })
    top += height
    if (i < words.length - 1) drawArrow(pen, x + 6, top + 8, between - 14)
    top += between
  }
}

function drawLeader(pen: Pen, { shoulder }: Doorway, to: { x: number; y: number }, color: string): void {
  const d = `M${shoulder.x},${shoulder.y}L${to.x},${to.y}`
  pen('path', { d, stroke: paint.paper, 'stroke-width': 5, fill: 'none' })
  pen('path', { d, stroke: color, 'stroke-width': 1.5, fill: 'none' })
  pen('circle', { cx: shoulder.x, cy: shoulder.y, r: 5, fill: color, stroke: paint.paper, 'stroke-width': 2 })
  pen('circle', { cx: to.x, cy: to.y, r: 3, fill: color })
}

function drawArrow(pen: Pen, x: number, y: number, length: number): void {
  const d = `M${x},${y}v${length}m-5,-6l5,6l5,-6`
  pen('path', {
    d,
    stroke: paint.muted,
    'stroke-width': 2,
    fill: 'none',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  })
}
