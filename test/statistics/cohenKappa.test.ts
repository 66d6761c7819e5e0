import { describe, expect, test } from 'vitest'
import { cohenKappa } from '../../src/statistics/cohenKappa.ts'
import { crossed, units } from './units.ts'

describe('cohenKappa of two coders', () => {
  test('is 0.40 in the textbook table of 50 grant proposals', () => {
    // Observed (20 + 15) / 50 = 0.70; by chance (25 × 30 + 25 × 20) / 50² = 0.50; (0.70 - 0.50) / (1 - 0.50) = 0.40.
    const table = [
      [20, 5],
      [10, 15],
    ]
    expect(cohenKappa(crossed(table))).toBeCloseTo(0.4, 12)
  })

  test("is .492 in Cohen's own example", () => {
    // Cohen's table of 200 cases, for which he reports .492, as the manual of the R package psych quotes it
    // (cohen.kappa, proportions .44 .07 .09 / .05 .20 .05 / .01 .03 .06). By hand: observed 88 + 40 + 12 = 140, by
    // chance (120 × 100 + 60 × 60 + 20 × 40) / 200 = 82, (140 - 82) / (200 - 82) = 58 / 118 = .4915.
    const table = [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ]
    expect(cohenKappa(crossed(table))).toBeCloseTo(0.492, 3)
    expect(cohenKappa(crossed(table))).toBeCloseTo(58 / 118, 12)
  })

  test('is exactly 0 when coders agree as often as by chance', () => {
    const table = [
      [4, 6],
      [6, 9],
    ]
    expect(cohenKappa(crossed(table))).toBe(0)
  })

  test('is exactly -1 when coders halve the units and always disagree', () => {
    expect(cohenKappa(units('a a b b', 'b b a a'))).toBe(-1)
  })

  test('is undefined when both use one and the same category only', () => {
    expect(cohenKappa(units('a a a', 'a a a'))).toBeNull()
  })

  test('is 0 when one coder uses a single category and the other does not', () => {
    // Observed 2/3, by chance (3 × 2) / 9 = 2/3.
    expect(cohenKappa(units('a a a', 'a a b'))).toBe(0)
  })

  test('is 0, not undefined, when each uses a category of their own', () => {
    expect(cohenKappa(units('a a a', 'b b b'))).toBe(0)
  })
})

describe('cohenKappa of more coders', () => {
  test('is the mean over pairs', () => {
    // Coders 1 and 2: observed 3/4, by chance (2 × 1 + 2 × 3) / 16 = 1/2, kappa 1/2.
    // Coders 1 and 3: observed 4/4, kappa 1. Coders 2 and 3: as 1 and 2, kappa 1/2. Mean 2/3.
    expect(cohenKappa(units('a a b b', 'a b b b', 'a a b b'))).toBeCloseTo(2 / 3, 12)
  })

  test('takes each pair over the units that both rated', () => {
    // 1 and 2 on units 1 to 4: 1/2, as above. 1 and 3 on units 1 and 3: 1. 2 and 3 on units 1, 3 and 5: observed 2/3,
    // by chance (a: 2 × 1 + b: 1 × 2) / 9 = 4/9, kappa (2/9) / (5/9) = 2/5. Mean (1/2 + 1 + 2/5) / 3 = 19/30.
    expect(cohenKappa(units('a a b b .', 'a b b b a', 'a . b . b'))).toBeCloseTo(19 / 30, 12)
  })

  test('leaves out pairs that have no kappa', () => {
    // Coder 3 met neither of the others but on units 1 and 2, in one category with coder 1 (left out) and with coder 2
    // in "a b" against "a a": observed 1/2, by chance 1/2, kappa 0. Mean of 1/2 and 0.
    expect(cohenKappa(units('a a b b', 'a b b b', 'a a . .'))).toBeCloseTo(1 / 4, 12)
    // Coder 3 met nobody.
    expect(cohenKappa(units('a a b b .', 'a b b b .', '. . . . a'))).toBeCloseTo(1 / 2, 12)
  })

  test('is undefined when all use one category only', () => {
    expect(cohenKappa(units('a a a', 'a a .', '. a a'))).toBeNull()
  })
})
