import { palette } from '../charts/palette.ts'
import type { Canvas } from './canvas.ts'
import type { Card } from './card.ts'

type Bubble = { x: number; y: number; width: number; height: number; tail: 'left' | 'right' }

/** Speech bubbles at the right of a card without a chart; hatched where what is said is made up. */
export function drawMotif(on: Canvas, { color, bases }: Pick<Card, 'color' | 'bases'>): void {
  const bubbles: Bubble[] = [
    { x: 840, y: 130, width: 292, height: 168, tail: 'left' },
    { x: 880, y: 336, width: 252, height: 148, tail: 'right' },
  ]
  const hatch = bases.every((basis) => basis === 'illustrative') ? on.hatch('motif', '#ffffff', 0.32) : null
  for (const [i, bubble] of bubbles.entries()) {
    const d = outline(bubble)
    on.shape('path', { d, fill: palette[color].light, 'fill-opacity': i === 0 ? 1 : 0.5 })
    if (hatch) on.shape('path', { d, fill: hatch })
    drawWords(on, bubble)
  }
}

function outline({ x, y, width, height, tail }: Bubble): string {
  const r = 30
  const foot = tail === 'left' ? [x + 96, x + 44, x + 52] : [x + width - 52, x + width - 44, x + width - 96]
  const bottom = y + height
  return [
    `M${x + r} ${y}H${x + width - r}a${r} ${r} 0 0 1 ${r} ${r}V${bottom - r}a${r} ${r} 0 0 1 -${r} ${r}`,
    `H${foot[0]}L${foot[1]} ${bottom + 38}L${foot[2]} ${bottom}`,
    `H${x + r}a${r} ${r} 0 0 1 -${r} -${r}V${y + r}a${r} ${r} 0 0 1 ${r} -${r}z`,
  ].join('')
}

// Bars where words would stand: nobody's.
function drawWords(on: Canvas, { x, y, width, height }: Bubble): void {
  const parts = [0.84, 0.95, 0.55]
  for (const [i, part] of parts.entries()) {
    const top = y + (height * (i + 1)) / 4 - 8
    on.shape('rect', { x: x + 32, y: top, width: (width - 64) * part, height: 16, rx: 8, fill: '#fbfaf7' })
  }
}
