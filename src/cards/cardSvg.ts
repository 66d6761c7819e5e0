import { palette } from '../charts/palette.ts'
import { serialize } from '../charts/serialize.ts'
import { type Canvas, canvas } from './canvas.ts'
import { basisInEnglish, type Card } from './card.ts'
import { basisLines, type CardText, cardText, siteName } from './cardText.ts'
import { cardPaper } from './chartPart.ts'
import type { Fonts } from './fonts.ts'
import { cardSize, place, words } from './layout.ts'
import { markShapes } from './mark.ts'
import { cutTo, drawable, widthOf } from './typeset.ts'
import { drawWithChart } from './withChart.ts'
import { drawWithoutChart } from './withoutChart.ts'

const { left, right, inner, bandTop } = place
const bandHeight = cardSize.height - bandTop
const bandFills = {
  reported: palette.accent.light,
  computed: palette.ink.light,
  illustrative: palette.illustrative.light,
} as const

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

function drawHead(on: Canvas, { kicker, study }: CardText, { text, strong }: Fonts): void {
  const at = on.shape('g', { transform: `translate(${left - 3},38) scale(1.5)` })
  const colors = { bubble: palette.accent.light, eye: cardPaper }
  for (const [name, attributes] of markShapes(colors)) at.appendChild(on.shape(name, attributes))
  const size = 27
  const name = on.line(left + 58, 74, siteName, { voice: strong, size: 31, fill: words.ink })
  const room = inner - 58 - name - 40
  const both = [kicker, study].filter((part) => part).join(' · ')
  const said = widthOf(both, size, text) <= room ? both : kicker || study || ''
  on.line(right, 74, cutTo(said, room, size, text), { voice: text, size, fill: words.muted }, 'end')
}

// The basis, as wide as the card and in words that are read before anything else is believed.
function drawBand(on: Canvas, card: Card, { source }: CardText, { strong }: Fonts): void {
  const pieces = basisLines(card)
  const width = cardSize.width / pieces.length
  for (const [i, { basis, words: own }] of pieces.entries()) {
    const said = drawable(own, strong) ?? basisInEnglish[basis]
    const x = i * width
    const start = x + (i === 0 ? left : 36)
    const style = { voice: strong, size: 31, fill: '#ffffff' }
    const end = start + widthOf(said, style.size, strong)
    on.shape('rect', { x, y: bandTop, width, height: bandHeight, fill: bandFills[basis] })
    if (basis === 'illustrative') drawStripes(on, [x, start - 20], [end + 20, x + width])
    on.line(start, bandTop + 46, said, style)
    const room = right - end - 60
    if (basis === 'reported' && source && pieces.length === 1) {
      on.line(right, bandTop + 45, cutTo(source, room, 25, strong), { ...style, size: 25 }, 'end')
    }
  }
}

// Around the words, not below them.
function drawStripes(on: Canvas, ...stretches: readonly (readonly [from: number, to: number])[]): void {
  const fill = on.hatch('stripes', '#ffffff', 0.28)
  for (const [x, to] of stretches) {
    if (to > x) on.shape('rect', { x, y: bandTop, width: to - x, height: bandHeight, fill })
  }
}
