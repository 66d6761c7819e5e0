import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileOf, load } from './fromProgram.ts'
import { renameFont } from './renameFont.ts'

/** A font of one weight with some of the characters of its family. */
export type Face = {
  /** Its name within a card. */
  family: string
  weight: number
  has: (character: string) => boolean
  /** Width of a character, in em. */
  advance: (character: string) => number
}

/** The faces of a voice, in the order in which they are asked for a character. */
export type Voice = readonly Face[]

/** The voices of a card, as on the pages: titles, running text, and text that stands out. */
export type Fonts = { title: Voice; text: Voice; strong: Voice; files: readonly string[] }

type Family = { name: string; parts: readonly string[]; weight: number }

const families = {
  title: { name: 'fraunces', parts: ['latin', 'latin-ext', 'vietnamese'], weight: 600 },
  text: { name: 'figtree', parts: ['latin', 'latin-ext'], weight: 400 },
  strong: { name: 'figtree', parts: ['latin', 'latin-ext'], weight: 600 },
} as const satisfies Record<string, Family>

/** The renderer reads fonts from files alone. */
const folder = join(process.cwd(), '.cache', 'fonts')

let made: Promise<Fonts> | undefined

/** The fonts of the cards as TrueType files, which the renderer needs; made once a build from the fonts of the pages. */
export function cardFonts(): Promise<Fonts> {
  made ??= makeFonts()
  return made
}

async function makeFonts(): Promise<Fonts> {
  mkdirSync(folder, { recursive: true })
  const [title, text, strong] = await Promise.all([families.title, families.text, families.strong].map(makeVoice))
  if (!title || !text || !strong) throw new Error('the fonts of the cards could not be made')
  const files = [title, text, strong].flatMap((voice) => voice.map(({ file }) => file))
  return { title, text, strong, files }
}

const makeVoice = ({ name, parts, weight }: Family) =>
  Promise.all(
    parts.map(async (part) => {
      const { default: subsetFont } = await load<typeof import('subset-font')>('subset-font')
      const packed = readFileSync(fileOf(`@fontsource-variable/${name}/files/${name}-${part}-wght-normal.woff2`))
      const family = `${name} ${part}`
      const font = renameFont(
        await subsetFont(packed, '', {
          targetFormat: 'truetype',
          keepAllGlyphs: true,
          variationAxes: { wght: weight },
        }),
        family,
      )
      return { family, weight, file: keep(`${name}-${part}-${weight}`, font), ...(await measured(font)) }
    }),
  )

// Written aside and renamed, since another build may be reading it; the name says what is in it.
function keep(name: string, font: Buffer): string {
  const file = join(folder, `${name}-${createHash('sha256').update(font).digest('hex').slice(0, 12)}.ttf`)
  if (existsSync(file)) return file
  const aside = `${file}.${process.pid}`
  writeFileSync(aside, font)
  renameSync(aside, file)
  return file
}

// By HarfBuzz, with which subset-font reads fonts too.
async function measured(font: Buffer): Promise<Pick<Face, 'has' | 'advance'>> {
  const { Blob, Face, Font } = await load<typeof import('harfbuzzjs')>('harfbuzzjs')
  const face = new Face(new Blob(font))
  const read = new Font(face)
  const glyph = (character: string) => read.glyph(character.codePointAt(0) as number)
  const advances = new Map<string, number>()
  return {
    has: (character) => glyph(character) !== undefined,
    advance: (character) => {
      const known = advances.get(character) ?? read.glyphHAdvance(glyph(character) ?? 0) / face.upem
      advances.set(character, known)
      return known
    },
  }
}
