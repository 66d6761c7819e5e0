import type { Drawing } from '../charts/chart.ts'
import { concrete, palette } from '../charts/palette.ts'
import { svgElement } from '../charts/svgElement.ts'
import type { Figure } from '../components/figures/figure.ts'
import type { Fonts } from './fonts.ts'
import { textPieces } from './setText.ts'
import { drawable } from './typeset.ts'

/** Room for a chart on a card, in pixels. */
export type Room = { width: number; height: number }

/** A chart as a group of a card; `rows` says how many are drawn where not all of them are. */
export type ChartPart = { group: SVGElement; width: number; height: number; scale: number; rows: number | null }

/** Letters of a chart are 13 pixels high: these make them 21 to 26, which can be read where a card is shown at 500 pixels. */
const scales = [2, 1.85, 1.7, 1.62]

/** The paper of the cards, which is that of the pages. */
export const cardPaper = '#fbfaf7'

/**
 * A figure drawn for the room that a card has: as large as it fits, then with fewer rows. Null where it doesn't fit at all,
 * or where the fonts lack any letter of it.
 */
export function chartPart(figure: Figure, room: Room, document: Document, fonts: Fonts): ChartPart | null {
  const { id, title, subtitle, few } = figure
  const to = (scale: number): Drawing => {
    const width = Math.floor(room.width / scale)
    return { document, width, id: `card-${id}`, title, description: subtitle }
  }
  const fits = (svg: SVGSVGElement, scale: number) => sizeOf(svg).height * scale <= room.height
  const counts = [null, ...Array.from({ length: few ? few.most : 0 }, (_, i) => (few?.most ?? 0) - i)]
  const wanted = counts.filter(
    (count) => count === null || (count < (few?.of ?? 0) && count >= Math.min(2, few?.most ?? 0)),
  )
  for (const rows of wanted) {
    for (const scale of scales) {
      const svg = rows === null ? figure.draw(to(scale)) : few?.draw(to(scale), rows)
      if (svg && fits(svg, scale)) return asPart(svg, scale, rows, document, fonts)
    }
  }
  return null
}

function sizeOf(svg: SVGSVGElement): Room {
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number)
  return { width, height }
}

function asPart(
  svg: SVGSVGElement,
  scale: number,
  rows: number | null,
  document: Document,
  fonts: Fonts,
): ChartPart | null {
  const { width, height } = sizeOf(svg)
  const group = svgElement(document, 'g', { transform: `scale(${scale})` })
  for (const attribute of ['fill', 'font-size', 'text-anchor']) {
    const value = svg.getAttribute(attribute)
    if (value !== null) group.setAttribute(attribute, value)
  }
  group.setAttribute('font-family', fonts.text[0]?.family ?? '')
  for (const child of Array.from(svg.childNodes)) {
    if (!['title', 'desc'].includes((child as Element).localName)) group.appendChild(child.cloneNode(true))
  }
  for (const element of [group, ...Array.from(group.querySelectorAll('*'))]) settleColors(element)
  return setTexts(group, document, fonts) ? { group, width: width * scale, height: height * scale, scale, rows } : null
}

// The chart's paper is white, and stands around its words: here it is that of the card.
function settleColors(element: Element): void {
  for (const { name, value } of Array.from(element.attributes)) {
    const replaced = concrete(value).replace(palette.paper.light, cardPaper)
    if (replaced !== value) element.setAttribute(name, replaced)
  }
}

// An attribute of an element or of what it stands in.
function inherited(element: Element | null, name: string): string | null {
  return element ? (element.getAttribute(name) ?? inherited(element.parentElement, name)) : null
}

// Names the font of every piece of text. False where the fonts lack a letter of any.
function setTexts(group: SVGElement, document: Document, { text: usual, strong }: Fonts): boolean {
  for (const element of group.querySelectorAll('text, tspan')) {
    for (const node of Array.from(element.childNodes)) {
      if (node.nodeType !== 3 || (node.nodeValue ?? '').trim() === '') continue
      const weight = inherited(element, 'font-weight') ?? 'normal'
      const voice = weight === 'bold' || Number(weight) >= 600 ? strong : usual
      const said = drawable(node.nodeValue ?? '', voice)
      if (said === null) return false
      const at = {
        x: Number(element.getAttribute('x') ?? 0),
        size: Number.parseFloat(inherited(element, 'font-size') ?? '13'),
        anchor: inherited(element, 'text-anchor') ?? 'start',
      }
      for (const piece of textPieces(document, said, at, voice)) element.insertBefore(piece, node)
      node.remove()
    }
  }
  return true
}
