import type PptxGenJS from 'pptxgenjs'
import { cardPaper } from '../cards/chartPart.ts'
import { codeColor, palette } from '../charts/palette.ts'
import type { DeckSlide } from './deckContent.ts'
import type { Box } from './fitSize.ts'

/** Colors as Office writes them. */
const hex = (color: string) => color.slice(1).toUpperCase()
const ink = hex(palette.ink.light)
const muted = hex(palette.muted.light)

/** Fonts that come with Office and with LibreOffice alike; a deck carries none of its own. */
export const deckFonts = { headFontFace: 'Georgia', bodyFontFace: 'Arial' }

/**
 * A place of a layout that words may stand in: `sizes` of its letters in points, the largest first, and how wide a `letter`
 * of its font is where that is not the usual one.
 */
export type Holder = Box & { sizes: readonly number[]; letter?: number; quiet?: boolean; bottom?: boolean }

const x = 0.85
const w = 11.6
const gap = 0.35
/** The letters of Georgia, and of what stands in for it, are wide. */
const head = 0.6
const title: Holder = { x, y: 0.4, w, h: 1, sizes: [32, 28, 25, 22, 18, 15], letter: head, bottom: true }
const mark: Holder = { x, y: 1.45, w, h: 0.34, sizes: [14, 11, 8], quiet: true }
const foot: Holder = { x, y: 6.93, w, h: 0.32, sizes: [11, 9, 7], quiet: true }
const words = [24, 22, 20, 18, 16, 14, 12, 10]
const small = [13, 11, 9]

/** The room of a picture on its slide. */
export const pictureRoom: Box = { x, y: 1.95, w, h: 4.2 }

const cardBox = (index: number): Box => ({ x: x + (index * (w + gap)) / 2, y: 3, w: (w - gap) / 2, h: 3.7 })
const within = ({ x: left, y, w: width, h }: Box): Box => ({ x: left + 0.25, y: y + 0.2, w: width - 0.5, h: h - 0.35 })

/** Every layout with its places by name; there are as many columns as groups of learners. */
export function layouts(columns: number): Record<DeckSlide['layout'], Record<string, Holder>> {
  const width = (w - gap * (columns - 1)) / columns
  const column = (index: number): Holder => ({ x: x + index * (width + gap), y: 2.05, w: width, h: 4.7, sizes: words })
  const named = Array.from({ length: columns }, (_, index) => [`column-${index + 1}`, column(index)] as const)
  return {
    cover: {
      title: { x, y: 1.3, w, h: 1.7, sizes: [54, 48, 40, 32, 24], letter: head, bottom: true },
      mark: { ...mark, y: 0.6, sizes: [16, 13, 10] },
      subtitle: { x, y: 3.2, w: 10, h: 1.6, sizes: words },
      source: { x, y: 5.2, w, h: 1.2, sizes: [16, 13, 10], quiet: true, bottom: true },
      foot,
    },
    text: { title, mark, body: { x, y: 2.05, w, h: 4.7, sizes: words }, foot },
    picture: { title, mark, note: { x, y: 6.22, w, h: 0.64, sizes: small, quiet: true }, foot },
    columns: { title, mark, ...Object.fromEntries(named), foot },
    roles: {
      title,
      mark,
      scene: { x, y: 1.98, w, h: 0.85, sizes: [20, 18, 16, 14, 12] },
      'role-1': { ...within(cardBox(0)), sizes: words },
      'role-2': { ...within(cardBox(1)), sizes: words },
      foot,
    },
  }
}

function placeholder(name: string, { sizes, letter: _, quiet, bottom, ...box }: Holder): object {
  const options = {
    name,
    type: name === 'title' ? 'title' : 'body',
    ...box,
    margin: 0,
    align: 'left',
    valign: bottom ? 'bottom' : 'top',
    fontSize: sizes[0],
    color: quiet ? muted : ink,
    ...(name === 'title' ? { fontFace: deckFonts.headFontFace } : {}),
  }
  return { placeholder: { options, text: '' } }
}

const card = (index: number) => ({
  rect: { ...cardBox(index), fill: { color: 'FFFFFF' }, line: { color: muted, width: 1, dashType: 'dash' } },
})

/** Defines the layouts of a deck: the color of the code at the left edge, cards for roles, and a placeholder for each place. */
export function defineLayouts(made: PptxGenJS, { color, columns }: { color: number; columns: number }): void {
  const edge = { rect: { x: 0, y: 0, w: 0.3, h: 7.5, fill: { color: hex(palette[codeColor(color)].light) } } }
  for (const [name, places] of Object.entries(layouts(columns))) {
    const cards = name === 'roles' ? [card(0), card(1)] : []
    const holders = Object.entries(places).map(([key, place]) => placeholder(key, place))
    const master = { title: name, background: { color: hex(cardPaper) }, objects: [edge, ...cards, ...holders] }
    made.defineSlideMaster(master as PptxGenJS.SlideMasterProps)
  }
}
