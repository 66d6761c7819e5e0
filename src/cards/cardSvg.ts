import { palette } from '../charts/palette.ts'
import { serialize } from '../charts/serialize.ts'
import { type Canvas, canvas, fitLines } from './canvas.ts'
import type { Card } from './card.ts'
import { basisLines, type CardText, cardText, siteName } from './cardText.ts'
import { type ChartPart, cardPaper, chartPart } from './chartPart.ts'
import type { Fonts } from './fonts.ts'
import { markShapes } from './mark.ts'
import { drawMotif } from './motif.ts'
import { cutTo, drawable, widthOf } from './typeset.ts'

/** The size of a card in pixels, as link previews want it. */
export const cardSize = { width: 1200, height: 630 } as const

const left = 72
const right = 1200 - 56
const inner = right - left
const contentTop = 104
const band = { top: 560, height: 70 }
const { ink, muted, accent, illustrative } = palette
const bandFills = { reported: accent.light, computed: ink.light, illustrative: illustrative.light } as const

/** Draws a card as SVG: site, title, sentence, the page's chart where there is room, and where its numbers come from. */
export function cardSvg(card: Card, document: Document, fonts: Fonts): string {
  const { width, height } = cardSize
  const on = canvas(document, width, height)
  const text = cardText(card, fonts)
  on.shape('rect', { width, height, fill: cardPaper })
  on.shape('rect', { width: 24, height, fill: palette[card.color].light })
  drawHead(on, text, fonts)
  if (!drawWithChart(on, card, text, document, fonts)) drawWithoutChart(on, card, text, fonts)
  drawBand(on, card, text, fonts)
  return serialize(on.root)
}

function drawHead(on: Canvas, { kicker }: CardText, { text, strong }: Fonts): void {
  const at = on.shape('g', { transform: `translate(${left - 3},38) scale(1.5)` })
  const colors = { bubble: accent.light, eye: cardPaper }
  for (const [name, attributes] of markShapes(colors)) at.appendChild(on.shape(name, attributes))
  const name = on.line(left + 58, 74, siteName, { voice: strong, size: 31, fill: ink.light })
  const room = inner - 58 - name - 40
  on.line(right, 74, cutTo(kicker, room, 27, text), { voice: text, size: 27, fill: muted.light }, 'end')
}

// Title and sentence above, the chart at the bottom. False where it doesn't fit below them, not even below the title alone.
function drawWithChart(on: Canvas, card: Card, text: CardText, document: Document, fonts: Fonts): boolean {
  if (!card.figure) return false
  const title = fitLines(text.title, inner, fonts.title, [
    { size: 84, lines: 1 },
    { size: 66, lines: 2 },
    { size: 54, lines: 2 },
    { size: 46, lines: 3 },
  ])
  const titleBottom = contentTop + title.lines.length * title.size * 1.14
  const sentence = text.sentence
    ? fitLines(text.sentence, inner, fonts.text, [
        { size: 34, lines: 1 },
        { size: 31, lines: 2 },
      ])
    : null
  const sentenceBottom = titleBottom + (sentence ? 8 + sentence.lines.length * sentence.size * 1.32 : 0)
  const partBelow = (top: number) =>
    chartPart(
      card.figure as NonNullable<Card['figure']>,
      { width: inner, height: band.top - 12 - top - 46 },
      document,
      fonts,
    )
  const full = partBelow(sentenceBottom)
  const part = full ?? (sentence && partBelow(titleBottom))
  if (!part) return false
  on.lines(left, contentTop, title.lines, {
    voice: fonts.title,
    size: title.size,
    fill: ink.light,
    lineHeight: title.size * 1.14,
  })
  if (full && sentence) {
    on.lines(left, titleBottom + 8, sentence.lines, {
      voice: fonts.text,
      size: sentence.size,
      fill: muted.light,
      lineHeight: sentence.size * 1.32,
    })
  }
  placeChart(on, part, card, fonts)
  return true
}

function placeChart(on: Canvas, { group, height, rows }: ChartPart, { figure }: Card, { text }: Fonts): void {
  const top = band.top - 12 - height
  const shown = rows === null ? '' : ` (${rows} of ${figure?.few?.of} shown)`
  const measure = drawable(figure?.subtitle ?? '', text)
  if (measure) {
    const room = inner - widthOf(shown, 25, text)
    on.line(left, top - 14, `${cutTo(measure, room, 25, text)}${shown}`, { voice: text, size: 25, fill: muted.light })
  }
  on.shape('g', { transform: `translate(${left},${Math.round(top)})` }).appendChild(group)
}

function drawWithoutChart(on: Canvas, card: Card, text: CardText, fonts: Fonts): void {
  const rests = text.restsOn.slice(0, 2)
  const width = rests.length > 0 ? inner : 700
  if (rests.length === 0) drawMotif(on, card)
  const title = fitLines(text.title, width, fonts.title, [
    { size: 92, lines: 2 },
    { size: 78, lines: 3 },
    { size: 64, lines: 4 },
    { size: 54, lines: 4 },
  ])
  const bottom = on.lines(left, contentTop + 12, title.lines, {
    voice: fonts.title,
    size: title.size,
    fill: ink.light,
    lineHeight: title.size * 1.12,
  })
  const footer = rests.length > 0 ? 64 : 12
  const most = Math.min(5, Math.floor((band.top - footer - bottom - 20) / 46))
  if (text.sentence && most > 0) {
    const sentence = fitLines(text.sentence, width, fonts.text, [
      { size: 36, lines: Math.max(1, most - 1) },
      { size: 33, lines: most },
    ])
    on.lines(left, bottom + 18, sentence.lines, {
      voice: fonts.text,
      size: sentence.size,
      fill: muted.light,
      lineHeight: sentence.size * 1.32,
    })
  }
  drawRestsOn(on, rests, fonts)
}

function drawRestsOn(on: Canvas, rests: CardText['restsOn'], { text, strong }: Fonts): void {
  const baseline = band.top - 28
  if (rests.length === 0) return
  let x = left + on.line(left, baseline, 'Rests on', { voice: text, size: 30, fill: muted.light }) + 20
  for (const { label, color } of rests) {
    on.shape('circle', { cx: x + 11, cy: baseline - 10, r: 11, fill: palette[color].light })
    const words = cutTo(label, right - x - 34, 30, strong)
    x += 34 + on.line(x + 34, baseline, words, { voice: strong, size: 30, fill: ink.light }) + 32
    if (x > right - 200) return
  }
}

// The basis, as wide as the card and in words that are read before anything else is believed.
function drawBand(on: Canvas, card: Card, { source }: CardText, { strong }: Fonts): void {
  const pieces = basisLines(card)
  const width = cardSize.width / pieces.length
  for (const [i, { basis, words }] of pieces.entries()) {
    const x = i * width
    on.shape('rect', { x, y: band.top, width, height: band.height, fill: bandFills[basis] })
    const start = x + (i === 0 ? left : 36)
    const style = { voice: strong, size: 31, fill: '#ffffff' }
    const taken = widthOf(words, style.size, strong)
    if (basis === 'illustrative') {
      const fill = on.hatch(`stripes-${i}`, '#ffffff', 0.28)
      const from = start + taken + 28
      on.shape('rect', { x: from, y: band.top, width: Math.max(0, x + width - from), height: band.height, fill })
      on.shape('rect', { x, y: band.top, width: Math.max(0, start - 20 - x), height: band.height, fill })
    }
    on.line(start, band.top + 46, words, style)
    const room = width - (start - x) - taken - 96
    if (basis === 'reported' && source && room > 240) {
      const end = pieces.length === 1 ? right : x + width - 28
      on.line(end, band.top + 45, cutTo(source, room, 25, strong), { ...style, size: 25 }, 'end')
    }
  }
}
