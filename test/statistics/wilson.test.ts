import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wilson } from '../../src/statistics/wilson.ts'

const sample = fc
  .record({ base: fc.integer({ min: 1, max: 10_000 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ base, share }) => ({ base, mentions: base * share }))

describe('wilson', () => {
  test.each([
    // Newcombe, R. G. (1998). Two-sided confidence intervals for the single proportion: comparison of seven methods.
    // Statistics in Medicine 17, 857-872, table I, method 3 (score, without continuity correction).
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('gives the interval published for %i of %i', (mentions, base, low, high) => {
    const interval = wilson(mentions, base)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  test('takes mentions that are not whole', () => {
    // With a share of one half the formula is 1/2 ± z / (2 √(n + z²)); for n = 25, z = 1.959964:
    // 1.959964 / (2 √28.841459) = 1.959964 / 10.740849 = 0.182478.
    expect(wilson(12.5, 25).low).toBeCloseTo(0.317522, 6)
    expect(wilson(12.5, 25).high).toBeCloseTo(0.682478, 6)
  })

  test('takes another confidence', () => {
    // As above with z = 1.644854: 1.644854 / (2 √27.705543) = 1.644854 / 10.527211 = 0.156248.
    expect(wilson(12.5, 25, 0.9).low).toBeCloseTo(0.343752, 6)
  })

  test('starts at exactly 0 with no mentions and ends at exactly 1 with nothing else', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.double({ min: 0.01, max: 0.999, noNaN: true }),
        (base, confidence) => {
          expect(wilson(0, base, confidence).low).toBe(0)
          expect(wilson(base, base, confidence).high).toBe(1)
        },
      ),
    )
  })

  test('encloses the share, within 0 and 1', () => {
    fc.assert(
      fc.property(sample, ({ mentions, base }) => {
        const { low, high } = wilson(mentions, base)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(mentions / base + 1e-12)
        expect(high).toBeGreaterThanOrEqual(mentions / base - 1e-12)
      }),
    )
  })

  test('ends where the score test stops rejecting, which is its definition', () => {
    fc.assert(
      fc.property(sample, ({ mentions, base }) => {
        const { low, high } = wilson(mentions, base)
        for (const end of [low, high]) {
          const distance = Math.abs(mentions / base - end)
          expect(distance ** 2).toBeCloseTo((1.959963984540054 ** 2 * end * (1 - end)) / base, 12)
        }
      }),
    )
  })

  test('mirrors when mentions become non-mentions', () => {
    fc.assert(
      fc.property(sample, ({ mentions, base }) => {
        expect(wilson(base - mentions, base).low).toBeCloseTo(1 - wilson(mentions, base).high, 12)
      }),
    )
  })

  test('widens with confidence', () => {
    fc.assert(
      fc.property(sample, ({ mentions, base }) => {
        const [narrow, wide] = [wilson(mentions, base, 0.8), wilson(mentions, base, 0.99)]
        expect(wide.high - wide.low).toBeGreaterThan(narrow.high - narrow.low)
      }),
    )
  })

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses a base of %s', (base) => {
    expect(() => wilson(0, base)).toThrow(RangeError)
    expect(() => wilson(0, base)).toThrow(`The base is ${base}`)
  })

  test.each([-1, 10.5, Number.NaN])('refuses %s mentions of 10', (mentions) => {
    expect(() => wilson(mentions, 10)).toThrow(RangeError)
    expect(() => wilson(mentions, 10)).toThrow(`There are ${mentions} mentions in a base of 10`)
  })

  test('refuses a percentage for the confidence', () => {
    expect(() => wilson(5, 10, 95)).toThrow('The confidence is 95; it must lie between 0 and 1')
  })
})
