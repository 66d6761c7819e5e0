import { shuffled } from './hash.ts'
import type { Pool, PoolText } from './types.ts'

/** How many texts a set holds. */
const textsASet = 10

/** The set of whoever comes without one. */
export const firstSeed = 'set-1'

/** A name of a set as it stands in an address: up to 24 of a-z, 0-9 and single hyphens; the first set where nothing is left. */
export function tidySeed(typed: string): string {
  const tidy = typed
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 24)
    .replace(/^-+|-+$/g, '')
  return tidy || firstSeed
}

/**
 * The texts of a set, the same wherever and whenever it is asked for. Every text draws a number from its own id and the
 * name of the set, and the lowest come in, lowest first (rendezvous hashing): a text that joins the pool takes the place of
 * one of the ten at most, and one that leaves is followed by the next.
 *
 * @see Thaler, D. G., & Ravishankar, C. V. (1998). Using name-based mappings to increase hit rates. IEEE/ACM Transactions on
 *   Networking 6(1), 1-14
 */
export function setOf({ texts }: Pick<Pool, 'texts'>, seed: string): PoolText[] {
  const byId = new Map(texts.map((text) => [text.id, text]))
  const chosen = shuffled([...byId.keys()], seed).slice(0, textsASet)
  return chosen.flatMap((id) => byId.get(id) ?? [])
}
