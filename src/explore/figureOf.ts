import type { Cube, Facts, State, View, ViewFigure } from './types.ts'

/** The state of a view that is a figure: all but the exemplars, which are texts. */
export type FigureState = State & { view: Exclude<View, 'exemplars'> }

/** Whether a view is a figure. */
export const isFigure = (state: State): state is FigureState => state.view !== 'exemplars'

/**
 * What a view shows: the same numbers for its drawing, its table, its file and its sentence.
 *
 * A promise, for the chart forms of the heavier views are loaded only once somebody looks at them.
 */
export async function figureOf(state: FigureState, facts: Facts, _cube: Cube): Promise<ViewFigure> {
  return {
    id: `explore-${state.view}`,
    title: state.view,
    subtitle: '',
    note: '',
    basis: facts.basis,
    columns: [],
    rows: [],
    draw: () => {
      throw new Error('not drawn yet')
    },
    sentence: '',
    withheld: null,
  }
}
