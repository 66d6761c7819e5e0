import { parseHTML } from 'linkedom'
import { serialize } from '../charts/serialize.ts'
import { say } from '../messages/components.ts'
import type { Figure } from './figures/figure.ts'

/** Widths of the two drawings: one for pages wide enough for labels beside the marks, one for phones. */
export const widths = { wide: 680, narrow: 340 } as const

/** A document to draw in at build time. */
export const newDocument = (): Document => parseHTML('<!doctype html><html><body></body></html>').document

/** Draws a figure once for each width; ids carry the width, since both stand in one page. */
export function drawBoth({ id, title, subtitle, note, draw }: Figure): { wide: string; narrow: string } {
  const drawn = (width: keyof typeof widths) =>
    serialize(
      draw({
        document: newDocument(),
        width: widths[width],
        id: `${id}-${width}`,
        title,
        description: say('drawing.described', { subtitle, note }),
      }),
    )
  return { wide: drawn('wide'), narrow: drawn('narrow') }
}
