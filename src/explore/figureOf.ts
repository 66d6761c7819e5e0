import { frequencyChart } from '../charts/frequencyChart.ts'
import { matrixChart } from '../charts/matrixChart.ts'
import type { Cube, Facts, State, View, ViewFigure } from './types.ts'

export type FigureState = State & { view: Exclude<View, 'exemplars'> }
export const isFigure = (state: State): state is FigureState => state.view !== 'exemplars'
export async function figureOf(state: FigureState, facts: Facts, cube: Cube): Promise<ViewFigure> {
  const rows = cube.frequencies.codes
  return {
    id: `explore-${state.view}`,
    title: `Illustrative data: ${state.view}`,
    subtitle: 'Share of patients',
    note: 'Base: 1,766 made-up patients. Illustrative: not a result of the study.',
    basis: facts.basis,
    columns: [
      { key: 'code', label: 'Code' },
      { key: 'share', label: 'Share', numeric: true, share: true },
    ],
    rows: rows.map((r) => [r.label, r.share]),
    draw: (d) =>
      state.view === 'matrix'
        ? matrixChart(
            cube.matrix.cells.map((c) => ({ row: c.dimension, column: c.theme, count: c.count, basis: c.basis })),
            {
              ...d,
              rows: [...new Set(cube.matrix.cells.map((c) => c.dimension))],
              columns: [...new Set(cube.matrix.cells.map((c) => c.theme))],
            },
          )
        : frequencyChart(
            rows.map((r, i) => ({ ...r, color: i, range: null, withheld: undefined })),
            d,
          ),
    sentence: 'A sentence about it.',
    withheld: null,
  }
}
