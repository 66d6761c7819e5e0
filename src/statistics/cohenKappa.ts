import { mean, sum } from 'd3-array'
import { checkUnits, type Unit } from './unit.ts'

/**
 * Agreement of two coders beyond what their own habits of coding would give by chance; for more than two coders, the
 * mean of the kappas of all pairs of coders (Light). simple-statistics 7.12 and @stdlib/stats 0.4 don't offer it.
 *
 * A pair's kappa is taken over the units that both rated. It is undefined, and left out of the mean, when there are
 * none, or when both put all of those units in one and the same category, so that chance alone agrees always.
 *
 * @param units rated by two or more coders, each coder keeping one position
 * @returns -1 to 1 (1 perfect, 0 as by chance), or null when no pair of coders has a kappa
 * @throws RangeError for a weight that isn't a whole number above 0, or a rating that is a number but not finite
 * @see Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement
 *   20(1), 37-46. doi:10.1177/001316446002000104
 * @see Light, R. J. (1971). Measures of response agreement for qualitative data: some generalizations and
 *   alternatives. Psychological Bulletin 76(5), 365-377
 */
export function cohenKappa(units: readonly Unit[]): number | null {
  checkUnits(units)
  const coders = units.reduce((most, { ratings }) => Math.max(most, ratings.length), 0)
  const kappas: number[] = []
  for (let first = 0; first < coders; first += 1) {
    for (let second = first + 1; second < coders; second += 1) {
      const kappa = pairKappa(units, first, second)
      if (kappa !== null) kappas.push(kappa)
    }
  }
  return mean(kappas) ?? null
}

function pairKappa(units: readonly Unit[], first: number, second: number): number | null {
  const [ofFirst, ofSecond] = [new Map<string | number, number>(), new Map<string | number, number>()]
  let agreed = 0
  let rated = 0
  for (const { ratings, weight } of units) {
    const [one, other] = [ratings[first] ?? null, ratings[second] ?? null]
    if (one === null || other === null) continue
    ofFirst.set(one, (ofFirst.get(one) ?? 0) + weight)
    ofSecond.set(other, (ofSecond.get(other) ?? 0) + weight)
    if (one === other) agreed += weight
    rated += weight
  }
  // In pairs of units rather than in shares, all of this is whole numbers, and "always" is exact.
  const byChance = sum(ofFirst, ([category, count]) => count * (ofSecond.get(category) ?? 0))
  return byChance === rated * rated ? null : (rated * agreed - byChance) / (rated * rated - byChance)
}
