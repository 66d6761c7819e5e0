import { direction } from '../messages/locale.ts'

type Attributes = Record<string, string | number>

/** Attributes that hold coordinates, as numbers or in a text. */
const geometry = new Set('x y x1 y1 x2 y2 cx cy r dx dy d width height transform'.split(' '))

// To a hundredth of a pixel, so that a drawing is the same everywhere and no longer than it need be.
const rounded = (value: number): number => (Number.isInteger(value) ? value : Number(value.toFixed(2)))

function written(attribute: string, value: string | number): string {
  if (!geometry.has(attribute)) return String(value)
  if (typeof value === 'number') return String(rounded(value))
  return value.replace(/-?\d+\.\d{3,}/g, (number) => String(rounded(Number(number))))
}

/** Letters of scripts that are written from the right. */
const fromTheRight =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/**
 * Text with its own direction, whatever the drawing's: a drawing runs from the left in every language, or its anchors would turn
 * round. Method: first strong isolates (Unicode Standard Annex 9).
 */
const isolated = (text: string): string => (fromTheRight.test(text) ? `\u2068${text}\u2069` : text)

/** Makes an SVG element with the given document; text becomes a text node, never markup. */
export function svgElement(document: Document, name: string, attributes: Attributes = {}, text?: string): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name) as SVGElement
  for (const [attribute, value] of Object.entries(attributes))
    element.setAttribute(attribute, written(attribute, value))
  if (name === 'svg' && direction === 'rtl') element.setAttribute('direction', 'ltr')
  const words = name === 'text' || name === 'tspan' ? text && isolated(text) : text
  if (words !== undefined) element.appendChild(document.createTextNode(words))
  return element
}
