import { association } from '../statistics/association.ts'
import { wilson } from '../statistics/wilson.ts'

/** A number that was worked out from a count and published beside it. */
export type Hint = { value: number | null | undefined; decimals: number; of: (count: number) => number | null }

const slack = 1e-9

/** How many decimals the most exact of some numbers has; all were rounded alike, and zeros at the end don't show. */
export function decimalsOf(values: readonly (number | null | undefined)[]): number {
  const digits = values.map((value) => {
    const text = String(value ?? 0)
    const exponent = /e-(\d+)$/.exec(text)?.[1]
    return exponent ? 15 : (text.split('.')[1]?.length ?? 0)
  })
  return Math.max(0, ...digits)
}

/**
 * The smallest and the largest count from which all these numbers come out, or null where nothing is told.
 *
 * @param most largest count there can be
 */
export function boundsOf(hints: readonly Hint[], most: number): { low: number; high: number } | null {
  const told = hints.filter(({ value }) => typeof value === 'number')
  if (told.length === 0) return null
  const fits = (count: number) =>
    told.every(({ value, decimals, of }) => {
      const found = of(count)
      return found !== null && Math.abs(found - (value as number)) <= 0.5 * 10 ** -decimals + slack
    })
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let count = 0; count <= most; count += 1) {
    if (!fits(count)) continue
    low = Math.min(low, count)
    high = count
  }
  return high < low ? null : { low, high }
}

/** What a share and its interval tell of the count of mentions. */
export function shareHints(
  {
    share,
    low,
    high,
  }: { share?: number | null | undefined; low?: number | null | undefined; high?: number | null | undefined },
  base: number,
  decimals: number,
): Hint[] {
  if (base <= 0) return []
  return [
    { value: share, decimals, of: (count) => count / base },
    { value: low, decimals, of: (count) => wilson(count, base).low },
    { value: high, decimals, of: (count) => wilson(count, base).high },
  ]
}

/** What lift and phi tell of how many have both of two codes. */
export function pairHints(
  { lift, phi }: { lift?: number | null | undefined; phi?: number | null | undefined },
  { a, b, base }: { a: number; b: number; base: number },
  decimals: { lift: number; phi: number },
): Hint[] {
  if (base <= 0 || a > base || b > base) return []
  const possible = (both: number) => both >= Math.max(0, a + b - base) && both <= Math.min(a, b)
  const given = (both: number) => (possible(both) ? association({ both, a, b, base }) : { lift: null, phi: null })
  return [
    { value: lift, decimals: decimals.lift, of: (both) => given(both).lift },
    { value: phi, decimals: decimals.phi, of: (both) => given(both).phi },
  ]
}
