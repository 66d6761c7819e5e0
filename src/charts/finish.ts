import type { Drawing } from './chart.ts'
import { paint } from './palette.ts'
import { svgElement } from './svgElement.ts'

/**
 * Makes a drawing fit for the page: one name and description for the whole picture, the page's own font, and no height,
 * so that it keeps its proportions wherever CSS makes it narrower.
 */
export function finish(svg: SVGSVGElement, { document, id, title, description }: Drawing): SVGSVGElement {
  svg.setAttribute('fill', paint.ink)
  svg.setAttribute('font-size', '13')
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-labelledby', `${id}-title ${id}-desc`)
  svg.insertBefore(svgElement(document, 'desc', { id: `${id}-desc` }, description), svg.firstChild)
  svg.insertBefore(svgElement(document, 'title', { id: `${id}-title` }, title), svg.firstChild)
  return svg
}
