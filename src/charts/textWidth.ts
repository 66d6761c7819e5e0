const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Splits a text into what a reader sees as characters. */
export const splitGraphemes = (text: string): string[] => Array.from(graphemes.segment(text), ({ segment }) => segment)

// Widths in em of a sans serif, a little on the wide side: a label too narrow for its margin is clipped, one too wide is
// not. The first class that matches counts.
const widths: [RegExp, number][] = [
  [/^[iljI.,:;'|!‘’·]/u, 0.29],
  [/^[ftr()[\]/\\\-“” ]/u, 0.37],
  [/^[mwMW@%…—+−<>=]/u, 0.88],
  [/^[A-Z&]/u, 0.7],
  [/^[\p{Extended_Pictographic}\p{Regional_Indicator}]/u, 1.4],
  [/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u, 1.05],
]
const usual = 0.57

const graphemeWidth = (grapheme: string): number => widths.find(([like]) => like.test(grapheme))?.[1] ?? usual

/** Estimates the width in pixels of a text in a sans serif of the given size, without a font at hand. */
export const textWidth = (text: string, fontSize: number): number =>
  fontSize * splitGraphemes(text).reduce((sum, grapheme) => sum + graphemeWidth(grapheme), 0)
