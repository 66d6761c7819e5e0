import { canvas } from '../cards/canvas.ts'
import { cardPaper, chartPart } from '../cards/chartPart.ts'
import type { Fonts } from '../cards/fonts.ts'
import { renderPng } from '../cards/renderPng.ts'
import { serialize } from '../charts/serialize.ts'
import { newDocument } from '../components/draw.ts'
import type { Figure } from '../components/figures/figure.ts'

/** A picture with its size in inches. */
export type SlidePicture = { png: Uint8Array; width: number; height: number }

/** Widths at which a chart is tried, in its own pixels: the narrower it is drawn, the larger are its letters on a slide. */
const widths = [360, 430, 520, 600, 680, 780, 900]
const pixelsAnInch = 160

/**
 * A figure as a picture for a room on a slide, in inches: drawn at the width at which its letters come out largest. Null
 * where the fonts lack any letter of it.
 */
export async function chartPng(
  figure: Figure,
  room: { w: number; h: number },
  fonts: Fonts,
): Promise<SlidePicture | null> {
  const tried = widths.flatMap((width) => {
    const part = chartPart(figure, { width: width * 2, height: Number.POSITIVE_INFINITY }, newDocument(), fonts)
    if (!part) return []
    const scale = Math.min(room.w / part.width, room.h / part.height)
    return [{ part, scale }]
  })
  const best = tried.sort((a, b) => b.scale - a.scale)[0]
  if (!best) return null
  const { part, scale } = best
  const on = canvas(newDocument(), part.width, part.height)
  on.shape('rect', { width: part.width, height: part.height, fill: cardPaper })
  on.shape('g', {}).appendChild(part.group)
  const [width, height] = [part.width * scale, part.height * scale]
  const png = await renderPng(serialize(on.root), Math.round(width * pixelsAnInch), fonts.files)
  return { png, width, height }
}
