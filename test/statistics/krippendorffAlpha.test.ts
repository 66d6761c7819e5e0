import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { krippendorffAlpha } from '../../src/statistics/krippendorffAlpha.ts'
import type { Unit } from '../../src/statistics/unit.ts'
import { bothRated, units } from './units.ts'

// Krippendorff (2011), Computing Krippendorff's alpha-reliability, sections A to C, each with its printed alpha.
describe("krippendorffAlpha in Krippendorff's examples", () => {
  test('A: binary data, two observers, no missing data', () => {
    // Coincidences 0-0: 10, 0-1: 4, 1-0: 4, 1-1: 2; n₀ = 14, n₁ = 6; 1 - 19 × 4 / (14 × 6) = 0.0952.
    const alpha = krippendorffAlpha(units('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'))
    expect(alpha).toBeCloseTo(0.095, 3)
    expect(alpha).toBeCloseTo(1 - 76 / 84, 12)
  })

  test('B: nominal data, two observers, no missing data', () => {
    // n = 24, margins 4, 6, 6, 6, 2, three units disagree: 1 - 23 × 6 / (24² - 128) = 0.692.
    const alpha = krippendorffAlpha(units('a a b b d c c c e d d a', 'b a b b b c c c e d d d'))
    expect(alpha).toBeCloseTo(0.692, 3)
    expect(alpha).toBeCloseTo(1 - 138 / 448, 12)
  })

  test('C: nominal data, four observers, missing data', () => {
    const coders = [
      '1 2 3 3 2 1 4 1 2 . . .',
      '1 2 3 3 2 2 4 1 2 5 . 3',
      '. 3 3 3 2 3 4 2 2 5 1 .',
      '1 2 3 3 2 4 4 1 2 5 1 .',
    ]
    expect(krippendorffAlpha(units(...coders))).toBeCloseTo(0.743, 3)
  })
})

describe('krippendorffAlpha', () => {
  test('is undefined when the values that can be paired are one category, whatever single ratings say', () => {
    expect(krippendorffAlpha(units('a a a', 'a a a'))).toBeNull()
    expect(krippendorffAlpha(units('a a b', 'a a .'))).toBeNull()
  })

  test('weighs by hand a unit that three coders rated and one that two did', () => {
    // Unit 1 (a a b): 4 of its 6 ordered pairs disagree, each counted 1/2: 2. Unit 2 (b b): 0. n = 5, margins a 2, b 3:
    // 1 - 4 × 2 / (25 - 4 - 9) = 1/3.
    expect(krippendorffAlpha(units('a b', 'a b', 'b .'))).toBeCloseTo(1 / 3, 12)
  })

  test('is 0 for one unit in which two coders disagree: as much as by chance', () => {
    expect(krippendorffAlpha(units('a', 'b'))).toBe(0)
  })

  test("is Scott's pi, corrected for the sample size, for two coders without missing ratings", () => {
    // Krippendorff (2019), chapter 12: alpha = pi + (1 - pi) / n, n the number of values, twice that of units.
    fc.assert(
      fc.property(bothRated, (sample) => {
        const alpha = krippendorffAlpha(sample)
        if (alpha === null) return
        const pi = scottPi(sample)
        const values = 2 * sample.reduce((total, { weight }) => total + weight, 0)
        expect(alpha).toBeCloseTo(pi + (1 - pi) / values, 10)
      }),
    )
  })
})

// Scott, W. A. (1955). Reliability of content analysis: the case of nominal scale coding. Public Opinion Quarterly
// 19(3), 321-325: agreement by chance from the share of each category in both coders' ratings taken together.
function scottPi(sample: Unit[]): number {
  const total = sample.reduce((sum, { weight }) => sum + weight, 0)
  const agreed = sample.reduce((sum, { ratings, weight }) => sum + (ratings[0] === ratings[1] ? weight : 0), 0) / total
  const chance = ['a', 'b', 'c'].reduce((sum, category) => {
    const share = sample.reduce(
      (n, { ratings, weight }) => n + weight * ratings.filter((r) => r === category).length,
      0,
    )
    return sum + (share / (2 * total)) ** 2
  }, 0)
  return (agreed - chance) / (1 - chance)
}
