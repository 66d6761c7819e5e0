import { describe, expect, test } from 'vitest'
import { percentAgreement } from '../../src/statistics/percentAgreement.ts'
import { crossed, units } from './units.ts'

describe('percentAgreement', () => {
  test('is the share of units in which two coders agree', () => {
    // 20 + 15 of 50.
    const table = [
      [20, 5],
      [10, 15],
    ]
    expect(percentAgreement(crossed(table))).toBeCloseTo(0.7, 12)
  })

  test('takes, with more coders, the share of pairs that agree in each unit', () => {
    // Of three pairs, 3, 1 and 0 agree: (1 + 1/3 + 0) / 3 = 4/9.
    expect(percentAgreement(units('a a a', 'a a b', 'a b c'))).toBeCloseTo(4 / 9, 12)
  })

  test('gives every unit the same say, however many coders rated it', () => {
    // First unit: 1 of 6 pairs agrees; second, by two coders: 1 of 1; third, by one: left out. (1/6 + 1) / 2 = 7/12.
    expect(percentAgreement(units('a a b', 'a a .', 'b . .', 'c . .'))).toBeCloseTo(7 / 12, 12)
  })

  test('is 1 in a single category and 0 when coders never agree', () => {
    expect(percentAgreement(units('a a a', 'a a a'))).toBe(1)
    expect(percentAgreement(units('a b a', 'b a c'))).toBe(0)
  })
})
