import type PptxGenJS from 'pptxgenjs'
import { cardPaper } from '../cards/chartPart.ts'
import { codeColor, palette } from '../charts/palette.ts'

/** Colors as Office writes them. */
const hex = (color: string) => color.slice(1).toUpperCase()
export const deckColors = {
  ink: hex(palette.ink.light),
  muted: hex(palette.muted.light),
  rule: hex(palette.rule.light),
  paper: hex(cardPaper),
}

/** Fonts that come with Office and with LibreOffice alike; a deck carries none of its own. */
export const deckFonts = { headFontFace: 'Georgia', bodyFontFace: 'Arial' }

/** The room of a picture on its slide, in inches. */
export const pictureRoom = { x: 0.85, y: 1.95, width: 11.6, height: 4.15 }

type Box = { x: number; y: number; w: number; h: number }
type Look = {
  type?: 'title' | 'body'
  size: number
  color?: string
  valign?: 'top' | 'middle' | 'bottom'
  head?: boolean
}

function holder(name: string, box: Box, { type = 'body', size, color = deckColors.ink, valign = 'top', head }: Look) {
  const options = { name, type, ...box, margin: 0, fontSize: size, color, valign, align: 'left' as const }
  return { placeholder: { options: { ...options, ...(head ? { fontFace: deckFonts.headFontFace } : {}) }, text: '' } }
}

const left = 0.85
const wide = 11.6
const title = holder(
  'title',
  { x: left, y: 0.4, w: wide, h: 0.95 },
  { type: 'title', size: 30, valign: 'bottom', head: true },
)
const mark = holder('mark', { x: left, y: 1.42, w: wide, h: 0.36 }, { size: 14, color: deckColors.muted })
const foot = holder(
  'foot',
  { x: left, y: 6.95, w: wide, h: 0.3 },
  { size: 11, color: deckColors.muted, valign: 'middle' },
)

const frame = (box: Box) => ({
  rect: { ...box, fill: { color: 'FFFFFF' }, line: { color: deckColors.muted, width: 1, dashType: 'dash' as const } },
})

/** What each layout holds besides the color of the code at its left edge; columns are as many as there are groups. */
function objectsOf(columns: number): Record<string, object[]> {
  const gap = 0.35
  const column = (wide - gap * (columns - 1)) / columns
  const half = (wide - gap) / 2
  const card = (index: number): Box => ({ x: left + index * (half + gap), y: 2.95, w: half, h: 3.7 })
  const inner = ({ x, y, w, h }: Box): Box => ({ x: x + 0.25, y: y + 0.2, w: w - 0.5, h: h - 0.4 })
  return {
    cover: [
      holder('title', { x: left, y: 1.3, w: wide, h: 1.7 }, { type: 'title', size: 48, valign: 'bottom', head: true }),
      holder('mark', { x: left, y: 0.6, w: wide, h: 0.4 }, { size: 16, color: deckColors.muted }),
      holder('subtitle', { x: left, y: 3.2, w: 10, h: 1.5 }, { size: 24 }),
      holder('source', { x: left, y: 5.2, w: wide, h: 1.2 }, { size: 16, color: deckColors.muted, valign: 'bottom' }),
      foot,
    ],
    text: [title, mark, holder('body', { x: left, y: 2.05, w: wide, h: 4.7 }, { size: 20 }), foot],
    picture: [
      title,
      mark,
      holder('note', { x: left, y: 6.2, w: wide, h: 0.65 }, { size: 12, color: deckColors.muted }),
      foot,
    ],
    columns: [
      title,
      mark,
      ...Array.from({ length: columns }, (_, index) =>
        holder(`column-${index + 1}`, { x: left + index * (column + gap), y: 2.05, w: column, h: 4.7 }, { size: 18 }),
      ),
      foot,
    ],
    roles: [
      frame(card(0)),
      frame(card(1)),
      title,
      mark,
      holder('scene', { x: left, y: 1.95, w: wide, h: 0.85 }, { size: 18 }),
      holder('role-1', inner(card(0)), { size: 18 }),
      holder('role-2', inner(card(1)), { size: 18 }),
      foot,
    ],
  }
}

/** Defines the slide layouts of a deck, with a place for everything that a slide may hold. */
export function defineLayouts(deck: PptxGenJS, { color, columns }: { color: number; columns: number }): void {
  const edge = { rect: { x: 0, y: 0, w: 0.3, h: 7.5, fill: { color: hex(palette[codeColor(color)].light) } } }
  for (const [name, objects] of Object.entries(objectsOf(columns))) {
    const master = { title: name, background: { color: deckColors.paper }, objects: [edge, ...objects] }
    deck.defineSlideMaster(master as PptxGenJS.SlideMasterProps)
  }
}
