import type { Drawing } from './chart.ts'
import { addHatch, hatch } from './hatch.ts'
import { paint } from './palette.ts'
import { svgElement } from './svgElement.ts'

/** The words that stand in every picture with made-up data. */
export const illustrativeWords = 'Illustrative data — not a result'

/** Height that a chart keeps free for the stamp, in pixels. */
export const stampHeight = 28

/**
 * Stamps a chart that shows made-up data: the hatch pattern, a swatch of it, and the words at the top right. A tall chart,
 * which one scrolls through, gets the words at its bottom too.
 */
export function stamp(svg: SVGSVGElement, drawing: Drawing, height: number, bottom: boolean): void {
  addHatch(svg, drawing)
  drawStamp(svg, drawing, 3)
  if (bottom) drawStamp(svg, drawing, height - stampHeight + 7)
}

function drawStamp(svg: SVGSVGElement, drawing: Drawing, y: number): void {
  const { document, width } = drawing
  const group = svgElement(document, 'g', { 'font-size': 13, 'text-anchor': 'end' })
  const box = { x: width - 24.5, y: y + 0.5, width: 24, height: 15, stroke: paint.illustrative }
  group.appendChild(svgElement(document, 'rect', { ...box, fill: hatch(drawing) }))
  const text = { x: width - 33, y: y + 12.5, fill: paint.illustrative, 'font-weight': 600 }
  group.appendChild(svgElement(document, 'text', text, illustrativeWords))
  svg.appendChild(group)
}

/** From this height on a chart is stamped at its bottom too. */
export const tallFrom = 800
