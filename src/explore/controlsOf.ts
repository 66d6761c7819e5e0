import type { Control, Facts, State } from './types.ts'

/** The controls that make sense in the view of a state, in reading order; every option leads to a valid state. */
export function controlsOf(_state: State, _facts: Facts): Control[] {
  return []
}
