import { initialState } from './initialState.ts'
import type { Facts, State } from './types.ts'

/**
 * Reads the state from the query part of an address. One that is bad, old or hostile gives the nearest valid state.
 *
 * @returns the state, and one plain sentence for each thing that was changed
 */
export function readState(_search: string, facts: Facts): { state: State; notes: string[] } {
  return { state: initialState(facts), notes: [] }
}
