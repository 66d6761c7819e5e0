/**
 * A whole number from 0 to 2^32-1 that looks random and is the same for the same text everywhere: FNV-1a over UTF-16 code
 * units, mixed once more so that texts that differ in their last letter only don't lie near each other.
 *
 * @see Fowler, G., Noll, L. C., Vo, K.-P., Eastlake, D., & Hansen, T. The FNV non-cryptographic hash algorithm (IETF draft)
 * @see Appleby, A. MurmurHash3, finalizer fmix32 (public domain)
 */
export function hash(text: string): number {
  let mixed = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    mixed = Math.imul(mixed ^ text.charCodeAt(index), 0x01000193)
  }
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** Texts in an order that looks random and that a text more or less leaves as it is. */
export const shuffled = (texts: readonly string[], seed: string): string[] =>
  texts
    .map((text) => ({ text, rank: hash(`${seed}/${text}`) }))
    .sort((a, b) => a.rank - b.rank || (a.text < b.text ? -1 : 1))
    .map(({ text }) => text)
