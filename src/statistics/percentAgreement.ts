import { sum } from 'd3-array'
import { checkUnits, pairsAlike, tally, type Unit } from './unit.ts'

/**
 * The share of coder pairs that agree, averaged over units: every unit that two or more coders rated counts the same,
 * however many they were. It makes no allowance for chance.
 *
 * simple-statistics 7.12 and @stdlib/stats 0.4 don't offer it.
 *
 * @param units rated by any number of coders; those with fewer than two ratings are left out
 * @returns 0 to 1, or null when no unit has two ratings
 * @throws RangeError for a weight that isn't a whole number above 0, or a rating that is a number but not finite
 * @see Fleiss, J. L. (1971). Measuring nominal scale agreement among many raters. Psychological Bulletin 76(5),
 *   378-382, where it is the mean of the units' extents of agreement
 */
export function percentAgreement(units: readonly Unit[]): number | null {
  checkUnits(units)
  let agreement = 0
  let rated = 0
  for (const { ratings, weight } of units) {
    const counts = tally(ratings)
    const coders = sum(counts.values())
    if (coders < 2) continue
    agreement += (weight * (pairsAlike(counts) - coders)) / (coders * coders - coders)
    rated += weight
  }
  return rated === 0 ? null : agreement / rated
}
