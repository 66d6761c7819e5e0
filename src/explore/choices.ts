import { initialState } from './initialState.ts'
import type { Choice, Facts, State, View } from './types.ts'
import { views } from './types.ts'

type Group = Facts['groups'][number]

/** A group by id, or undefined. */
export const groupOf = ({ groups }: Pick<Facts, 'groups'>, id: string): Group | undefined =>
  groups.find((group) => group.id === id)

/** Groups that can be split or compared: with two levels or more. */
export const comparable = ({ groups }: Pick<Facts, 'groups'>): Group[] =>
  groups.filter(({ levels }) => levels.length > 1)

const has = ({ codes }: Facts, kind: string) => codes.some((code) => code.kind === kind)

const possible: Record<View, (facts: Facts) => boolean> = {
  frequencies: () => true,
  differences: (facts) => comparable(facts).length > 0,
  together: ({ codes }) => codes.length > 1,
  matrix: (facts) => has(facts, 'dimension') && has(facts, 'theme'),
  exemplars: () => true,
}

/** The views that make sense for a study, in reading order. */
export const viewsOf = (facts: Facts): View[] => views.filter((view) => possible[view](facts))

/** The kinds of codes among which one can choose: a study with one kind has no choice. */
export const kindsOf = (facts: Facts): State['kind'][] =>
  has(facts, 'dimension') && has(facts, 'theme') ? ['dimension', 'theme', 'all'] : [initialState(facts).kind]

/** What of codes that go together can be looked at; the first is what one begins with. */
export const relationsOf = ({
  patterns,
}: Pick<Facts, 'patterns'>): readonly [State['relation'], ...State['relation'][]] =>
  patterns > 0 ? ['pairs', 'patterns'] : ['pairs']

/** The kind of codes that a view begins with: what goes together is asked of all codes. */
export const usualKind = (view: View, facts: Facts): State['kind'] =>
  view === 'together' ? (kindsOf(facts).at(-1) ?? 'all') : initialState(facts).kind

/** The two levels that are compared first: of the first group that isn't chosen from already. */
export function usualComparison(facts: Facts, filter: readonly Choice[]): State['compare'] {
  const groups = comparable(facts)
  const group = groups.find(({ id }) => !filter.some((choice) => choice.group === id)) ?? groups[0]
  const [a, b] = group?.levels ?? []
  return group && a && b ? { group: group.id, a: a.id, b: b.id } : null
}

/** By how many groups' levels responses may be chosen: the cube is cut by two groups at most. */
export const mostFilters = ({ view, by }: Pick<State, 'view' | 'by'>): number =>
  view === 'frequencies' ? (by === null ? 2 : 1) : view === 'differences' ? 1 : 0

/** More codes or levels than this, which one text would have to hold all of, no exemplar has. */
export const mostFacets = 8
