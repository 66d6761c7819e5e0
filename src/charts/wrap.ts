import { splitGraphemes, textWidth } from './textWidth.ts'

/** How wide a text of a size is, in pixels. */
type Measure = (text: string, fontSize: number) => number

/** `measure` is for whoever has the font at hand; otherwise widths are estimated. */
type Room = { width: number; fontSize: number; lines: number; measure?: Measure }

/** A text on one line, without control characters or half characters. */
export const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()

/** Cuts a text to a width in pixels, ending it in an ellipsis where something was cut. */
export function cut(text: string, width: number, fontSize: number, measure: Measure = textWidth): string {
  if (measure(text, fontSize) <= width) return text
  const graphemes = splitGraphemes(text)
  const fits = (kept: number) => measure(`${graphemes.slice(0, kept).join('')}…`, fontSize) <= width
  // The most that fits lies between these two; measuring each in turn would take a time that grows with the square.
  let [most, tooMany] = [0, graphemes.length]
  while (tooMany - most > 1) {
    const middle = Math.floor((most + tooMany) / 2)
    if (fits(middle)) most = middle
    else tooMany = middle
  }
  return `${graphemes.slice(0, most).join('').trimEnd()}…`
}

// A word wider than a line is broken between graphemes; each piece but the last ends in a hyphen where letters are broken.
function pieces(word: string, { width, fontSize, measure = textWidth }: Room): string[] {
  if (measure(word, fontSize) <= width) return [word]
  const found: string[] = []
  let piece = ''
  for (const grapheme of splitGraphemes(word)) {
    if (piece && measure(`${piece}${grapheme}-`, fontSize) > width) {
      found.push(/\p{Script=Latin}$/u.test(piece) ? `${piece}-` : piece)
      piece = ''
    }
    piece += grapheme
  }
  return [...found, piece]
}

/**
 * Breaks a text into at most `lines` lines of at most `width` pixels, by estimated widths. What doesn't fit is cut, and the
 * last line then ends in an ellipsis.
 */
export function wrap(text: string, room: Room): string[] {
  const { width, fontSize, lines, measure = textWidth } = room
  const found: string[] = []
  let line = ''
  for (const word of oneLine(text)
    .split(' ')
    .flatMap((each) => pieces(each, room))) {
    const longer = line ? `${line} ${word}` : word
    if (line && measure(longer, fontSize) > width) {
      found.push(line)
      line = word
    } else line = longer
  }
  found.push(line)
  if (found.length <= lines) return found
  const rest = found.slice(lines - 1).join(' ')
  return [...found.slice(0, lines - 1), cut(rest, width, fontSize, measure)]
}
