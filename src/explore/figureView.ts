import { basisWords } from '../components/format.ts'
import { element } from './element.ts'
import { drawFigure, widthFor } from './pictures.ts'
import { readByKeys } from './readByKeys.ts'
import { sortedTable } from './sortedTable.ts'
import type { State, ViewFigure } from './types.ts'

/** A figure that stands in the page. */
export type FigureView = {
  show: (figure: ViewFigure, state: State) => void
  /** What is shown, and its rows in the order of the table. */
  now: () => { figure: ViewFigure; rows: ViewFigure['rows'] } | null
}

const part = (root: HTMLElement, name: string) => root.querySelector(`[data-part="${name}"]`) as HTMLElement

/**
 * Takes over the figure that the page was built with.
 *
 * @param drawn is told about each new drawing, and the frame that it stands in
 */
export function figureView(
  root: HTMLElement,
  drawn: (frame: HTMLElement, svg: SVGSVGElement, figure: ViewFigure, state: State) => void,
): FigureView {
  const frame = part(root, 'drawing')
  const tableFrame = part(root, 'table')
  const line = part(root, 'line')
  let shown: { figure: ViewFigure; state: State; width: number; rows: () => ViewFigure['rows'] } | null = null
  readByKeys(frame, line, () => shown?.figure ?? null)

  const draw = (figure: ViewFigure, state: State, width: number) => {
    const svg = drawFigure(figure, document, width)
    frame.replaceChildren(svg)
    drawn(frame, svg, figure, state)
  }

  const show = (figure: ViewFigure, state: State) => {
    // A frame that is hidden has no width.
    frame.hidden = false
    const width = widthFor(root)
    root.dataset['basis'] = figure.basis
    part(root, 'title').textContent = figure.title
    part(root, 'subtitle').textContent = figure.subtitle
    part(root, 'note').replaceChildren(
      element('span', { class: 'basis', 'data-basis': figure.basis }, basisWords[figure.basis].label),
      ` ${figure.note}`,
    )
    part(root, 'withheld').textContent = figure.withheld ?? ''
    line.textContent = ''
    const asTable = state.as === 'table'
    const { table, shown: rows } = sortedTable(figure)
    shown = { figure, state, width, rows }
    if (asTable) frame.replaceChildren()
    else draw(figure, state, width)
    frame.hidden = asTable
    tableFrame.hidden = !asTable
    tableFrame.replaceChildren(...(asTable ? [table] : []))
    tableFrame.setAttribute('aria-label', `Table: ${figure.title}`)
  }

  new ResizeObserver(() => {
    if (!shown || shown.state.as === 'table' || root.hidden) return
    const width = widthFor(root)
    if (width === shown.width) return
    shown.width = width
    draw(shown.figure, shown.state, width)
  }).observe(root)

  return { show, now: () => shown && { figure: shown.figure, rows: shown.rows() } }
}
