import type { Drawing } from './chart.ts'
import { paint } from './palette.ts'
import { svgElement } from './svgElement.ts'

/** The fill that marks illustrative data: refers to the pattern that `addHatch` draws. */
export const hatch = ({ id }: Pick<Drawing, 'id'>): string => `url(#${id}-hatch)`

/** The same for a fill too dark for it: refers to the pattern that `addDarkHatch` draws. */
export const darkHatch = ({ id }: Pick<Drawing, 'id'>): string => `url(#${id}-hatch-dark)`

/** Adds the diagonal hatch pattern of illustrative data to a chart. */
export function addHatch(svg: SVGSVGElement, { document, id }: Pick<Drawing, 'document' | 'id'>): void {
  const defs = svgElement(document, 'defs')
  defs.appendChild(pattern(document, `${id}-hatch`, paint.illustrative))
  svg.insertBefore(defs, svg.firstChild)
}

/** Adds the same hatch in the color of the paper, for fills too dark for the other. */
export function addDarkHatch(svg: SVGSVGElement, { document, id }: Pick<Drawing, 'document' | 'id'>): void {
  svg.querySelector('defs')?.appendChild(pattern(document, `${id}-hatch-dark`, paint.paper))
}

function pattern(document: Document, id: string, stroke: string): SVGElement {
  const found = svgElement(document, 'pattern', {
    id,
    width: 7,
    height: 7,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  })
  const line = { x1: 0, y1: 0, x2: 0, y2: 7, stroke, 'stroke-width': 1.5, 'stroke-opacity': 0.45 }
  found.appendChild(svgElement(document, 'line', line))
  return found
}
