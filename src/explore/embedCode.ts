import { embedHeights, sizeOf, stretched } from '../components/embed/embedHeight.ts'
import { frameCode } from '../components/embed/frameCode.ts'
import { drawFigure, drawnWidths } from './pictures.ts'
import type { Setting } from './setting.ts'
import type { State, ViewFigure } from './types.ts'
import { writeState } from './writeState.ts'

/** The height of a table in an embed: an estimate of its lines, and at most what src/styles/embed.css gives it. */
const tableHeight = (rows: number) => Math.min(480, 60 + 40 * rows)
/** In a frame as narrow as 300 pixels a drawing is made for the width that is left there. */
const narrowest = 276

function drawnHeight(figure: ViewFigure, document: Document): (room: number) => number {
  const drawing = (width: number) => sizeOf(drawFigure(figure, document, width).outerHTML)
  const { wide, narrow } = drawnWidths
  const wider = stretched({ wide: drawing(wide), narrow: drawing(narrow) })
  const least = drawing(narrowest).height
  return (room) => (room < narrow ? Math.max(least, wider(room)) : wider(room))
}

/**
 * What a host puts into its page to show a view as it is now.
 *
 * @param citation of the view, which stands in the frame
 * @param document to draw in: how high the frame has to be is asked of the drawings
 */
export function embedCode(
  { figure, state, citation }: { figure: ViewFigure; state: State; citation: string },
  { facts, embed }: Setting,
  document: Document,
): string {
  const heights = embedHeights({
    ...figure,
    source: facts.study.name,
    citation,
    drawn: state.as === 'table' ? () => tableHeight(figure.rows.length) : drawnHeight(figure, document),
  })
  // A frame has no room for what opens beside a figure.
  return frameCode(`${embed}${writeState({ ...state, cell: null }, facts)}`, figure.title, heights)
}
