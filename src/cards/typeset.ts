import { cut, oneLine, wrap } from '../charts/wrap.ts'
import type { Face, Voice } from './fonts.ts'

/** What the fonts lack and other signs say as well. */
const substitutes: Readonly<Record<string, string>> = {
  '→': '->',
  '←': '<-',
  '↔': '<->',
  '⇒': '=>',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '≈': '~',
  '\u2011': '-',
}
const substituted = new RegExp(`[${Object.keys(substitutes).join('')}]`, 'gu')
// Signs that nobody sees; those that turn text around would turn the rest of a line.
const invisible = /\p{Cf}/gu

/** A text as a card draws it: on one line, accents joined to their letters, signs that the fonts lack put in others. */
export const plain = (text: string): string =>
  oneLine(text)
    .normalize('NFC')
    .replace(invisible, '')
    .replace(substituted, (sign) => substitutes[sign] as string)

const faceOf = (character: string, voice: Voice): Face | undefined => voice.find((face) => face.has(character))

/** The characters of a text that no face of a voice has: a renderer would leave holes for them. */
export const uncovered = (text: string, voice: Voice): string[] => [
  ...new Set([...text].filter((character) => !faceOf(character, voice))),
]

/** A text made plain where a voice can say all of it, or null. */
export function drawable(text: string, voice: Voice): string | null {
  const said = plain(text)
  return said !== '' && uncovered(said, voice).length === 0 ? said : null
}

/** The width of a text in pixels, without kerning, which only makes it a little less. */
export const widthOf = (text: string, size: number, voice: Voice): number =>
  size * [...text].reduce((sum, character) => sum + (faceOf(character, voice)?.advance(character) ?? 1), 0)

/** A text cut to a width in pixels, with an ellipsis where something was cut. */
export const cutTo = (text: string, width: number, size: number, voice: Voice): string =>
  cut(text, width, size, (part) => widthOf(part, size, voice))

/** The lines of a text, at most so many; what is over is cut. */
export const linesOf = (text: string, width: number, size: number, voice: Voice, lines = 99): string[] =>
  wrap(text, { width, fontSize: size, lines, measure: (part) => widthOf(part, size, voice) })

/** A text in pieces, each said by one face. */
export function runsOf(text: string, voice: Voice): { text: string; family: string }[] {
  const runs: { text: string; family: string }[] = []
  for (const character of text) {
    const last = runs.at(-1)
    const family = (faceOf(character, voice) ?? voice[0])?.family ?? ''
    if (last && (last.family === family || character === ' ')) last.text += character
    else runs.push({ text: character, family })
  }
  return runs
}
