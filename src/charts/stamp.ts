import { say } from '../messages/charts.ts'
import type { Drawing } from './chart.ts'
import { addHatch, hatch } from './hatch.ts'
import { paint } from './palette.ts'
import { svgElement } from './svgElement.ts'
import { boldWider, textWidth } from './textWidth.ts'

/** The words that stand in every picture with made-up data. */
export const illustrativeWords = say('stamp')

const stripHeight = 24
const plateStart = 14.5
const fontSize = 13

/** Height that a chart keeps free for the stamp, in pixels: the strip and the air below it. */
export const stampHeight = stripHeight + 8

/**
 * Stamps a chart that shows made-up data: the hatch pattern, and across the top of the picture a strip of it with the words
 * on a plate, so that no part of the chart can be cut out below it unnoticed. A tall chart, which one scrolls through, gets
 * the strip at its bottom too.
 */
export function stamp(svg: SVGSVGElement, drawing: Drawing, height: number, bottom: boolean): void {
  addHatch(svg, drawing)
  drawStrip(svg, drawing, 0)
  if (bottom) drawStrip(svg, drawing, height - stripHeight)
}

function drawStrip(svg: SVGSVGElement, drawing: Drawing, y: number): void {
  const { document, width } = drawing
  const strip = { x: 0, y, width, height: stripHeight }
  const plateWidth = textWidth(illustrativeWords, fontSize) * boldWider + 6
  const plate = { x: plateStart, y: y + 0.5, width: plateWidth, height: stripHeight - 1 }
  // In the middle of the plate, so that the room that a narrower face leaves is the same on both sides.
  const place = { x: plateStart + plateWidth / 2, y: y + 16.5, 'text-anchor': 'middle' }
  const look = { fill: paint.illustrative, 'font-size': fontSize, 'font-weight': 650 }
  svg.append(
    svgElement(document, 'rect', { ...strip, fill: hatch(drawing) }),
    svgElement(document, 'rect', { ...plate, fill: paint.paper, stroke: paint.illustrative }),
    svgElement(document, 'text', { ...place, ...look }, illustrativeWords),
  )
}

/** From this height on a chart is stamped at its bottom too. */
export const tallFrom = 800
