import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cohenKappa, krippendorffAlpha, percentAgreement, type Unit } from '../../src/statistics/agreement.ts'
import { someUnits, units } from './units.ts'

// What holds of all three coefficients. Each has its published examples in a file of its own.
describe.each([
  ['percentAgreement', percentAgreement, 0],
  ['cohenKappa', cohenKappa, -1],
  ['krippendorffAlpha', krippendorffAlpha, -1],
])('%s', (_, coefficient, lowest) => {
  test('is exactly 1 when coders always agree in two or more categories', () => {
    expect(coefficient(units('a b b a c', 'a b b a c', 'a b b a c'))).toBe(1)
    expect(coefficient(units('a b . a c', 'a . b a .', 'a b b . c'))).toBe(1)
  })

  test('is undefined without units, or where no unit has two ratings', () => {
    expect(coefficient([])).toBeNull()
    expect(coefficient(units('. . .', '. . .'))).toBeNull()
    expect(coefficient(units('a . .', '. b .', '. . a'))).toBeNull()
    expect(coefficient([{ ratings: ['a'], weight: 3 }])).toBeNull()
    expect(coefficient([{ ratings: [], weight: 3 }])).toBeNull()
  })

  test('stays in its bounds', () => {
    fc.assert(
      fc.property(someUnits, (sample) => {
        const value = coefficient(sample)
        if (value === null) return
        expect(value).toBeGreaterThanOrEqual(lowest)
        expect(value).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('does not care about the order of coders or of units', () => {
    fc.assert(
      fc.property(someUnits, (sample) => {
        const turned = sample.map(({ ratings, weight }) => ({ ratings: ratings.toReversed(), weight })).toReversed()
        expectSame(coefficient(turned), coefficient(sample))
      }),
    )
  })

  test('counts a unit of weight w as w units', () => {
    fc.assert(
      fc.property(someUnits, (sample) => {
        const spread = sample.flatMap(({ ratings, weight }) => new Array<Unit>(weight).fill({ ratings, weight: 1 }))
        expectSame(coefficient(spread), coefficient(sample))
      }),
    )
  })

  test('does not care what the categories are called', () => {
    const names = new Map<string | number | null, string | number | null>([
      ['a', 1],
      ['b', '1'],
      ['c', 'a'],
      [null, null],
    ])
    fc.assert(
      fc.property(someUnits, (sample) => {
        const renamed = sample.map(({ ratings, weight }) => ({
          ratings: ratings.map((rating) => names.get(rating) ?? null),
          weight,
        }))
        expectSame(coefficient(renamed), coefficient(sample))
      }),
    )
  })

  test('ignores units with fewer than two ratings, and ratings missing at the end of a row', () => {
    const alone = [
      { ratings: ['a', null], weight: 4 },
      { ratings: [null, 'c'], weight: 2 },
    ]
    fc.assert(
      fc.property(someUnits, (sample) => {
        const short = sample.map(({ ratings, weight }) => {
          const end = ratings.findLastIndex((rating) => rating !== null)
          return { ratings: ratings.slice(0, end + 1), weight }
        })
        expectSame(coefficient([...short, ...alone]), coefficient(sample))
      }),
    )
  })

  test.each([0, -1, 1.5, Number.NaN])('refuses a weight of %s', (weight) => {
    const broken = [...units('a', 'b'), { ratings: ['a', 'a'], weight }]
    expect(() => coefficient(broken)).toThrow(RangeError)
    expect(() => coefficient(broken)).toThrow(`The weight of unit 1 is ${weight}`)
  })

  test('refuses a rating that is no number', () => {
    expect(() => coefficient([{ ratings: [1, Number.NaN], weight: 1 }])).toThrow('Unit 0 has the rating NaN; use null')
  })
})

function expectSame(actual: number | null, expected: number | null): void {
  if (expected === null) expect(actual).toBeNull()
  else expect(actual).toBeCloseTo(expected, 10)
}
