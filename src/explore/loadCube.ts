import type { Cube, View } from './types.ts'

type Part = keyof Cube

/** The release files that a view is made of. */
const needs: Record<Exclude<View, 'exemplars'>, readonly Part[]> = {
  frequencies: ['frequencies', 'groups'],
  differences: ['frequencies', 'groups'],
  together: ['frequencies', 'cooccurrence'],
  matrix: ['frequencies', 'matrix'],
}

/** Fetches JSON once; what could not be fetched is asked for again the next time. */
export function fetcher(): <Found>(address: string) => Promise<Found> {
  const known = new Map<string, Promise<unknown>>()
  return <Found>(address: string) => {
    const found =
      known.get(address) ??
      fetch(address).then((answer) => {
        if (!answer.ok) throw new Error(`${address} answers with ${answer.status}`)
        return answer.json()
      })
    known.set(address, found)
    found.catch(() => known.delete(address))
    return found as Promise<Found>
  }
}

/** Loads as much of the release as a view needs. Files that it doesn't need are missing from what is given. */
export async function loadCube(
  view: Exclude<View, 'exemplars'>,
  api: string,
  get: ReturnType<typeof fetcher>,
): Promise<Cube> {
  const parts = await Promise.all(needs[view].map(async (part) => [part, await get(`${api}${part}.json`)] as const))
  return Object.fromEntries(parts) as Cube
}
