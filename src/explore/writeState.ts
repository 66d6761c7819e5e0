import { usualComparison, usualKind } from './choices.ts'
import { initialState } from './initialState.ts'
import { settle } from './settle.ts'
import type { Choice, Facts, State } from './types.ts'

/**
 * Writes a state as the shortest query part of an address: '' for the initial one, else '?…', always in the same order.
 * Ids hold nothing that an address would have to escape.
 */
export function writeState(wished: State, facts: Facts): string {
  const { state } = settle(wished, facts)
  const initial = initialState(facts)
  const { view, kind, compare, cell } = state
  const usual = usualComparison(facts, state.filter)
  const isUsual = compare?.group === usual?.group && compare?.a === usual?.a && compare?.b === usual?.b
  const parts: [string, string | null][] = [
    ['view', unless(view, initial.view)],
    ['kind', unless(kind, usualKind(view, facts))],
    ['compare', compare && !isUsual ? [compare.group, compare.a, compare.b].join(':') : null],
    ['by', state.by],
    ['in', list([...state.filter, ...state.traits].map(choice))],
    ['relation', unless(state.relation, initial.relation)],
    ['cell', cell && `${cell.dimension}:${cell.theme}`],
    ['codes', list(state.codes)],
    ['measure', unless(state.measure, initial.measure)],
    ['sort', unless(state.sort, initial.sort)],
    ['as', unless(state.as, initial.as)],
  ]
  const said = parts.flatMap(([name, value]) => (value ? [`${name}=${value}`] : []))
  return said.length > 0 ? `?${said.join('&')}` : ''
}

const unless = (value: string, usual: string) => (value === usual ? null : value)
const list = (items: readonly string[]) => (items.length > 0 ? items.join(',') : null)
const choice = ({ group, level }: Choice) => `${group}:${level}`
