import type { Drawing } from './chart.ts'
import { type Layer, layer, type MarkOptions, type Positions } from './layer.ts'
import { newSheet } from './sheet.ts'
import { svgElement } from './svgElement.ts'
import { target } from './target.ts'

// The few marks of Observable Plot that our forms are made of, under Plot's names and options and drawn as Plot draws them
// (a test compares the two). Plot itself is 85 kB for the browser and takes several times as long: more than the answer to
// a reader's choice may take.

/** A mark, ready to be drawn once the x axis is known. */
export type Markish = (document: Document, x: (value: number) => number) => SVGElement | null

type Sheet = Pick<Drawing, 'document' | 'width'> & {
  height: number
  marks: readonly Markish[]
  /** Where the x axis begins and ends, in its unit and in pixels. Without it x is in pixels. */
  x?: { domain: readonly [number, number]; range: readonly [number, number] }
}

/** Draws marks above one another, the first lowest. */
export function plot({ marks, x, height, document, width }: Sheet): SVGSVGElement {
  const { svg } = newSheet({ document, width }, height)
  svg.setAttribute('text-anchor', 'middle')
  const [start, end] = x?.domain ?? [0, 1]
  const [left, right] = x?.range ?? [0, 1]
  for (const mark of marks) {
    const group = mark(document, (value) => left + ((value - start) / (end - start)) * (right - left))
    if (group) svg.appendChild(group)
  }
  return svg
}

type Shape = (document: Document, at: Positions, row: Layer['rows'][number]) => SVGElement

// biome-ignore lint/suspicious/noExplicitAny: a datum may be anything, as with Plot
const mark = <Datum = any>(
  data: readonly Datum[],
  options: MarkOptions<Datum>,
  usual: Record<string, string | number>,
  shape: Shape,
): Markish => {
  return (document, x) => {
    const { rows, look } = layer(data, options, usual, x)
    if (rows.length === 0) return null
    const group = svgElement(document, 'g', look)
    for (const row of rows) group.appendChild(shape(document, row.at, row))
    return group
  }
}

/** Boxes between two positions on each axis. */
export const rect = <Datum>(data: readonly Datum[], options: MarkOptions<Datum>): Markish =>
  mark(data, options, {}, (document, { x1 = 0, x2 = 0, y1 = 0, y2 = 0 }, { look }) => {
    const place = { x: Math.min(x1, x2), y: Math.min(y1, y2) }
    return svgElement(document, 'rect', { ...place, width: Math.abs(x2 - x1), height: Math.abs(y2 - y1), ...look })
  })

/** Upright lines. */
export const ruleX = <Datum>(data: readonly Datum[], options: MarkOptions<Datum>): Markish =>
  mark(data, options, {}, (document, { x = 0, y1 = 0, y2 = 0 }, { look }) =>
    svgElement(document, 'line', { x1: x, x2: x, y1, y2, ...look }),
  )

/** Level lines. */
export const ruleY = <Datum>(data: readonly Datum[], options: MarkOptions<Datum>): Markish =>
  mark(data, options, {}, (document, { y = 0, x1 = 0, x2 = 0 }, { look }) =>
    svgElement(document, 'line', { x1, x2, y1: y, y2: y, ...look }),
  )

/** Lines from one point to another. */
export const link = <Datum>(data: readonly Datum[], options: MarkOptions<Datum>): Markish =>
  mark(data, options, { fill: 'none', 'stroke-miterlimit': 1 }, (document, { x1, x2, y1, y2 }, { look }) =>
    svgElement(document, 'path', { d: `M${x1},${y1}L${x2},${y2}`, ...look }),
  )

/** Dots, the largest lowest. */
export const dot = <Datum>(data: readonly Datum[], options: MarkOptions<Datum>): Markish =>
  mark(data, options, {}, (document, { x = 0, y = 0 }, { look, r }) =>
    svgElement(document, 'circle', { cx: x, cy: y, r, ...look }),
  )

/** Words, on as many lines as they have. */
export const text = <Datum>(data: readonly Datum[], options: MarkOptions<Datum>): Markish => {
  const { lineHeight = 1, lineAnchor = 'middle' } = options
  const outline = options.stroke === undefined ? {} : { 'paint-order': 'stroke', 'stroke-linejoin': 'round' }
  const usual = options.stroke === undefined ? outline : { ...outline, 'stroke-width': 3 }
  return mark(data, options, usual, (document, { x, y }, { look, words }) => {
    const lines = words.split('\n')
    const first = (lineAnchor === 'bottom' ? 1 - lines.length : (164 - lines.length * 100) / 200) * lineHeight
    const place = { transform: `translate(${x},${y})`, ...look }
    if (lines.length === 1)
      return svgElement(document, 'text', { ...place, ...(first === 0 ? {} : { y: `${first}em` }) }, words)
    const element = svgElement(document, 'text', place)
    for (const [i, line] of lines.entries()) {
      const below = i === 0 ? { y: `${first}em` } : { dy: `${lineHeight}em` }
      element.appendChild(svgElement(document, 'tspan', { x: 0, ...below }, line))
    }
    return element
  })
}

/** What one can point at and step through: a box around all marks of a row of the figure, with its words. */
export const targets = <Datum>(data: readonly Datum[], options: MarkOptions<Datum>): Markish =>
  mark(data, options, {}, (document, { x1 = 0, x2 = 0, y1 = 0, y2 = 0 }, { row, words }) =>
    target(document, { x: x1, y: y1, width: x2 - x1, height: y2 - y1 }, row, words),
  )
