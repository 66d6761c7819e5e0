import { anyIllustrative, type Basis, type Drawing } from './chart.ts'
import { emptyChart } from './emptyChart.ts'
import { finish } from './finish.ts'
import { addDarkHatch } from './hatch.ts'
import { stamp, stampHeight, tallFrom } from './stamp.ts'
import { svgElement } from './svgElement.ts'
import { voiceLayout } from './voiceLayout.ts'
import { drawVoice } from './voiceMarks.ts'

/**
 * A code's share of responses for a picture of ten. `words` are the share in words, drawn large; `label` is what it is a share
 * of. With a share null, a range may say between what the share lies.
 */
export type VoiceRow = {
  label: string
  words: string
  share: number | null
  range?: { low: number; high: number } | null | undefined
  basis: Basis
  /** Place of the code in the codebook: gives its color. */
  color?: number | undefined
}

/**
 * Draws a share as so many of ten speech bubbles, a row a code; 0.14 fills one and four tenths of the next. Of a range what is
 * sure is filled and what is possible is faint.
 */
export function voicesChart(rows: readonly VoiceRow[], drawing: Drawing): SVGSVGElement {
  if (rows.length === 0) return emptyChart(drawing)
  const { document, width } = drawing
  const layout = voiceLayout(rows, drawing)
  const stamped = anyIllustrative(rows)
  const tall = stamped && layout.height > tallFrom
  const height = layout.height + (tall ? stampHeight : 0)
  const svg = svgElement(document, 'svg', {
    class: 'chart',
    width,
    viewBox: `0 0 ${width} ${height}`,
  }) as SVGSVGElement
  for (const [index, voice] of layout.voices.entries())
    svg.append(...drawVoice(voice, { drawing, size: layout.size, index }))
  if (stamped) {
    stamp(svg, drawing, height, tall)
    addDarkHatch(svg, drawing)
  }
  return finish(svg, drawing)
}
