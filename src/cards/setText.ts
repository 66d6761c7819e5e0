import { svgElement } from '../charts/svgElement.ts'
import type { Voice } from './fonts.ts'
import { runsOf, widthOf } from './typeset.ts'

/** Where a text stands and how large it is, in the pixels of its element. */
export type Place = { x: number; size: number; anchor: string }

/**
 * Makes the pieces of a text, each in the face that has its letters and each at a place of its own: the renderer shapes what
 * runs on by itself in every face, and loses all of it where one of them takes a letter apart.
 */
export function textPieces(document: Document, words: string, { x, size, anchor }: Place, voice: Voice): SVGElement[] {
  const runs = runsOf(words, voice)
  const [only] = runs
  if (only && runs.length === 1) return [svgElement(document, 'tspan', { 'font-family': only.family }, only.text)]
  const width = widthOf(words, size, voice)
  let from = x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0)
  return runs.map(({ text, family }) => {
    const at = { x: Number(from.toFixed(2)), 'text-anchor': 'start', 'font-family': family }
    from += widthOf(text, size, voice)
    return svgElement(document, 'tspan', at, text)
  })
}
