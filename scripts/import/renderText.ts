import { controlCharacters } from '../../src/study/text.ts'

/** A text as it will stand in responses.csv, and where in it each place of the text before has gone. */
export type Rendered = {
  text: string
  /** Of a UTF-16 index into the text before: the code point at which what stands from there on begins. */
  startAt: (index: number) => number
  /** Of a UTF-16 index into the text before: the code point before which what stands up to there ends. */
  endAt: (index: number) => number
  /** Whether nothing but white space stands between two code points of it. */
  isBlankBetween: (start: number, end: number) => boolean
  changed: { breaks: boolean; controls: boolean; trimmed: boolean }
}

const isBlank = /^\s$/
const isControl = (character: string) => character === '\ufeff' || controlCharacters.test(character)

/**
 * Tidies a text as the import of tables does (line breaks LF, no control characters, no white space at the ends) and keeps
 * account of every character that moves.
 *
 * @param breaks UTF-16 indices before which a line ends that no character marks; none is set beside a line break
 */
export function renderText(raw: string, breaks: readonly number[] = []): Rendered {
  const { pieces, before, inserted, controls } = walk(raw, new Set(breaks))
  const ink = inkBefore(pieces)
  let from = 0
  let to = pieces.length
  while (from < to && isBlank.test(pieces[from] as string)) from += 1
  while (to > from && isBlank.test(pieces[to - 1] as string)) to -= 1
  const clamp = (place: number) => Math.min(Math.max(place, from), to) - from
  const at = (index: number) => before[Math.min(Math.max(index, 0), raw.length)] as number
  return {
    text: pieces.slice(from, to).join(''),
    startAt: (index) => clamp(at(index) + (inserted.has(index) ? 1 : 0)),
    endAt: (index) => clamp(at(index)),
    isBlankBetween: (start, end) => ink[from + start] === ink[Math.min(from + end, to)],
    changed: {
      breaks: raw.includes('\r'),
      controls,
      trimmed: from > 0 || to < pieces.length,
    },
  }
}

/** How many characters that are no white space stand before each; a file can ask for it a million times. */
function inkBefore(pieces: readonly string[]): Uint32Array {
  const ink = new Uint32Array(pieces.length + 1)
  for (const [index, piece] of pieces.entries()) ink[index + 1] = (ink[index] as number) + (isBlank.test(piece) ? 0 : 1)
  return ink
}

/** The characters of the tidied text, and for every index of the text before how many of them stand before it. */
function walk(raw: string, breaks: ReadonlySet<number>) {
  const pieces: string[] = []
  const before = new Uint32Array(raw.length + 1)
  const inserted = new Set<number>()
  let controls = false
  let index = 0
  for (const character of raw) {
    before[index] = pieces.length
    if (breaks.has(index) && pieces.length > 0 && pieces.at(-1) !== '\n' && !/^[\r\n]/.test(character)) {
      pieces.push('\n')
      inserted.add(index)
    }
    // The second unit of a pair belongs to the same character.
    if (character.length === 2) before[index + 1] = pieces.length
    const second = character === '\n' && raw[index - 1] === '\r'
    const dropped = isControl(character)
    controls ||= dropped
    if (!second && !dropped) pieces.push(character === '\r' ? '\n' : wellFormed(character))
    index += character.length
  }
  before[raw.length] = pieces.length
  return { pieces, before, inserted, controls }
}

/** Half of a pair is no character; written to a file it would become U+FFFD all the same. */
const wellFormed = (character: string) => (character.isWellFormed() ? character : '\ufffd')
