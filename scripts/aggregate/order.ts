import { bitsPerWord } from '../../src/study/codebook.ts'
import type { Pattern, Reading } from './read.ts'

/*
 * The order of what was counted. Files of a release follow it, and so must be the same however the rows stood and
 * whoever counted them.
 */

/** The mask of codes as words, the first sixty codes of the codebook in the first. */
function masksOf(codes: readonly number[]): bigint[] {
  const words: bigint[] = []
  for (const code of codes) {
    const word = Math.floor(code / bitsPerWord)
    while (words.length <= word) words.push(0n)
    words[word] = (words[word] as bigint) | (1n << BigInt(code % bitsPerWord))
  }
  return words
}

/** By the first word that differs, as numbers. */
function compareMasks(a: readonly bigint[], b: readonly bigint[]): number {
  for (let word = 0; word < Math.max(a.length, b.length); word += 1) {
    const [one, other] = [a[word] ?? 0n, b[word] ?? 0n]
    if (one !== other) return one > other ? 1 : -1
  }
  return 0
}

/** By the first level that differs, by the bytes of its id; none comes last. */
function compareLevels(a: readonly (string | null)[], b: readonly (string | null)[]): number {
  const at = a.findIndex((level, index) => level !== b[index])
  if (at < 0) return 0
  const [one, other] = [a[at] as string | null, b[at] as string | null]
  return one === null || (other !== null && one > other) ? 1 : -1
}

/** Patterns by levels, then by codes. */
export function patternsInOrder(patterns: readonly Pattern[]): Pattern[] {
  return patterns
    .map((pattern) => ({ pattern, masks: masksOf(pattern.codes) }))
    .sort((a, b) => compareLevels(a.pattern.levels, b.pattern.levels) || compareMasks(a.masks, b.masks))
    .map(({ pattern }) => pattern)
}

/** Names by their bytes. */
export const compareBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b))

/** By the first coder that differs, then by what the coder saw; one that goes on where another ends comes after it. */
export function readingsInOrder(readings: readonly Reading[]): Reading[] {
  return readings
    .map((reading) => ({
      reading,
      coders: reading.coders.map(({ coder, codes }) => ({ coder, masks: masksOf(codes) })),
    }))
    .sort((a, b) => {
      for (const [index, one] of a.coders.entries()) {
        const other = b.coders[index]
        if (!other) return 1
        const order = compareBytes(one.coder, other.coder) || compareMasks(one.masks, other.masks)
        if (order !== 0) return order
      }
      return a.coders.length - b.coders.length
    })
    .map(({ reading }) => reading)
}
