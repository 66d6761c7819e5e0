import { sum } from 'd3-array'

/**
 * What coders made of a response, or of several alike. `ratings`: the category each coder chose, by the coder's
 * position; null, or nothing at the end of the row, where a coder did not rate. `weight`: how many units have exactly
 * these ratings, a whole number above 0.
 */
export type Unit = { ratings: readonly (string | number | null)[]; weight: number }

/**
 * How many coders chose each category for a unit, leaving out those who did not rate.
 *
 * @returns category → coders, 1 or more; the string "1" and the number 1 are two categories
 */
export function tally(ratings: Unit['ratings']): Map<string | number, number> {
  const counts = new Map<string | number, number>()
  for (const rating of ratings) if (rating !== null) counts.set(rating, (counts.get(rating) ?? 0) + 1)
  return counts
}

/**
 * The ordered pairs that can be drawn, with replacement, from equal categories: the sum of n² over counts n.
 *
 * @param counts of each category, whole numbers; exact while the sum stays below 2^53
 */
export function pairsAlike(counts: ReadonlyMap<string | number, number>): number {
  return sum(counts.values(), (count) => count * count)
}

/**
 * Refuses units that no coding could give.
 *
 * @throws RangeError for a weight that isn't a whole number above 0, or a rating that is a number but not finite
 */
export function checkUnits(units: readonly Unit[]): void {
  for (const [index, { ratings, weight }] of units.entries()) {
    if (!(Number.isSafeInteger(weight) && weight > 0)) {
      throw new RangeError(`The weight of unit ${index} is ${weight}; it must be a whole number of units, 1 or more.`)
    }
    const odd = ratings.find((rating) => typeof rating === 'number' && !Number.isFinite(rating))
    if (odd !== undefined) {
      throw new RangeError(`Unit ${index} has the rating ${odd}; use null where a coder did not rate.`)
    }
  }
}
