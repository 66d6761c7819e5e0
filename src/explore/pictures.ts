import { isWide } from '../charts/chart.ts'
import { standalone } from '../charts/standalone.ts'
import type { ViewFigure } from './types.ts'

/** Widths of drawings, as everywhere on the site (src/components/draw.ts draws them at build time). */
export const drawnWidths = { wide: 680, narrow: 340 } as const

/** From this width of its frame on a drawing is the wide one: 36rem, as the style sheet has it for all figures. */
const wideFrom = () => 36 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

/**
 * The width at which to draw for a frame: one of the two, which the frame then stretches a little, so that the picture is
 * the one that the page was built with; in a frame narrower than both as wide as that, so that no words get too small.
 */
export function widthFor(frame: HTMLElement): number {
  const { clientWidth } = frame
  if (clientWidth >= wideFrom()) return drawnWidths.wide
  return clientWidth > 0 ? Math.min(drawnWidths.narrow, clientWidth) : drawnWidths.narrow
}

/** What a view says of itself to those who don't see it; what is withheld stands in its sentence and its note, and is said once. */
const described = ({ sentence, note, withheld }: ViewFigure) =>
  [sentence, ...(withheld ? note.split(withheld) : [note])].map((part) => part.trim()).join(' ')

/** A drawing of a figure, with its caption for those who don't see it. */
export const drawFigure = (figure: ViewFigure, document: Document, width: number): SVGSVGElement =>
  figure.draw({
    document,
    width,
    id: `${figure.id}-${isWide({ width }) ? 'wide' : 'narrow'}`,
    title: figure.title,
    description: described(figure),
  })

/** A figure as a picture of its own: basis, title, measure, note, where it comes from and how to cite it stand inside. */
export function pictureOf(figure: ViewFigure, document: Document, source: string): string {
  const { title, subtitle, note, basis } = figure
  const drawing = drawFigure(figure, document, drawnWidths.wide)
  return standalone(drawing, { title, subtitle, note, basis, source }, document)
}
