import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalQuantile } from '../../src/statistics/normal.ts'
import { tailProbability } from '../../src/statistics/tailProbability.ts'

describe('normalQuantile', () => {
  test.each([
    // Wichura (1988), the test values of AS 241, one for each of its three ranges.
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [1e-20, -9.26234008979841],
    // The familiar two-sided critical values, as any table prints them: 90%, 95%, 99%, 99.9%.
    [0.95, 1.644853626951473],
    [0.975, 1.959963984540054],
    [0.995, 2.575829303548901],
    [0.9995, 3.290526731491894],
  ])('puts %s of the distribution below %s', (p, deviate) => {
    expect(normalQuantile(p)).toBeCloseTo(deviate, 12)
  })

  test('is 0 in the middle', () => {
    expect(normalQuantile(0.5)).toBe(0)
  })

  test('rises with p and mirrors around the middle', () => {
    const p = fc.integer({ min: 1, max: 999 }).map((thousandths) => thousandths / 1000)
    fc.assert(fc.property(p, (p) => normalQuantile(p) < normalQuantile(p + 0.0005)))
    fc.assert(fc.property(p, (p) => Math.abs(normalQuantile(p) + normalQuantile(1 - p)) < 1e-12))
  })

  test.each([0, 1, -0.1, 1.1, Number.NaN])('refuses %s', (p) => {
    expect(() => normalQuantile(p)).toThrow(RangeError)
    expect(() => normalQuantile(p)).toThrow(`The probability is ${p}`)
  })
})

describe('tailProbability', () => {
  test('halves what the confidence leaves', () => {
    expect(tailProbability(0.95)).toBeCloseTo(0.025, 15)
    expect(tailProbability(0.5)).toBe(0.25)
  })

  test.each([0, 1, 95, -0.95, Number.NaN])('refuses %s', (confidence) => {
    expect(() => tailProbability(confidence)).toThrow(RangeError)
    expect(() => tailProbability(confidence)).toThrow(`The confidence is ${confidence}`)
  })
})
