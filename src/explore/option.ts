import { settle } from './settle.ts'
import type { Control, Facts, State } from './types.ts'
import { writeState } from './writeState.ts'

type Option = Control['options'][number]

/** Makes options of a state: what is changed in it, put right, and whether that is what is shown already. */
export function optionMaker(state: State, facts: Facts) {
  const here = writeState(state, facts)
  return (id: string, label: string, change: Partial<State>): Option => {
    const to = settle({ ...state, ...change }, facts).state
    return { id, label, state: to, current: writeState(to, facts) === here }
  }
}
