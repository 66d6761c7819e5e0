import { say } from '../messages/charts.ts'
import type { Basis } from './chart.ts'
import { concrete, palette } from './palette.ts'
import { plotStyle } from './plotStyle.ts'
import { serialize } from './serialize.ts'
import { svgElement } from './svgElement.ts'
import { boldWider } from './textWidth.ts'
import { wrap } from './wrap.ts'

/** What stands around a chart that is on its own: `note` and `source` below it, all of them plain text. */
export type StandaloneText = { title: string; subtitle: string; note: string; basis: Basis; source: string }

type Paragraph = { text: string; size: number; lineHeight: number; lines: number; before: number; look: Look }
type Look = Record<string, string | number>

const margin = 24
const fonts = "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif"
const muted = { fill: palette.muted.light }
const basisWords: Record<Basis, string> = {
  reported: say('standalone.reported'),
  computed: say('standalone.computed'),
  illustrative: say('standalone.illustrative'),
}
const basisLook: Record<Basis, Look> = {
  reported: muted,
  computed: muted,
  illustrative: { fill: palette.illustrative.light, 'font-weight': 700 },
}

/**
 * Makes a chart a picture of its own, as the text of an SVG file: white paper, basis, title and subtitle above, note and
 * source below, no custom properties, nothing to load. The chart given stays as it is.
 */
export function standalone(svg: SVGSVGElement, text: StandaloneText, document: Document): string {
  const [, , chartWidth = 0, chartHeight = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number)
  const inner = Math.max(chartWidth, 280)
  const root = svgElement(document, 'svg')
  const top = addParagraphs(root, document, above(text), inner, margin - 4)
  const chart = chartGroup(svg, document, top + 16)
  root.appendChild(chart)
  const bottom = addParagraphs(root, document, below(text), inner, top + 16 + chartHeight + 6)
  dress(root, svg, text, document, { width: inner + 2 * margin, height: Math.ceil(bottom + margin - 4) })
  return `<?xml version="1.0" encoding="UTF-8"?>\n${serialize(root)}\n`
}

const above = ({ basis, title, subtitle }: StandaloneText): Paragraph[] => [
  { text: basisWords[basis], size: 13, lineHeight: 18, lines: 2, before: 0, look: basisLook[basis] },
  { text: title, size: 19, lineHeight: 25, lines: 4, before: 6, look: { 'font-weight': 700 } },
  { text: subtitle, size: 14, lineHeight: 20, lines: 4, before: 4, look: muted },
]

const below = ({ note, source }: StandaloneText): Paragraph[] => [
  { text: note, size: 12, lineHeight: 17, lines: 8, before: 10, look: muted },
  { text: source, size: 12, lineHeight: 17, lines: 6, before: 6, look: muted },
]

// Writes paragraphs below one another from y on and gives the y below the last.
function addParagraphs(
  root: SVGElement,
  document: Document,
  paragraphs: Paragraph[],
  width: number,
  y: number,
): number {
  let bottom = y
  for (const { text, size, lineHeight, lines, before, look } of paragraphs) {
    if (text.trim() === '') continue
    bottom += before
    const room = 'font-weight' in look ? width / boldWider : width
    for (const line of wrap(text, { width: room, fontSize: size, lines })) {
      bottom += lineHeight
      const place = { x: margin, y: bottom - Math.round((lineHeight - size) / 2) - 1 }
      root.appendChild(svgElement(document, 'text', { ...place, 'font-size': size, ...look }, line))
    }
  }
  return bottom
}

// A group, not an svg within the svg: not every program that reads SVG places those well.
function chartGroup(svg: SVGSVGElement, document: Document, y: number): SVGElement {
  const group = svgElement(document, 'g', { class: 'chart', transform: `translate(${margin},${y})` })
  for (const attribute of ['fill', 'font-size', 'text-anchor']) {
    const value = svg.getAttribute(attribute)
    if (value !== null) group.setAttribute(attribute, value)
  }
  for (const child of Array.from(svg.childNodes)) {
    if (['title', 'desc'].includes((child as Element).localName)) continue
    group.appendChild(child.cloneNode(true))
  }
  for (const element of [group, ...Array.from(group.querySelectorAll('*'))])
    for (const { name, value } of Array.from(element.attributes)) {
      const replaced = concrete(value)
      if (replaced !== value) element.setAttribute(name, replaced)
    }
  return group
}

// Gives the root what makes it a file: namespace, size, paper, font, Plot's rules, name and description.
function dress(
  root: SVGElement,
  svg: SVGSVGElement,
  { basis, title }: StandaloneText,
  document: Document,
  { width, height }: { width: number; height: number },
): void {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-labelledby': 'title desc',
    'font-family': fonts,
    fill: palette.ink.light,
  }
  for (const [name, value] of Object.entries(attributes)) root.setAttribute(name, String(value))
  const own = svg.querySelector('desc')?.textContent ?? ''
  const description = say('standalone.description', { basis: basisWords[basis], description: own }).trim()
  root.prepend(
    svgElement(document, 'title', { id: 'title' }, title),
    svgElement(document, 'desc', { id: 'desc' }, description),
    svgElement(document, 'style', {}, plotStyle),
    svgElement(document, 'rect', { width, height, fill: palette.paper.light }),
  )
}
