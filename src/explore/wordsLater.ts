import { afterPaint } from './afterPaint.ts'

/** Fewer words than these are laid out at once in no time. */
const fewWords = 80

/** Where a text stands, from the top of its drawing: its y is but a part of its own height. */
const topOf = (text: Element) =>
  Number(/^translate\([^,]*,([^)]*)\)/.exec(text.getAttribute('transform') ?? '')?.[1] ?? 0)

/**
 * Leaves the words of a tall drawing that lie below the window until it was painted. To lay out words is most of what such a
 * drawing costs, and nobody sees these; marks and what they say are all there at once.
 *
 * @param sight how far down the drawing can be in sight, in its own pixels
 */
export function wordsLater(drawing: SVGSVGElement, sight: number): void {
  const words = drawing.querySelectorAll('text')
  if (words.length <= fewWords) return
  const below = [...words].filter((text) => topOf(text) > sight)
  for (const text of below) text.setAttribute('display', 'none')
  afterPaint(() => {
    for (const text of below) text.removeAttribute('display')
  })
}
