import { differencesFigure } from './differencesFigure.ts'
import { frequenciesFigure } from './frequenciesFigure.ts'
import { matrixFigure } from './matrixFigure.ts'
import { patternsFigure } from './patternsFigure.ts'
import { settle } from './settle.ts'
import { splitFigure } from './splitFigure.ts'
import { togetherFigure } from './togetherFigure.ts'
import type { Cube, Facts, State, View, ViewFigure } from './types.ts'
import { writeState } from './writeState.ts'

/** The state of a view that is a figure: all but the exemplars, which are texts. */
export type FigureState = State & { view: Exclude<View, 'exemplars'> }

/** Whether a view is a figure. */
export const isFigure = (state: State): state is FigureState => state.view !== 'exemplars'

/**
 * What a view shows: the same numbers for its drawing, its table, its file and its sentence.
 *
 * A promise, so that a view may load its chart form when somebody first looks at it; all of them together are small enough
 * (6 kB, compressed, beside 25) not to.
 */
export async function figureOf(wished: FigureState, facts: Facts, cube: Cube): Promise<ViewFigure> {
  const { state } = settle(wished, facts)
  return { id: idOf(state, facts), ...viewOf(state, facts, cube) }
}

function viewOf(state: State, facts: Facts, cube: Cube): Omit<ViewFigure, 'id'> {
  const { view, by, compare, relation } = state
  if (view === 'differences' && compare) return differencesFigure({ ...state, compare }, facts, cube)
  if (view === 'together' && relation === 'patterns') return patternsFigure(facts, cube)
  if (view === 'together') return togetherFigure(state, facts, cube)
  if (view === 'matrix') return matrixFigure(state, facts, cube)
  return by === null ? frequenciesFigure(state, facts, cube) : splitFigure({ ...state, by }, facts, cube)
}

/** A name for files and for ids in the page, from what the address says: "explore-by-age-in-setting-hospital". */
const idOf = (state: State, facts: Facts) =>
  [
    'explore',
    ...writeState({ ...state, as: 'chart', cell: null }, facts)
      .split(/[^a-z0-9]+/)
      .filter(Boolean),
  ].join('-')
