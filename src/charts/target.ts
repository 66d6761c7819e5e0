import { svgElement } from './svgElement.ts'

type Box = { x: number; y: number; width: number; height: number }

/**
 * A box that can't be seen around the marks of a row: what one points at, and what a page can make reachable by keyboard.
 * Its words say what the marks show.
 *
 * @param row of the figure's table, from 0 on
 */
export function target(document: Document, box: Box, row: number, words: string): SVGElement {
  const element = svgElement(document, 'rect', { ...box, fill: 'none', 'pointer-events': 'all', 'data-row': row })
  element.appendChild(svgElement(document, 'title', {}, words))
  return element
}
