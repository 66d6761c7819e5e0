import type PptxGenJS from 'pptxgenjs'
import { cardFonts } from '../cards/fonts.ts'
import { load } from '../cards/fromProgram.ts'
import { oneLine } from '../charts/wrap.ts'
import { buildDate } from '../components/citation.ts'
import type { Figure } from '../components/figures/figure.ts'
import { say } from '../messages/deck.ts'
import { tag as lang } from '../messages/locale.ts'
import { chartPng } from './chartPng.ts'
import type { DeckContent, DeckSlide, Place, Words } from './deckContent.ts'
import { fitSize } from './fitSize.ts'
import { fixedZip } from './fixedZip.ts'
import { deckFonts, defineLayouts, type Holder, layouts, pictureRoom } from './layouts.ts'

const siteName = 'Seen & Heard'

/** The slides as a PowerPoint file, the same bytes on every build of a day. */
export async function deck(content: DeckContent): Promise<Uint8Array<ArrayBuffer>> {
  const { default: Pptx } = await load<{ default: typeof PptxGenJS }>('pptxgenjs')
  const made = new Pptx()
  made.layout = 'LAYOUT_WIDE'
  made.theme = deckFonts
  made.title = content.title
  made.author = siteName
  // Written into the file as it is, without care for what XML can't hold.
  made.company = 'Seen and Heard'
  made.subject = content.foot
  const columns = content.slides.find(({ layout }) => layout === 'columns')?.places.length ?? 1
  defineLayouts(made, { color: content.color, columns })
  const all = layouts(columns)
  for (const slide of content.slides) await addSlide(made, slide, all[slide.layout], content.foot)
  const bytes = (await made.write({ outputType: 'nodebuffer' })) as Uint8Array
  return fixedZip(bytes, buildDate())
}

// In the order in which a screen reader reads: title, whose words, the rest, the source.
async function addSlide(made: PptxGenJS, of: DeckSlide, holders: Record<string, Holder>, foot: string): Promise<void> {
  const slide = made.addSlide({ masterName: of.layout })
  const one = (name: string, text: string): Place => ({ name, words: [{ text }] })
  addWords(slide, [one('title', of.title)], holders)
  addWords(slide, [one('mark', of.mark)], holders)
  if (of.figure) await addPicture(slide, of.figure)
  // What stands side by side has letters of one size.
  for (const places of Map.groupBy(of.places, ({ name }) => name.replace(/-\d+$/, '')).values()) {
    addWords(slide, places, holders)
  }
  addWords(slide, [one('foot', foot)], holders)
  slide.addNotes(of.notes.join('\n\n'))
}

function addWords(slide: PptxGenJS.Slide, places: readonly Place[], holders: Record<string, Holder>): void {
  const sizes = places.map(({ name, words }) => {
    const holder = holders[name] as Holder
    const paragraphs = words.map((paragraph, index) => ({
      text: paragraph.text,
      before: airBefore(paragraph, index),
      indent: paragraph.bullet ? bulletIndent : 0,
    }))
    return fitSize(paragraphs, holder, holder.sizes, holder.letter)
  })
  const fontSize = Math.min(...sizes)
  for (const { name, words } of places) {
    // The library gives a plain text the size of its layout, whatever is asked for; runs keep theirs.
    slide.addText(runsOf(words, fontSize), { placeholder: name, objectName: name, lang, fontSize })
  }
}

/** Points between a bullet and its words. */
const bulletIndent = 14

/** Points before a paragraph: what begins something new stands apart. */
const airBefore = ({ strong, bullet }: Words, index: number) => (strong && index > 0 ? 9 : bullet ? 5 : 0)

const runsOf = (words: readonly Words[], fontSize: number): PptxGenJS.TextProps[] =>
  words.map((paragraph, index) => ({
    text: oneLine(paragraph.text),
    options: {
      lang,
      fontSize,
      bullet: paragraph.bullet ? { indent: bulletIndent } : false,
      paraSpaceBefore: airBefore(paragraph, index),
      ...(paragraph.strong ? { bold: true } : {}),
      ...(index < words.length - 1 ? { breakLine: true } : {}),
    },
  }))

async function addPicture(slide: PptxGenJS.Slide, figure: Figure): Promise<void> {
  const { x, y, w, h } = pictureRoom
  const words = { title: figure.title, subtitle: figure.subtitle }
  const picture = await chartPng(figure, pictureRoom, await cardFonts())
  if (!picture) {
    // The fonts lack a letter of it: words say what it shows.
    const said = {
      x,
      y,
      w,
      h,
      objectName: say('picture.inWords'),
      lang,
      fontSize: 16,
      valign: 'top',
      fit: 'shrink',
    } as const
    slide.addText(say('picture.said', words), said)
    return
  }
  slide.addImage({
    data: `image/png;base64,${Buffer.from(picture.png).toString('base64')}`,
    x: x + (w - picture.width) / 2,
    y: y + (h - picture.height) / 2,
    w: picture.width,
    h: picture.height,
    objectName: say('picture'),
    altText: say('picture.alt', { ...words, note: figure.note }),
  })
}
