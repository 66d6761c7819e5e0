import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { association } from '../../src/statistics/association.ts'

// The four cells of a table: both codes, a alone, b alone, neither.
const cells = fc
  .array(fc.integer({ min: 0, max: 2000 }), { minLength: 4, maxLength: 4 })
  .filter((counts) => counts.some((count) => count > 0))

describe('association', () => {
  test('finds tea and coffee to go together less than by chance', () => {
    // Brin, Motwani, & Silverstein (1997), Beyond market baskets, SIGMOD Record 26(2), 265-276, section 1.1: of 100
    // baskets 25 hold tea, 90 coffee, 20 both; 0.20 / (0.25 × 0.90) = 0.89.
    // phi = (20 × 100 - 25 × 90) / √(25 × 75 × 90 × 10) = -250 / (750 √3) = -1 / (3 √3) = -0.19245.
    const result = association({ both: 20, a: 25, b: 90, base: 100 })
    expect(result.expected).toBe(22.5)
    expect(result.lift).toBeCloseTo(0.89, 2)
    expect(result.phi).toBeCloseTo(-0.19245, 5)
  })

  test('counts by hand', () => {
    // 12 of 40 have a, 20 have b, 9 both: expected 12 × 20 / 40 = 6, lift 9 / 6 = 1.5,
    // phi = (9 × 40 - 12 × 20) / √(12 × 28 × 20 × 20) = 120 / (20 √336) = 6 / √336 = 0.327327.
    const result = association({ both: 9, a: 12, b: 20, base: 40 })
    expect(result.expected).toBe(6)
    expect(result.lift).toBe(1.5)
    expect(result.phi).toBeCloseTo(0.327327, 6)
  })

  test.each([
    ['independent', { both: 6, a: 12, b: 20, base: 40 }, { expected: 6, lift: 1, phi: 0 }],
    ['always together', { both: 10, a: 10, b: 10, base: 40 }, { expected: 2.5, lift: 4, phi: 1 }],
    ['never together, one always', { both: 0, a: 10, b: 30, base: 40 }, { expected: 7.5, lift: 0, phi: -1 }],
    ['one without mentions', { both: 0, a: 0, b: 30, base: 40 }, { expected: 0, lift: null, phi: null }],
    ['one in every response', { both: 30, a: 40, b: 30, base: 40 }, { expected: 30, lift: 1, phi: null }],
  ])('gives exact values for codes: %s', (_, counts, expected) => {
    expect(association(counts)).toEqual(expected)
  })

  test('has phi between -1 and 1, of the sign of observed less expected, its square chi-squared over n', () => {
    fc.assert(
      fc.property(cells, ([both = 0, onlyA = 0, onlyB = 0, neither = 0]) => {
        const [a, b, base] = [both + onlyA, both + onlyB, both + onlyA + onlyB + neither]
        const { phi, lift, expected } = association({ both, a, b, base })
        if (phi === null) return
        expect(Math.abs(phi)).toBeLessThanOrEqual(1)
        expect(Math.sign(phi)).toBe(Math.sign(both * base - a * b))
        expect((lift ?? 0) * expected).toBeCloseTo(both, 8)
        const table = [
          [both, a, b],
          [onlyA, a, base - b],
          [onlyB, base - a, b],
          [neither, base - a, base - b],
        ]
        const terms = table.map(
          ([seen = 0, row = 0, column = 0]) => (seen - (row * column) / base) ** 2 / (row * column),
        )
        // Pearson's chi-squared is the sum of (seen - expected)² / expected, expected being row × column / n.
        expect(phi ** 2).toBeCloseTo(
          terms.reduce((sum, term) => sum + term, 0),
          8,
        )
      }),
    )
  })

  test('does not care which code comes first', () => {
    fc.assert(
      fc.property(cells, ([both = 0, onlyA = 0, onlyB = 0, neither = 0]) => {
        const [a, b, base] = [both + onlyA, both + onlyB, both + onlyA + onlyB + neither]
        expect(association({ both, a, b, base })).toEqual(association({ both, a: b, b: a, base }))
      }),
    )
  })

  test.each([
    ['more with both than with one', { both: 11, a: 10, b: 20, base: 40 }, '11 responses have both codes'],
    ['fewer with both than must overlap', { both: 9, a: 30, b: 20, base: 40 }, '10 to 20 can'],
    ['a code with more than the base', { both: 5, a: 41, b: 20, base: 40 }, '41 and 20 responses of 40'],
    ['no responses', { both: 0, a: 0, b: 0, base: 0 }, 'The base is 0'],
    ['a negative count', { both: -1, a: 10, b: 20, base: 40 }, 'The count "both" is -1'],
    ['a part of a response', { both: 1, a: 2.5, b: 20, base: 40 }, 'The count "a" is 2.5'],
    ['no number', { both: 1, a: 2, b: Number.NaN, base: 40 }, 'The count "b" is NaN'],
  ])('refuses %s', (_, counts, message) => {
    expect(() => association(counts)).toThrow(RangeError)
    expect(() => association(counts)).toThrow(message)
  })
})
