import { comparable, relationsOf, viewsOf } from './choices.ts'
import { settle, type Wish } from './settle.ts'
import type { Facts, State, View } from './types.ts'
import { writeState } from './writeState.ts'

/** A page of the explorer that is there without a script: its path from /explore/ on, and what it shows. */
export type ExplorePage = {
  /** '' or 'differences/age/'. */
  path: string
  state: State
  /** Whether search engines may list it: of two pages with one view only the first. */
  indexed: boolean
}

/** Of a group with more levels only neighbors have pages of their own, and only so many of them. */
const mostForAllPairs = 4
const mostNeighbors = 20

/** The views for which the study has anything to show. */
export const viewsWith = (facts: Facts, exemplars: number): View[] =>
  viewsOf(facts).filter((view) => view !== 'exemplars' || exemplars > 0)

type Group = Facts['groups'][number]

function pairsOf({ levels }: Group): { a: string; b: string }[] {
  const ids = levels.map(({ id }) => id)
  const all = ids.flatMap((a, index) => ids.slice(index + 1).map((b) => ({ a, b })))
  if (ids.length <= mostForAllPairs) return all
  return ids.slice(1, mostNeighbors).map((b, index) => ({ a: ids[index] as string, b }))
}

type Planned = { path: string; wish: Wish; listed: boolean }

function differencePages(group: Group): Planned[] {
  const [first, ...others] = pairsOf(group)
  if (!first) return []
  const page = (path: string, pair: typeof first, listed: boolean) => ({
    path,
    wish: { view: 'differences', compare: { group: group.id, ...pair } },
    listed,
  })
  const own = `differences/${group.id}/`
  return [page(own, first, true), ...others.map((pair) => page(`${own}${pair.a}/${pair.b}/`, pair, false))]
}

const planned: Record<View, (facts: Facts) => Planned[]> = {
  frequencies: (facts) => [
    { path: '', wish: {}, listed: true },
    // The same view under the name that its other pages begin with.
    { path: 'frequencies/', wish: {}, listed: true },
    ...comparable(facts).map(({ id }) => ({ path: `frequencies/by-${id}/`, wish: { by: id }, listed: true })),
  ],
  differences: (facts) => [
    { path: 'differences/', wish: { view: 'differences' }, listed: true },
    ...comparable(facts).flatMap(differencePages),
  ],
  together: (facts) => [
    { path: 'together/', wish: { view: 'together' }, listed: true },
    ...relationsOf(facts)
      .slice(1)
      .map((relation) => ({ path: `together/${relation}/`, wish: { view: 'together', relation }, listed: true })),
  ],
  matrix: () => [{ path: 'matrix/', wish: { view: 'matrix' }, listed: true }],
  // It leads to the lists of exemplars, which search engines find by themselves.
  exemplars: () => [{ path: 'exemplars/', wish: { view: 'exemplars' }, listed: false }],
}

/** Every page of the explorer that is built: each view, and frequencies and differences for each group. */
export function explorePages(facts: Facts, views: readonly View[]): ExplorePage[] {
  const seen = new Set<string>()
  return views.flatMap((view) =>
    planned[view](facts).map(({ path, wish, listed }) => {
      const { state } = settle(wish, facts)
      const query = writeState(state, facts)
      const indexed = listed && !seen.has(query)
      seen.add(query)
      return { path, state, indexed }
    }),
  )
}

/** Finds the first page of a state by the address of the state; undefined where only a script can show it. */
export function pageFinder(pages: readonly ExplorePage[], facts: Facts): (state: State) => ExplorePage | undefined {
  const known = new Map(pages.toReversed().map((page) => [writeState(page.state, facts), page]))
  return (state) => known.get(writeState(state, facts))
}
