import { svgElement } from '../charts/svgElement.ts'
import type { Voice } from './fonts.ts'
import { textPieces } from './setText.ts'
import { linesOf, uncovered, widthOf } from './typeset.ts'

/** How a text is drawn; `lineHeight` in pixels. */
export type Style = { voice: Voice; size: number; fill: string; lineHeight?: number }

/** An SVG picture of a size on which shapes and measured words are put. */
export function canvas(document: Document, width: number, height: number) {
  const root = svgElement(document, 'svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
  })
  const defs = svgElement(document, 'defs')
  root.appendChild(defs)
  const shape = (name: string, attributes: Record<string, string | number>) => {
    const element = svgElement(document, name, attributes)
    root.appendChild(element)
    return element
  }
  const line = (x: number, baseline: number, words: string, { voice, size, fill }: Style, anchor = 'start') => {
    const holes = uncovered(words, voice)
    // Whoever draws asks first what can be drawn: a card with holes is never made.
    if (holes.length > 0) throw new Error(`the fonts of the cards lack "${holes.join('')}" of "${words}"`)
    const weight = voice[0]?.weight ?? 400
    const text = shape('text', {
      x,
      y: baseline,
      'font-size': size,
      'font-weight': weight,
      fill,
      'text-anchor': anchor,
    })
    text.append(...textPieces(document, words, { x, size, anchor }, voice))
    return widthOf(words, size, voice)
  }
  /** Lines below one another from a top on; gives the bottom of the last. */
  const lines = (x: number, top: number, all: readonly string[], style: Style) => {
    const height = style.lineHeight ?? style.size * 1.3
    for (const [i, words] of all.entries())
      line(x, Math.round(top + i * height + height / 2 + style.size * 0.34), words, style)
    return top + all.length * height
  }
  const hatch = (id: string, stroke: string, opacity: number) => {
    const size = 18
    const pattern = svgElement(document, 'pattern', {
      id,
      width: size,
      height: size,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    })
    const stripe = { width: size / 2, height: size, fill: stroke, 'fill-opacity': opacity }
    pattern.appendChild(svgElement(document, 'rect', stripe))
    defs.appendChild(pattern)
    return `url(#${id})`
  }
  return { root, shape, line, lines, hatch }
}

export type Canvas = ReturnType<typeof canvas>

/** Breaks words into lines at the largest of some sizes at which they need few enough; at the last they are cut. */
export function fitLines(
  words: string,
  width: number,
  voice: Voice,
  sizes: readonly { size: number; lines: number }[],
): { size: number; lines: string[] } {
  for (const { size, lines: most } of sizes) {
    const found = linesOf(words, width, size, voice)
    if (found.length <= most) return { size, lines: balanced(words, width, voice, size, found) }
  }
  const { size, lines: most } = sizes.at(-1) ?? { size: 32, lines: 1 }
  return { size, lines: linesOf(words, width, size, voice, most) }
}

// As narrow as the same number of lines allows, so that no word stands alone on the last.
function balanced(words: string, width: number, voice: Voice, size: number, lines: string[]): string[] {
  let found = lines
  for (let narrower = width; narrower > width / 2; narrower -= width / 40) {
    const tried = linesOf(words, narrower, size, voice)
    if (tried.length > lines.length) break
    found = tried
  }
  return found
}
