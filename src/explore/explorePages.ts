import { readState } from './readState.ts'
import type { Choice, Facts, State, View } from './types.ts'
import { writeState } from './writeState.ts'

/** A page of the explorer that is there without a script: its path from /explore/ on, and what it shows. */
export type ExplorePage = {
  /** '' or 'differences/age/'. */
  path: string
  state: State
  /** Search engines may list it. */
  indexed: boolean
}

/** Of a group with more levels only neighbors have pages of their own, and only so many of them. */
const mostForAllPairs = 4
const mostNeighbors = 20

/** The views that the study fills. */
export function viewsOf({ codes, groups }: Pick<Facts, 'codes' | 'groups'>, exemplars: number): View[] {
  const has = (kind: string) => codes.some((code) => code.kind === kind)
  return [
    'frequencies',
    ...(groups.some(({ levels }) => levels.length > 1) ? (['differences'] as const) : []),
    ...(codes.length > 1 ? (['together'] as const) : []),
    ...(has('dimension') && has('theme') ? (['matrix'] as const) : []),
    ...(exemplars > 0 ? (['exemplars'] as const) : []),
  ]
}

/** The state that a view begins with. */
export const firstOf = (view: View, facts: Facts): State => readState(`?view=${view}`, facts).state

function pairsOf({ levels }: Facts['groups'][number]): { a: string; b: string }[] {
  const ids = levels.map(({ id }) => id)
  const all = ids.flatMap((a, index) => ids.slice(index + 1).map((b) => ({ a, b })))
  if (ids.length <= mostForAllPairs) return all
  return ids.slice(1, mostNeighbors).map((b, index) => ({ a: ids[index] as string, b }))
}

/** Every page of the explorer that is built: each view, and frequencies and differences for each group. */
export function explorePages(facts: Facts, views: readonly View[]): ExplorePage[] {
  const start = (view: View) => firstOf(view, facts)
  const frequencies = start('frequencies')
  const groups = facts.groups.filter(({ levels }) => levels.length > 1)
  const has = (view: View) => views.includes(view)
  const differences = has('differences') ? groups.flatMap((group) => differencePages(group, start('differences'))) : []
  const pages: ExplorePage[] = [
    { path: '', state: frequencies, indexed: true },
    // The same view under the name that its other pages have.
    { path: 'frequencies/', state: frequencies, indexed: false },
    ...groups.map(({ id }) => ({
      path: `frequencies/by-${id}/`,
      state: { ...frequencies, by: id },
      indexed: true,
    })),
    ...(has('differences') ? [{ path: 'differences/', state: start('differences'), indexed: true }] : []),
    ...differences,
    ...(has('together')
      ? [
          { path: 'together/', state: start('together'), indexed: true },
          { path: 'together/patterns/', state: { ...start('together'), relation: 'patterns' as const }, indexed: true },
        ]
      : []),
    ...(has('matrix') ? [{ path: 'matrix/', state: start('matrix'), indexed: true }] : []),
    ...(has('exemplars') ? [{ path: 'exemplars/', state: start('exemplars'), indexed: false }] : []),
  ]
  return pages
}

function differencePages({ id, ...group }: Facts['groups'][number], start: State): ExplorePage[] {
  const pairs = pairsOf({ id, ...group })
  const [first] = pairs
  if (!first) return []
  const page = (path: string, pair: { a: string; b: string }, indexed: boolean) => ({
    path,
    state: { ...start, compare: { group: id, ...pair } },
    indexed,
  })
  return [
    page(`differences/${id}/`, first, true),
    ...pairs.slice(1).map((pair) => page(`differences/${id}/${pair.a}/${pair.b}/`, pair, false)),
  ]
}

/** Finds the page of a state, by the address that the state has; undefined where only a script can show it. */
export function pageFinder(pages: readonly ExplorePage[], facts: Facts): (state: State) => ExplorePage | undefined {
  // Of two pages with one state the first is meant, save that a page of its own goes before that of its view.
  const known = new Map(pages.toReversed().map((page) => [writeState(page.state, facts), page]))
  return (state) => known.get(writeState(state, facts))
}

/** The label of a level, for titles. */
export const levelLabel = (facts: Pick<Facts, 'groups'>, { group, level }: Choice) =>
  facts.groups.find(({ id }) => id === group)?.levels.find(({ id }) => id === level)?.label ?? level
