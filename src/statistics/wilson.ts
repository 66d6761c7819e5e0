import { normalQuantile } from './normal.ts'
import { tailProbability } from './tailProbability.ts'

/** The two ends of an interval, in the unit of what it encloses: for a share, 0 to 1. */
export type Interval = { low: number; high: number }

/**
 * The score interval of a proportion, without continuity correction: the shares that a test would not reject.
 *
 * Unlike the textbook interval it never leaves [0, 1] and doesn't shrink to nothing at 0 or `base` mentions.
 * simple-statistics 7.12 and @stdlib/stats 0.4 don't offer it.
 *
 * @param mentions responses counted, 0 to base; need not be whole, since a published, rounded share times n is not
 * @param base responses that could have been counted, above 0
 * @param confidence of the interval, 0.95 unless told
 * @returns shares; low is exactly 0 at no mentions, high exactly 1 when all mention
 * @throws RangeError for a base that isn't above 0, mentions outside [0, base], a confidence outside (0, 1)
 * @see Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the
 *   American Statistical Association 22(158), 209-212. doi:10.1080/01621459.1927.10502953
 */
export function wilson(mentions: number, base: number, confidence = 0.95): Interval {
  if (!(base > 0 && Number.isFinite(base))) {
    throw new RangeError(`The base is ${base}; a share needs a base of at least one response.`)
  }
  if (!(mentions >= 0 && mentions <= base)) {
    throw new RangeError(`There are ${mentions} mentions in a base of ${base}; there must be 0 to ${base}.`)
  }
  const z = -normalQuantile(tailProbability(confidence))
  return { low: lowEnd(mentions, base, z), high: 1 - lowEnd(base - mentions, base, z) }
}

// Both ends are roots of the same quadratic. Writing the smaller one as a quotient avoids the difference of two nearly
// equal numbers, and taking the upper end from the share of those who don't mention makes the ends mirror each other.
function lowEnd(mentions: number, base: number, z: number): number {
  if (mentions === 0) return 0
  const root = z * Math.sqrt(z * z + 4 * mentions * (1 - mentions / base))
  return (2 * mentions * mentions) / (base * (2 * mentions + z * z + root))
}
