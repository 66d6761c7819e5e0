import type { Drawing } from './chart.ts'
import { svgElement } from './svgElement.ts'

type Attributes = Record<string, string | number>

/** Draws an element into what the pen was made for. */
export type Pen = (name: string, attributes: Attributes, text?: string) => SVGElement

/** Makes a pen that appends elements to a parent. */
export const penFor =
  (document: Document, parent: Element): Pen =>
  (name, attributes, text) => {
    const element = svgElement(document, name, attributes, text)
    parent.appendChild(element)
    return element
  }

/** An empty drawing, for the forms that are drawn by hand rather than with Plot, and the pen for it. */
export function newSheet(
  { document, width }: Pick<Drawing, 'document' | 'width'>,
  height: number,
): { svg: SVGSVGElement; pen: Pen } {
  const attributes = { class: 'chart', width, viewBox: `0 0 ${width} ${Math.ceil(height)}` }
  const svg = svgElement(document, 'svg', attributes) as SVGSVGElement
  return { svg, pen: penFor(document, svg) }
}

/** How far below the middle of a line of text its baseline lies, as a part of the font size. */
export const baseline = 0.35

/** Writes lines of text below one another, their middle at `y`. */
export function writeLines(
  pen: Pen,
  lines: readonly string[],
  { x, y, fontSize, lineHeight, ...look }: { x: number; y: number; fontSize: number; lineHeight: number } & Attributes,
): void {
  const first = y - ((lines.length - 1) * lineHeight) / 2 + fontSize * baseline
  for (const [i, line] of lines.entries())
    pen('text', { x, y: first + i * lineHeight, 'font-size': fontSize, ...look }, line)
}
