import { type Interval, wilson } from './wilson.ts'

type Sample = { mentions: number; base: number }

/**
 * The difference of two independent proportions, a minus b, with its hybrid score interval (Newcombe's method 10):
 * the distances from each share to the ends of its Wilson interval, put together as the sides of a right triangle.
 *
 * The samples must not share responses. simple-statistics 7.12 and @stdlib/stats 0.4 don't offer it.
 *
 * @param a mentions, 0 to base and not necessarily whole, in a base above 0
 * @param b likewise
 * @param confidence of the interval, 0.95 unless told
 * @returns the difference of the shares and the ends of its interval, all within [-1, 1]: 0.2 is 20 percentage points
 * @throws RangeError for what `wilson` rejects
 * @see Newcombe, R. G. (1998). Interval estimation for the difference between independent proportions: comparison of
 *   eleven methods. Statistics in Medicine 17(8), 873-890
 */
export function newcombe(a: Sample, b: Sample, confidence = 0.95): Interval & { difference: number } {
  const of = { a: wilson(a.mentions, a.base, confidence), b: wilson(b.mentions, b.base, confidence) }
  const share = { a: a.mentions / a.base, b: b.mentions / b.base }
  const difference = share.a - share.b
  return {
    difference,
    low: difference - Math.hypot(share.a - of.a.low, of.b.high - share.b),
    high: difference + Math.hypot(of.a.high - share.a, share.b - of.b.low),
  }
}
