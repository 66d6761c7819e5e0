import { tag } from '../messages/locale.ts'
import type { Cell } from './cells.ts'
import type { Facts, State } from './types.ts'

/** A code with its place in the codebook, which gives its color. */
export type PlacedCode = Facts['codes'][number] & { place: number }

const collator = new Intl.Collator(tag)

/** The codes of a kind. */
export const codesOf = ({ codes }: Pick<Facts, 'codes'>, kind: State['kind']): PlacedCode[] =>
  codes.map((code, place) => ({ ...code, place })).filter((code) => kind === 'all' || code.kind === kind)

/** Codes in the order chosen; `size` tells the greater ones, and codes without a size come last. */
export function sortCodes<Item extends { code: PlacedCode }>(
  items: readonly Item[],
  sort: State['sort'],
  size: (item: Item) => number,
): Item[] {
  const byName = (a: Item, b: Item) => collator.compare(a.code.label, b.code.label) || a.code.place - b.code.place
  if (sort === 'codebook') return items.toSorted((a, b) => a.code.place - b.code.place)
  if (sort === 'name') return items.toSorted(byName)
  return items.toSorted((a, b) => size(b) - size(a) || byName(a, b))
}

/** The size by which a cell is sorted: a number that is withheld for its smallness is above zero and below all others. */
export const sizeOf = ({ share, reason }: Pick<Cell, 'share' | 'reason'>): number =>
  share ?? (reason === null ? -1 : 1e-9)
