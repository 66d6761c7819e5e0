import { quantile, sum } from 'd3-array'
import { randomBinomial, randomLcg } from 'd3-random'
import { tailProbability } from './tailProbability.ts'
import { checkUnits, type Unit } from './unit.ts'
import type { Interval } from './wilson.ts'

type Options = { resamples: number; seed: number; confidence?: number }
type Binomial = typeof randomBinomial
/** Any function of units that gives a number, or null where it is undefined. */
type Statistic = (units: readonly Unit[]) => number | null

/**
 * A percentile bootstrap interval: the statistic over many samples of units, drawn with replacement, as large as the
 * original; the interval leaves out the same share of them at either end.
 *
 * The same units and seed give the same interval, in whatever order and grouping the units come. Time grows with the
 * number of different units, not with their weights.
 *
 * @param units the sample, as the statistic takes it
 * @param statistic any function of units that gives a number, or null where it is undefined
 * @param options resamples: 1 or more, 1000 or more for an interval to publish; seed: a whole number from 0 to 2^32-1;
 *   confidence: 0.95 unless told
 * @returns the interval in the statistic's unit, over the resamples that define it; null when more than half don't
 * @throws RangeError for an option or a unit outside its range
 * @see Efron, B. (1979). Bootstrap methods: another look at the jackknife. The Annals of Statistics 7(1), 1-26
 * @see Zapf, A., Castell, S., Morawietz, L., & Karch, A. (2016). Measuring inter-rater reliability for nominal data -
 *   which coefficients and confidence intervals are appropriate? BMC Medical Research Methodology 16, 93, on alpha
 */
export function bootstrapInterval(units: readonly Unit[], statistic: Statistic, options: Options): Interval | null {
  return bootstrapIntervals(units, [statistic], options)[0] ?? null
}

/**
 * The intervals of several statistics of the same units, each as `bootstrapInterval` gives it. The samples are drawn once,
 * and drawing takes longer than reckoning.
 *
 * @returns an interval a statistic, in their order
 */
export function bootstrapIntervals(
  units: readonly Unit[],
  statistics: readonly Statistic[],
  options: Options,
): (Interval | null)[] {
  const tail = tailProbability(options.confidence ?? 0.95)
  checkOptions(options)
  checkUnits(units)
  const sample = merge(units)
  const binomial = randomBinomial.source(randomLcg(options.seed))
  const results = statistics.map((): (number | null)[] => [])
  for (let time = 0; time < options.resamples; time += 1) {
    const drawn = resample(sample, binomial)
    for (const [index, statistic] of statistics.entries()) results[index]?.push(statistic(drawn))
  }
  return results.map((values) => {
    const defined = values.filter((value) => value !== null)
    if (defined.length < options.resamples / 2) return null
    const [low, high] = [quantile(defined, tail), quantile(defined, 1 - tail)]
    return low === undefined || high === undefined ? null : { low, high }
  })
}

function checkOptions({ resamples, seed }: Options): void {
  if (!(Number.isSafeInteger(resamples) && resamples > 0)) {
    throw new RangeError(`The number of resamples is ${resamples}; it must be a whole number, 1 or more.`)
  }
  if (!(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32)) {
    throw new RangeError(`The seed is ${seed}; it must be a whole number from 0 to 4294967295.`)
  }
}

// Units alike become one, in an order of their own: what a database returns first must not change the interval.
function merge(units: readonly Unit[]): Unit[] {
  const byRatings = new Map<string, Unit>()
  for (const { ratings, weight } of units) {
    const key = JSON.stringify(ratings)
    byRatings.set(key, { ratings, weight: weight + (byRatings.get(key)?.weight ?? 0) })
  }
  return [...byRatings.keys()].sort().flatMap((key) => byRatings.get(key) ?? [])
}

// One multinomial draw, as a chain of binomials: how many of the units still to draw are of this kind, given that none
// is of a kind before it. The last kind takes the rest, because its share of what is left is exactly 1.
function resample(units: readonly Unit[], binomial: Binomial): Unit[] {
  const drawn: Unit[] = []
  let toDraw = sum(units, ({ weight }) => weight)
  let left = toDraw
  for (const { ratings, weight } of units) {
    const count = binomial(toDraw, weight / left)()
    if (count > 0) drawn.push({ ratings, weight: count })
    toDraw -= count
    left -= weight
  }
  return drawn
}
