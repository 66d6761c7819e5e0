import { isWide } from '../charts/chart.ts'
import { basisWords } from '../components/format.ts'
import { say } from '../messages/explore.ts'
import { element } from './element.ts'
import { drawFigure, widthFor } from './pictures.ts'
import { sortedTable } from './sortedTable.ts'
import { focusedRow, focusRow, type Opens, reachable } from './targets.ts'
import type { State, ViewFigure } from './types.ts'
import { wordsLater } from './wordsLater.ts'

/** A figure that stands in the page. */
export type FigureView = {
  /** @param built whether the page was built with the drawing of the figure, which then stays */
  show: (figure: ViewFigure, state: State, opens: Opens | null, built: boolean) => void
  /** What is shown, and its rows in the order of the table. */
  now: () => { figure: ViewFigure; rows: ViewFigure['rows'] } | null
}

type Shown = { figure: ViewFigure; state: State; opens: Opens | null; width: number; rows: () => ViewFigure['rows'] }

/** By so much the drawing may stand higher than when it was last looked at, in pixels. */
const spare = 150

/** Takes over the figure that the page was built with. */
export function figureView(root: HTMLElement): FigureView {
  const part = (name: string) => root.querySelector(`[data-part="${name}"]`) as HTMLElement
  const frame = part('drawing')
  const tableFrame = part('table')
  let shown: Shown | null = null
  let measured = 0
  // Where the drawing begins and how far the page is scrolled, as last laid out: to ask while drawing would lay it out again.
  let [top, scale, scrolled] = [0, 1, 0]
  const scroll = () => {
    scrolled = scrollY
  }
  addEventListener('scroll', scroll, { passive: true })

  const draw = ({ figure, opens, width }: Shown) => {
    // A new drawing of the same kind: the focus stays on the row on which it was.
    const row = focusedRow(frame)
    const svg = drawFigure(figure, document, width)
    reachable(svg, opens, row)
    wordsLater(svg, (scrolled + innerHeight - top) / scale + spare)
    frame.replaceChildren(svg)
    if (row !== null) focusRow(frame, row)
  }

  // Nothing moves where the drawing is there already.
  const adopt = ({ opens, width }: Shown): boolean => {
    const svg = frame.querySelector<SVGSVGElement>(`.drawing-${isWide({ width }) ? 'wide' : 'narrow'} svg`)
    if (!svg) return false
    reachable(svg, opens, null)
    frame.replaceChildren(svg)
    return true
  }

  const showTable = (figure: ViewFigure) => {
    const { table, shown: rows } = sortedTable(figure)
    // Or a keyboard could not scroll it.
    tableFrame.tabIndex = 0
    tableFrame.replaceChildren(table)
    tableFrame.setAttribute('role', 'region')
    tableFrame.setAttribute('aria-label', say('figure.table', { title: figure.title }))
    return rows
  }

  const show: FigureView['show'] = (figure, state, opens, built) => {
    const asTable = state.as === 'table'
    // What is hidden has no width.
    root.hidden = false
    root.dataset['basis'] = figure.basis
    part('title').textContent = figure.title
    part('subtitle').textContent = figure.subtitle
    part('note').replaceChildren(
      element('span', { class: 'basis', 'data-basis': figure.basis }, basisWords[figure.basis].label),
      ` ${figure.note}`,
    )
    frame.hidden = asTable
    tableFrame.hidden = !asTable
    if (!asTable) tableFrame.replaceChildren()
    const rows = asTable ? showTable(figure) : () => figure.rows
    shown = { figure, state, opens, width: measured || widthFor(root), rows }
    if (asTable) frame.replaceChildren()
    else if (!built || !adopt(shown)) draw(shown)
  }

  // Asked once for each width: asking would have the page laid out before every drawing.
  new ResizeObserver(() => {
    if (root.hidden) return
    measured = widthFor(root)
    top = root.getBoundingClientRect().top + scrollY
    scale = root.clientWidth / measured
    if (!shown || shown.state.as === 'table' || measured === shown.width) return
    const width = measured
    shown = { ...shown, width }
    draw(shown)
  }).observe(root)

  return { show, now: () => shown && { figure: shown.figure, rows: shown.rows() } }
}
