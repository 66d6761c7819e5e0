import type { ChartForm } from '../charts/examples/gallery.ts'
import { serialize } from '../charts/serialize.ts'
import { newDocument, widths } from './draw.ts'

/** Draws the example of a chart form as markup, its ids begun by form and width. */
export function drawExample({ id, title, how, draw }: ChartForm, width: keyof typeof widths): string {
  const drawing = { document: newDocument(), width: widths[width], id: `${id}-${width}`, title }
  return serialize(draw({ ...drawing, description: how.join(' ') }))
}
