import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newcombe } from '../../src/statistics/newcombe.ts'

const sample = fc
  .record({ base: fc.integer({ min: 1, max: 5000 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ base, share }) => ({ base, mentions: base * share }))

describe('newcombe', () => {
  test.each([
    // Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 10.
    ['56/70', '48/80', 0.2, 0.0524, 0.3339],
    ['9/10', '3/10', 0.6, 0.1705, 0.809],
    ['6/7', '2/7', 0.5714, 0.0582, 0.8062],
    ['5/56', '0/29', 0.0893, -0.0381, 0.1926],
    ['0/10', '0/20', 0, -0.1611, 0.2775],
    ['0/10', '0/10', 0, -0.2775, 0.2775],
    ['10/10', '0/20', 1, 0.6791, 1],
    ['10/10', '0/10', 1, 0.6075, 1],
  ])('gives the interval published for %s - %s', (a, b, difference, low, high) => {
    const result = newcombe(parse(a), parse(b))
    expect(result.difference).toBeCloseTo(difference, 4)
    expect(result.low).toBeCloseTo(low, 4)
    expect(result.high).toBeCloseTo(high, 4)
  })

  test('ends at exactly 1 when all of one sample and none of the other mention', () => {
    expect(newcombe(parse('10/10'), parse('0/20')).high).toBe(1)
    expect(newcombe(parse('0/20'), parse('10/10')).low).toBe(-1)
  })

  test('encloses the difference, within -1 and 1', () => {
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const { difference, low, high } = newcombe(a, b)
        expect(low).toBeLessThanOrEqual(difference)
        expect(high).toBeGreaterThanOrEqual(difference)
        expect(low).toBeGreaterThanOrEqual(-1 - 1e-12)
        expect(high).toBeLessThanOrEqual(1 + 1e-12)
      }),
    )
  })

  test('turns around when the samples change places', () => {
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const [there, back] = [newcombe(a, b), newcombe(b, a)]
        expect(back.difference).toBeCloseTo(-there.difference, 12)
        expect(back.low).toBeCloseTo(-there.high, 12)
        expect(back.high).toBeCloseTo(-there.low, 12)
      }),
    )
  })

  test('widens with confidence', () => {
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const [narrow, wide] = [newcombe(a, b, 0.8), newcombe(a, b, 0.99)]
        expect(wide.high - wide.low).toBeGreaterThan(narrow.high - narrow.low)
      }),
    )
  })

  test('refuses what is no sample', () => {
    expect(() => newcombe(parse('1/0'), parse('1/2'))).toThrow('The base is 0')
    expect(() => newcombe(parse('1/2'), parse('3/2'))).toThrow('There are 3 mentions in a base of 2')
    expect(() => newcombe(parse('1/2'), parse('1/2'), 95)).toThrow('The confidence is 95')
  })
})

function parse(share: string): { mentions: number; base: number } {
  const [mentions = Number.NaN, base = Number.NaN] = share.split('/').map(Number)
  return { mentions, base }
}
