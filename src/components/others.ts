import type { Exemplar } from '../study/release.ts'

/** Where each exemplar of a list stands, counted once a list: thousands of pages ask. */
const places = new WeakMap<readonly Exemplar[], ReadonlyMap<string, number>>()

/** The index of an exemplar in a list, -1 where it is not in it. */
export function placeIn(list: readonly Exemplar[], id: string): number {
  const known = places.get(list) ?? new Map(list.map((one, index) => [one.id, index]))
  places.set(list, known)
  return known.get(id) ?? -1
}

/** The exemplars that follow one in a list, from the end round to the beginning: so each is met from as many others. */
export function others(list: readonly Exemplar[], id: string, most: number): Exemplar[] {
  const from = placeIn(list, id)
  const count = Math.min(most, list.length - 1)
  return Array.from({ length: Math.max(0, count) }, (_, step) => list[(from + 1 + step) % list.length] as Exemplar)
}
