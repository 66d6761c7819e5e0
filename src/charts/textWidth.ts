import { tag } from '../messages/locale.ts'

const graphemes = new Intl.Segmenter(tag, { granularity: 'grapheme' })

/** Letters, digits and signs each of which is a character of its own: most labels hold nothing else. */
const isPlain = /^[ -~]*$/

/** Splits a text into what a reader sees as characters. */
export const splitGraphemes = (text: string): string[] =>
  isPlain.test(text) ? text.split('') : Array.from(graphemes.segment(text), ({ segment }) => segment)

// Widths in em of a wide sans serif (DejaVu Sans, which Linux falls back to; Arial is a tenth narrower): text that turns out
// wider than its margin is clipped, narrower text is not. The first class that matches counts.
const widths: [RegExp, number][] = [
  [/^[iljI.,:;'|!‘’·]/u, 0.33],
  [/^[ftr()[\]/\\\-“” ]/u, 0.4],
  [/^[mwMW@%…—+−<>=]/u, 0.95],
  [/^[A-Z&]/u, 0.75],
  [/^[\p{Extended_Pictographic}\p{Regional_Indicator}]/u, 1.4],
  [/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u, 1.05],
]
const usual = 0.61

// A chart measures the same few characters thousands of times.
const known = new Map<string, number>()
const mostKnown = 5000

function graphemeWidth(grapheme: string): number {
  const before = known.get(grapheme)
  if (before !== undefined) return before
  const width = widths.find(([like]) => like.test(grapheme))?.[1] ?? usual
  if (known.size < mostKnown) known.set(grapheme, width)
  return width
}

/** By how much bold letters of the face that was measured are wider. */
export const boldWider = 1.13

/** Estimates the width in pixels of a text in a sans serif of the given size, without a font at hand. */
export const textWidth = (text: string, fontSize: number): number =>
  fontSize * splitGraphemes(text).reduce((sum, grapheme) => sum + graphemeWidth(grapheme), 0)
