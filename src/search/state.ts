/** What is searched for: the words, and the chosen values of each facet. */
export type SearchState = { query: string; chosen: ReadonlyMap<string, readonly string[]> }

/** Reads a search from an address; facets that the site does not have are passed over. */
export function readState(search: string, facets: readonly string[]): SearchState {
  const parameters = new URLSearchParams(search)
  const chosen = facets.flatMap((facet) => {
    const values = parameters.getAll(facet)
    return values.length > 0 ? [[facet, values] as const] : []
  })
  return { query: parameters.get('q') ?? '', chosen: new Map(chosen) }
}

/** Writes a search as the query part of an address, empty where nothing is searched for. */
export function writeState({ query, chosen }: SearchState): string {
  const parameters = new URLSearchParams()
  if (query.trim() !== '') parameters.set('q', query)
  for (const [facet, values] of chosen) for (const value of values) parameters.append(facet, value)
  const text = parameters.toString()
  return text === '' ? '' : `?${text}`
}

/** Whether there is anything to search for. */
export const isEmpty = ({ query, chosen }: SearchState) =>
  query.trim() === '' && [...chosen.values()].every((values) => values.length === 0)
