import { say } from '../messages/charts.ts'
import type { Drawing } from './chart.ts'
import { finish } from './finish.ts'
import { paint } from './palette.ts'
import { svgElement } from './svgElement.ts'

/** What a chart without rows draws: a small picture that says so. */
export function emptyChart(drawing: Drawing): SVGSVGElement {
  const { document, width } = drawing
  const svg = svgElement(document, 'svg', { class: 'chart', width, viewBox: `0 0 ${width} 48` }) as SVGSVGElement
  svg.appendChild(svgElement(document, 'text', { x: 0, y: 29, fill: paint.muted }, say('empty')))
  return finish(svg, drawing)
}
