import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  bootstrapInterval,
  bootstrapIntervals,
  cohenKappa,
  krippendorffAlpha,
  percentAgreement,
  type Unit,
} from '../../src/statistics/agreement.ts'
import { crossed, someUnits, units } from './units.ts'

const options = { resamples: 200, seed: 20 }

describe('bootstrapInterval, against what theory says of its ends', () => {
  test('has, for the share of agreeing units, the quantiles of the binomial distribution', () => {
    // Resampled agreements of 100 units, 70 of which agree, are Binomial(100, 0.7), whose 2.5% and 97.5% quantiles are
    // 61 and 79 (tables; R: qbinom). One unit of tolerance for the randomness of 4000 resamples.
    const interval = bootstrapInterval(table(40, 10, 20, 30), percentAgreement, { resamples: 4000, seed: 1 })
    expect(Math.abs((interval?.low ?? 0) - 0.61)).toBeLessThan(0.0101)
    expect(Math.abs((interval?.high ?? 0) - 0.79)).toBeLessThan(0.0101)
  })

  test('narrows with the confidence', () => {
    // As above: the 10% and 90% quantiles of Binomial(100, 0.7) are 64 and 76.
    const interval = bootstrapInterval(table(40, 10, 20, 30), percentAgreement, {
      resamples: 4000,
      seed: 1,
      confidence: 0.8,
    })
    expect(Math.abs((interval?.low ?? 0) - 0.64)).toBeLessThan(0.0101)
    expect(Math.abs((interval?.high ?? 0) - 0.76)).toBeLessThan(0.0101)
  })

  test('has, for kappa of 10,000 units, the width of its large-sample standard error', () => {
    // Fleiss, J. L., Cohen, J., & Everitt, B. S. (1969). Large sample standard errors of kappa and weighted kappa.
    // Psychological Bulletin 72(5), 323-327. With cells .4 .1 / .2 .3, kappa .4 and chance .5 by hand:
    // [.4 (1 - 1.1 × .6)² + .3 (1 - .9 × .6)² + .6² (.1 × 1.1² + .2 × .9²) - (.4 - .5 × .6)²] / (.5² n)
    // = (.04624 + .06348 + .10188 - .01) / (.25 n) = .8064 / n, a standard error of .00898; .4 ± 1.96 × .00898.
    const interval = bootstrapInterval(table(4000, 1000, 2000, 3000), cohenKappa, { resamples: 4000, seed: 7 })
    expect(Math.abs((interval?.low ?? 0) - 0.3824)).toBeLessThan(0.001)
    expect(Math.abs((interval?.high ?? 0) - 0.4176)).toBeLessThan(0.001)
  })
})

test('bootstrapIntervals gives each statistic the interval that it has alone', () => {
  const statistics = [percentAgreement, cohenKappa, krippendorffAlpha]
  fc.assert(
    fc.property(someUnits, (sample) => {
      const alone = statistics.map((statistic) => bootstrapInterval(sample, statistic, options))
      expect(bootstrapIntervals(sample, statistics, options)).toEqual(alone)
    }),
    { numRuns: 30 },
  )
})

describe('bootstrapInterval', () => {
  test('draws as many units as there are', () => {
    fc.assert(
      fc.property(someUnits, (sample) => {
        const total = weigh(sample)
        expect(bootstrapInterval(sample, weigh, options)).toEqual({ low: total, high: total })
      }),
    )
  })

  test('draws every kind of unit in proportion to its weight', () => {
    const sample = units('a b c', 'a b c').map((unit, index) => ({ ...unit, weight: [10, 30, 60][index] ?? 0 }))
    for (const [rating, share] of [
      ['a', 0.1],
      ['b', 0.3],
      ['c', 0.6],
    ] as const) {
      const drawn: number[] = []
      bootstrapInterval(sample, (resample) => drawn.push(weigh(resample.filter((u) => u.ratings[0] === rating))), {
        resamples: 4000,
        seed: 3,
      })
      // The mean of 4000 draws of 100 has a standard error of at most √(0.25 × 100 / 4000) = 0.08; four of those.
      expect(Math.abs(drawn.reduce((sum, n) => sum + n, 0) / 4000 - share * 100)).toBeLessThan(0.32)
    }
  })

  test('has the same ends for the same seed, however the units are ordered and grouped', () => {
    fc.assert(
      fc.property(someUnits, (sample) => {
        const spread = sample.flatMap(({ ratings, weight }) => new Array<Unit>(weight).fill({ ratings, weight: 1 }))
        const once = bootstrapInterval(sample, krippendorffAlpha, options)
        expect(bootstrapInterval(sample, krippendorffAlpha, options)).toEqual(once)
        expect(bootstrapInterval(spread.toReversed(), krippendorffAlpha, options)).toEqual(once)
      }),
      { numRuns: 30 },
    )
  })

  test('depends on the seed', () => {
    const ends = [1, 2, 3].map(
      (seed) => bootstrapInterval(table(40, 10, 20, 30), cohenKappa, { ...options, seed })?.low,
    )
    expect(new Set(ends).size).toBe(3)
  })

  test('is a point where every unit is the same', () => {
    expect(bootstrapInterval([{ ratings: ['a', 'a'], weight: 12 }], percentAgreement, options)).toEqual({
      low: 1,
      high: 1,
    })
  })

  test('is undefined where the statistic is', () => {
    expect(bootstrapInterval([], percentAgreement, options)).toBeNull()
    expect(bootstrapInterval(units('a b', '. .'), percentAgreement, options)).toBeNull()
    expect(bootstrapInterval(units('a a a', 'a a a'), krippendorffAlpha, options)).toBeNull()
  })

  test('skips resamples without a value, and gives up when more than half are', () => {
    const every = (n: number) => {
      let calls = 0
      return () => (calls++ % n === 0 ? 0.5 : null)
    }
    expect(bootstrapInterval(units('a', 'a'), every(2), options)).toEqual({ low: 0.5, high: 0.5 })
    expect(bootstrapInterval(units('a', 'a'), every(3), options)).toBeNull()
  })

  test.each([
    [{ resamples: 0, seed: 1 }, 'The number of resamples is 0'],
    [{ resamples: 1.5, seed: 1 }, 'The number of resamples is 1.5'],
    [{ resamples: 10, seed: -1 }, 'The seed is -1'],
    [{ resamples: 10, seed: 0.5 }, 'The seed is 0.5'],
    [{ resamples: 10, seed: 2 ** 32 }, 'The seed is 4294967296'],
    [{ resamples: 10, seed: 1, confidence: 95 }, 'The confidence is 95'],
  ])('refuses the options %o', (broken, message) => {
    expect(() => bootstrapInterval(units('a', 'a'), percentAgreement, broken)).toThrow(RangeError)
    expect(() => bootstrapInterval(units('a', 'a'), percentAgreement, broken)).toThrow(message)
  })

  test('refuses units that no coding could give', () => {
    expect(() => bootstrapInterval([{ ratings: ['a', 'a'], weight: 0 }], percentAgreement, options)).toThrow(
      'The weight of unit 0 is 0',
    )
  })
})

function table(bothA: number, onlyFirst: number, onlySecond: number, bothB: number): Unit[] {
  return crossed([
    [bothA, onlyFirst],
    [onlySecond, bothB],
  ])
}

function weigh(sample: readonly Unit[]): number {
  return sample.reduce((total, { weight }) => total + weight, 0)
}
