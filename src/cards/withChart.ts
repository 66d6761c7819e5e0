import type { Figure } from '../components/figures/figure.ts'
import { formatCount } from '../components/format.ts'
import { say } from '../messages/cards.ts'
import { type Canvas, fitLines } from './canvas.ts'
import type { Card } from './card.ts'
import type { CardText } from './cardText.ts'
import { type ChartPart, chartPart } from './chartPart.ts'
import type { Fonts } from './fonts.ts'
import { place, words } from './layout.ts'
import { cutTo, drawable, widthOf } from './typeset.ts'

const titleSizes = [
  { size: 84, lines: 1 },
  { size: 66, lines: 2 },
  { size: 54, lines: 2 },
  { size: 46, lines: 3 },
]
const sentenceSizes = [
  { size: 38, lines: 1 },
  { size: 34, lines: 1 },
  { size: 31, lines: 2 },
]
const captionSize = 25
/** What the chart's own stamp takes of the line on which it stands, in the chart's pixels. */
const stampWidth = 245
const gap = 10

const { left, inner, top, bottom } = place
const titleHeight = 1.14
const sentenceHeight = 1.32

/** What stands above a chart: what it measures and, where not all is drawn, how much is. */
type Caption = { text: string; beside: boolean }
type Placed = { part: ChartPart; caption: Caption; sentence: boolean }

/**
 * Draws a title and a sentence above and the chart below them, without the sentence where the chart then shows more. False
 * where the chart finds no room, or not the letters it needs.
 */
export function drawWithChart(on: Canvas, card: Card, text: CardText, document: Document, fonts: Fonts): boolean {
  const { figure } = card
  if (!figure) return false
  const title = fitLines(text.title, inner, fonts.title, titleSizes)
  const titleBottom = top + title.lines.length * title.size * titleHeight
  const sentence = text.sentence ? fitLines(text.sentence, inner, fonts.text, sentenceSizes) : null
  const below = sentence ? gap + sentence.lines.length * sentence.size * sentenceHeight : 0
  const draw = (height: number) => chartPart(figure, { width: inner, height }, document, fonts)
  const placed = placeChart(card, figure, { all: bottom - titleBottom, sentence: below }, draw, fonts)
  if (!placed) return false
  const titleStyle = { voice: fonts.title, size: title.size, fill: words.ink, lineHeight: title.size * titleHeight }
  on.lines(left, top, title.lines, titleStyle)
  if (sentence && placed.sentence) {
    const { size } = sentence
    const style = { voice: fonts.text, size, fill: words.muted, lineHeight: size * sentenceHeight }
    on.lines(left, titleBottom + gap, sentence.lines, style)
  }
  drawChart(on, placed, fonts)
  return true
}

const rowsOf = (part: ChartPart | null): number => (part === null ? 0 : (part.rows ?? Number.POSITIVE_INFINITY))

// The caption stands beside the chart's own stamp where there is room, and above it where not.
function placeChart(
  { bases }: Card,
  figure: Figure,
  heights: { all: number; sentence: number },
  draw: (height: number) => ChartPart | null,
  fonts: Fonts,
): Placed | null {
  for (const beside of bases.includes('illustrative') ? [true, false] : [false]) {
    const room = heights.all - (beside ? 14 : 48)
    const withSentence = draw(room - heights.sentence)
    const alone = heights.sentence > 0 && withSentence?.rows !== null ? draw(room) : null
    const part = rowsOf(alone) > rowsOf(withSentence) ? alone : withSentence
    if (!part) continue
    const text = captionOf(figure, part, fonts)
    if (beside && widthOf(text, captionSize, fonts.text) > inner - stampWidth * part.scale) continue
    return { part, caption: { text, beside }, sentence: part === withSentence }
  }
  return null
}

function captionOf({ subtitle, few }: Figure, { rows }: ChartPart, { text }: Fonts): string {
  const counts = rows !== null && few ? { rows: formatCount(rows), all: formatCount(few.of) } : null
  const said = counts && drawable(say('shown', counts), text)
  const shown = said ? ` ${said}` : ''
  const room = inner - widthOf(shown, captionSize, text)
  return `${cutTo(drawable(subtitle, text) ?? '', room, captionSize, text)}${shown}`.trim()
}

function drawChart(on: Canvas, { part, caption }: Placed, { text: voice }: Fonts): void {
  const { group, height, scale } = part
  const from = Math.round(bottom - height)
  on.shape('g', { transform: `translate(${left},${from})` }).appendChild(group)
  const baseline = caption.beside ? from + 15.5 * scale : from - 16
  const style = { voice, size: captionSize, fill: words.muted }
  if (caption.text) on.line(left, Math.round(baseline), caption.text, style)
}
