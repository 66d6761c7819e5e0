import { sum } from 'd3-array'
import { checkUnits, pairsAlike, tally, type Unit } from './unit.ts'

/**
 * Krippendorff's alpha for nominal categories: one less the disagreement within units over the disagreement that
 * values drawn from all units would show. Takes any number of coders and missing ratings.
 *
 * Of the coincidence matrix, nominal alpha needs the diagonal and the margins only, so that nothing else is built.
 * simple-statistics 7.12 and @stdlib/stats 0.4 don't offer it; the npm package krippendorff has one release, 0.1.0.
 *
 * @param units rated by any number of coders; those with fewer than two ratings can't be paired and are left out
 * @returns above -1, up to 1 (1 perfect, 0 as by chance), or null when no unit has two ratings, or when all ratings
 *   that can be paired are one and the same category, so that there is nothing to tell apart
 * @throws RangeError for a weight that isn't a whole number above 0, or a rating that is a number but not finite
 * @see Krippendorff, K. (2011). Computing Krippendorff's alpha-reliability. University of Pennsylvania,
 *   repository.upenn.edu/asc_papers/43, section C
 * @see Krippendorff, K. (2019). Content analysis: an introduction to its methodology (4th ed.). Sage, chapter 12
 */
export function krippendorffAlpha(units: readonly Unit[]): number | null {
  checkUnits(units)
  const margins = new Map<string | number, number>()
  let disagreement = 0
  for (const { ratings, weight } of units) {
    const counts = tally(ratings)
    const coders = sum(counts.values())
    if (coders < 2) continue
    disagreement += (weight * (coders * coders - pairsAlike(counts))) / (coders - 1)
    for (const [category, count] of counts) margins.set(category, (margins.get(category) ?? 0) + weight * count)
  }
  const values = sum(margins.values())
  const byChance = values * values - pairsAlike(margins)
  return byChance === 0 ? null : 1 - ((values - 1) * disagreement) / byChance
}
