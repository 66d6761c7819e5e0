import type { Published } from './publishedAddresses.ts'

/** The first line of a list of addresses. */
const header = '# Published addresses, which stay: see docs/addresses.md. Added to by: npm run addresses'

/** A list of addresses as it stands in a file, without its comments. */
export const readList = (text: string): string[] =>
  text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))

/** The same as text. */
export const listText = (addresses: readonly string[]): string =>
  `${[header, ...[...new Set(addresses)].sort()].join('\n')}\n`

/**
 * What became of published addresses.
 *
 * @param listed addresses that were promised
 * @returns `gone`: promised, and neither there nor led on from; `unlisted`: there, and not promised yet
 */
export function compareAddresses(listed: readonly string[], { addresses, moved }: Published) {
  const there = new Set(addresses)
  const promised = new Set(listed)
  const pageOf = (address: string) => address.replace(/#.*/, '')
  return {
    gone: listed.filter((address) => !there.has(address) && !moved.has(pageOf(address))),
    unlisted: addresses.filter((address) => !promised.has(address) && !moved.has(pageOf(address))),
  }
}
