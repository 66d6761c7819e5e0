import { palette } from '../charts/palette.ts'
import { say } from '../messages/cards.ts'
import { type Canvas, fitLines } from './canvas.ts'
import type { Card } from './card.ts'
import type { CardText } from './cardText.ts'
import type { Room } from './chartPart.ts'
import type { Fonts, Voice } from './fonts.ts'
import { place, words } from './layout.ts'
import { drawMotif } from './motif.ts'
import { cutTo, drawable } from './typeset.ts'

const titleSizes = [
  { size: 112, lines: 1 },
  { size: 92, lines: 2 },
  { size: 78, lines: 3 },
  { size: 64, lines: 4 },
  { size: 54, lines: 4 },
]

const { left, right, inner, top, bottom } = place
const titleHeight = 1.12
const sentenceHeight = 1.32
const sentenceSizes = [40, 36, 33]
const gap = 18
/** Room beside the bubbles. */
const besideMotif = 716

type Fitted = ReturnType<typeof fitLines>

/** Draws a title and a sentence large, with facts or with what a recommendation rests on below, or with bubbles beside. */
export function drawWithoutChart(on: Canvas, card: Card, text: CardText, fonts: Fonts): void {
  const footer = text.facts.length > 0 ? 186 : text.restsOn.length > 0 ? 76 : 0
  if (footer === 0) drawMotif(on, card)
  const room = { width: footer > 0 ? inner : besideMotif, height: bottom - footer - top }
  const { title, sentence } = fitBoth(text, room, fonts)
  const titleBottom = heightOf(title, titleHeight)
  const total = titleBottom + (sentence ? gap + heightOf(sentence, sentenceHeight) : 0)
  // In the middle of its room, a little above.
  const from = top + Math.max(0, (room.height - total) * 0.4)
  const style = (voice: Voice, { size }: Fitted, fill: string, height: number) => {
    return { voice, size, fill, lineHeight: size * height }
  }
  on.lines(left, from, title.lines, style(fonts.title, title, words.ink, titleHeight))
  if (sentence) {
    const below = from + titleBottom + gap
    on.lines(left, below, sentence.lines, style(fonts.text, sentence, words.muted, sentenceHeight))
  }
  drawFacts(on, text.facts, fonts)
  drawRestsOn(on, text.restsOn, fonts)
}

const heightOf = ({ size, lines }: Fitted, lineHeight: number): number => lines.length * size * lineHeight

// The title as large as it can be with the whole sentence below it; where the sentence is too long for any, it is cut.
function fitBoth(text: CardText, { width, height }: Room, fonts: Fonts): { title: Fitted; sentence: Fitted | null } {
  const whole = titleSizes.map((_, i) => {
    const title = fitLines(text.title, width, fonts.title, titleSizes.slice(i))
    const left = height - heightOf(title, titleHeight) - gap
    const sizes = sentenceSizes.map((size) => ({ size, lines: Math.floor(left / (size * sentenceHeight)) }))
    const fitting = sizes.filter(({ lines }) => lines > 0)
    const sentence = text.sentence && fitting.length > 0 ? fitLines(text.sentence, width, fonts.text, fitting) : null
    return { title, sentence }
  })
  const isWhole = ({ sentence }: (typeof whole)[number]) =>
    text.sentence === null ||
    (sentence !== null && (!sentence.lines.at(-1)?.endsWith('…') || text.sentence.endsWith('…')))
  return whole.find(isWhole) ?? (whole.at(-1) as (typeof whole)[number])
}

function drawFacts(on: Canvas, facts: Card['facts'], { title, text }: Fonts): void {
  const room = inner / Math.max(1, facts.length)
  for (const [i, { value, label }] of facts.entries()) {
    const x = left + i * room
    on.shape('rect', { x, y: bottom - 152, width: room - 32, height: 4, fill: palette.accent.light })
    on.line(x, bottom - 68, value, { voice: title, size: 72, fill: palette.accent.light })
    const words30 = cutTo(label, room - 32, 30, text)
    on.line(x, bottom - 22, words30, { voice: text, size: 30, fill: words.muted })
  }
}

function drawRestsOn(on: Canvas, rests: CardText['restsOn'], { text, strong }: Fonts): void {
  const baseline = bottom - 18
  if (rests.length === 0) return
  const lead = drawable(say('restsOn'), text)
  let x: number = left
  if (lead) x += on.line(left, baseline, lead, { voice: text, size: 30, fill: words.muted }) + 20
  for (const { label, color } of rests) {
    const said = cutTo(label, right - x - 34, 30, strong)
    if (x > left + 200 && said !== label) return
    on.shape('circle', { cx: x + 11, cy: baseline - 10, r: 11, fill: palette[color].light })
    x += 34 + on.line(x + 34, baseline, said, { voice: strong, size: 30, fill: words.ink }) + 32
  }
}
