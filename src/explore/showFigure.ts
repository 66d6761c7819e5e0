import { showCell } from './cellPanel.ts'
import { find } from './element.ts'
import type { FigureView } from './figureView.ts'
import { type fetcher, loadCube } from './loadCube.ts'
import type { Setting } from './setting.ts'
import type { Opens } from './targets.ts'
import type { Cube, State } from './types.ts'

type Tools = {
  setting: Setting
  get: ReturnType<typeof fetcher>
  figure: FigureView
  isCurrent: () => boolean
  choose: (state: State) => void
  /** The page was built with the drawing of this very state. */
  built: boolean
}

// The code that draws comes once somebody looks at more than what the page was built with; asking for it again, though it
// is there, costs the browser milliseconds.
let drawing: Promise<typeof import('./figureOf.ts')> | undefined

/** Draws the figure of a state, and opens the cell of the matrix that is chosen; says what is shown in a sentence. */
export async function showFigure(state: State, tools: Tools): Promise<string> {
  const { setting, get, figure, isCurrent, choose, built } = tools
  const { facts } = setting
  drawing ??= import('./figureOf.ts').catch((error) => {
    drawing = undefined
    throw error
  })
  const { figureOf, isFigure } = await drawing
  if (!isFigure(state)) return ''
  const cube = await loadCube(state.view, setting.api, get)
  const shown = await figureOf(state, facts, cube)
  if (!isCurrent()) return ''
  figure.show(shown, state, state.view === 'matrix' ? cellOpener(state, cube, choose) : null, built)
  const panel = find('the_cell')
  const close = () => choose({ ...state, cell: null })
  const opened = await showCell(panel, state, cube, setting, { get, isCurrent, close })
  return opened || shown.sentence
}

// Rows of the matrix's table are its cells, in the order of the release.
function cellOpener(state: State, { matrix }: Cube, choose: (state: State) => void): Opens {
  const { cell } = state
  const isOpen = (row: number) => {
    const found = matrix.cells[row]
    return found !== undefined && found.dimension === cell?.dimension && found.theme === cell.theme
  }
  const open = (row: number) => {
    const found = matrix.cells[row]
    if (!found) return
    const { dimension, theme } = found
    choose({ ...state, cell: isOpen(row) ? null : { dimension, theme } })
  }
  return { isOpen, open }
}
