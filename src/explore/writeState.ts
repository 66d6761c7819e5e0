import type { Facts, State } from './types.ts'

/** Writes a state as the shortest query part of an address: '' for the initial one, else '?…', always in the same order. */
export function writeState(_state: State, _facts: Facts): string {
  return ''
}
