import type PptxGenJS from 'pptxgenjs'
import { cardFonts } from '../cards/fonts.ts'
import { load } from '../cards/fromProgram.ts'
import { buildDate } from '../components/citation.ts'
import type { Figure } from '../components/figures/figure.ts'
import { chartPng } from './chartPng.ts'
import type { DeckContent, DeckSlide, Place } from './deckContent.ts'
import { fixedZip } from './fixedZip.ts'
import { deckColors, deckFonts, defineLayouts, pictureRoom } from './layouts.ts'

const lang = 'en-US'
const siteName = 'Seen & Heard'

/** The slides as a PowerPoint file, the same bytes on every build of a day. */
export async function deck(content: DeckContent): Promise<Uint8Array<ArrayBuffer>> {
  const { default: Pptx } = await load<{ default: typeof PptxGenJS }>('pptxgenjs')
  const made = new Pptx()
  made.layout = 'LAYOUT_WIDE'
  made.theme = deckFonts
  made.title = content.title
  made.author = siteName
  made.company = siteName
  made.subject = content.foot
  const columns = content.slides.find(({ layout }) => layout === 'columns')?.places.length ?? 1
  defineLayouts(made, { color: content.color, columns })
  for (const slide of content.slides) await addSlide(made, slide, content.foot)
  const bytes = (await made.write({ outputType: 'nodebuffer' })) as Uint8Array
  return fixedZip(bytes, buildDate())
}

// In the order in which a screen reader reads: title, whose words, the rest, the source.
async function addSlide(made: PptxGenJS, { layout, title, mark, places, figure, notes }: DeckSlide, foot: string) {
  const slide = made.addSlide({ masterName: layout })
  slide.addText(title, { placeholder: 'title', lang, fontSize: titleSize(title, layout), fit: 'shrink' })
  slide.addText(mark, { placeholder: 'mark', lang })
  if (figure) await addPicture(slide, figure)
  for (const place of places) addWords(slide, place)
  slide.addText(foot, { placeholder: 'foot', lang, fontSize: foot.length > 150 ? 8 : 11, fit: 'shrink' })
  slide.addNotes(notes.join('\n\n'))
}

const titleSize = ({ length }: string, layout: DeckSlide['layout']) =>
  layout === 'cover' ? (length > 60 ? 32 : 48) : length > 100 ? 22 : length > 60 ? 26 : 30

/** Letters of a place by how much it has to say: in points, down to what can still be read. */
function sizeOf({ name, words }: Place): number | undefined {
  const amount = words.reduce((sum, { text }) => sum + text.length + 60, 0)
  if (name === 'body') return amount > 2200 ? 10 : amount > 1500 ? 13 : amount > 900 ? 15 : 20
  if (/^(column|role)-/.test(name)) return amount > 800 ? 12 : amount > 620 ? 15 : amount > 500 ? 16 : 18
  if (name === 'note') return amount > 420 ? 10 : 12
  return undefined
}

function addWords(slide: PptxGenJS.Slide, place: Place): void {
  const fontSize = sizeOf(place)
  const size = fontSize === undefined ? {} : { fontSize }
  const last = place.words.length - 1
  const runs = place.words.map(({ text, strong, bullet }, index) => ({
    text,
    options: {
      lang,
      ...size,
      ...(strong ? { bold: true } : {}),
      ...(bullet ? { bullet: { indent: 14 } } : { bullet: false }),
      paraSpaceBefore: strong && index > 0 ? 10 : bullet ? 5 : 0,
      ...(index < last ? { breakLine: true } : {}),
    },
  }))
  slide.addText(runs, { placeholder: place.name, lang, fit: 'shrink' })
}

async function addPicture(slide: PptxGenJS.Slide, figure: Figure): Promise<void> {
  const picture = await chartPng(figure, pictureRoom, await cardFonts())
  const { x, y, width, height } = pictureRoom
  if (!picture) {
    // The fonts lack a letter of it: the words say what it shows.
    const box = { x, y, w: width, h: height, color: deckColors.ink, fontSize: 18, valign: 'top' as const }
    slide.addText(`${figure.title}. ${figure.subtitle}.`, { ...box, lang, fit: 'shrink' })
    return
  }
  slide.addImage({
    data: `image/png;base64,${Buffer.from(picture.png).toString('base64')}`,
    x: x + (width - picture.width) / 2,
    y: y + (height - picture.height) / 2,
    w: picture.width,
    h: picture.height,
    altText: `${figure.title}. ${figure.subtitle}. ${figure.note}`,
  })
}
