import type { Drawing } from './chart.ts'
import { paint } from './palette.ts'
import { svgElement } from './svgElement.ts'

const spoken = ['aria-label', 'aria-description', 'aria-hidden', 'aria-labelledby']
const geometry = 'x y x1 y1 x2 y2 cx cy r dx dy d width height transform'.split(' ')

/**
 * Makes a drawing of Plot's fit for the page: no style element, one name and description for the whole picture instead of
 * one a group, ids of this chart only, page's own font, and coordinates to a hundredth of a pixel.
 */
export function finish(svg: SVGSVGElement, drawing: Drawing): SVGSVGElement {
  for (const style of svg.querySelectorAll('style')) style.remove()
  renumberIds(svg, drawing.id)
  for (const group of svg.querySelectorAll('g')) alignGroup(group)
  for (const element of [svg, ...svg.querySelectorAll('*')]) tidy(element)
  name(svg, drawing)
  return svg
}

// Plot numbers its clip paths and markers from the start of the process: two charts made in another order would differ.
function renumberIds(svg: SVGSVGElement, prefix: string): void {
  const renamed = new Map<string, string>()
  for (const element of svg.querySelectorAll('[id]')) {
    if (element.id.startsWith(`${prefix}-`)) continue
    const id = `${prefix}-${renamed.size + 1}`
    renamed.set(element.id, id)
    element.id = id
  }
  if (renamed.size === 0) return
  for (const element of svg.querySelectorAll('*'))
    for (const { name, value } of [...element.attributes]) {
      const changed = value.replace(/url\(#([^)]+)\)/, (found, id: string) =>
        renamed.has(id) ? `url(#${renamed.get(id)})` : found,
      )
      if (changed !== value) element.setAttribute(name, changed)
    }
}

// On screens of one device pixel a pixel Plot moves groups by half a pixel. Ours are moved by whole pixels only: what is over
// is that half, and the drawing is to be the same everywhere.
function alignGroup(group: Element): void {
  const moved = group
    .getAttribute('transform')
    ?.replace(/-?\d+(\.\d+)?/g, (number) => String(Math.floor(Number(number))))
  if (moved === 'translate(0,0)') group.removeAttribute('transform')
  else if (moved) group.setAttribute('transform', moved)
}

function tidy(element: Element): void {
  for (const attribute of spoken) element.removeAttribute(attribute)
  for (const attribute of geometry) {
    const value = element.getAttribute(attribute)
    const rounded = value?.replace(/-?\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2))))
    if (rounded !== undefined && rounded !== value) element.setAttribute(attribute, rounded)
  }
}

// Without a height the picture keeps its proportions wherever CSS makes it narrower; without a font it takes the page's.
function name(svg: SVGSVGElement, { document, id, title, description }: Drawing): void {
  for (const attribute of ['height', 'font-family']) svg.removeAttribute(attribute)
  svg.setAttribute('fill', paint.ink)
  svg.setAttribute('font-size', '13')
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-labelledby', `${id}-title ${id}-desc`)
  svg.insertBefore(svgElement(document, 'desc', { id: `${id}-desc` }, description), svg.firstChild)
  svg.insertBefore(svgElement(document, 'title', { id: `${id}-title` }, title), svg.firstChild)
}
