import { embedHeights, sizeOf } from '../components/embed/embedHeight.ts'
import { frameCode } from '../components/embed/frameCode.ts'
import { drawFigure, drawnWidths } from './pictures.ts'
import type { Setting } from './setting.ts'
import type { State, ViewFigure } from './types.ts'
import { writeState } from './writeState.ts'

/** The height that a table takes in an embed at most, as src/styles/embed.css has it, and estimates of its lines. */
const tableHeight = { most: 480, head: 60, line: 40 }
/** In a frame of 300 pixels a drawing is made for the width that is left there. */
const narrowest = 276

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
  const { most, head, line } = tableHeight
  const heightAt = (width: number) =>
    state.as === 'table'
      ? Math.min(most, head + line * figure.rows.length)
      : sizeOf(drawFigure(figure, document, width).outerHTML).height
  const { wide, narrow } = drawnWidths
  const heights = embedHeights({
    ...figure,
    source: facts.study.name,
    citation,
    wide: { width: wide, height: heightAt(wide) },
    narrow: { width: narrow, height: Math.max(heightAt(narrow), (heightAt(narrowest) * narrow) / narrowest) },
  })
  // A frame has no room for what opens beside a figure.
  return frameCode(`${embed}${writeState({ ...state, cell: null }, facts)}`, figure.title, heights)
}
