import type { Facts, State } from './types.ts'

/** What is shown where the address says nothing: how often each dimension occurs, in all responses. */
export function initialState({ codes }: Pick<Facts, 'codes'>): State {
  return {
    view: 'frequencies',
    kind: codes.some(({ kind }) => kind === 'dimension') ? 'dimension' : 'all',
    filter: [],
    by: null,
    compare: null,
    sort: 'size',
    measure: 'share',
    as: 'chart',
    relation: 'pairs',
    cell: null,
    codes: [],
    traits: [],
  }
}
