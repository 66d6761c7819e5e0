import { describe, expect, test } from 'vitest'
import { compareWithStudy } from '../../src/practice/compareWithStudy.ts'
import { attempt, pool } from './examplePool.ts'

describe('a learner and the study', () => {
  // Text 1: both bond. Text 2: both bond, the study alone trust. Text 3: the learner alone bond, the study alone time.
  // Text 4: both none. Text 5 is not coded.
  const compared = compareWithStudy(pool, attempt({ 1: ['bond'], 2: ['bond'], 3: ['bond'], 4: [] }))

  test('agree in a percent of choices worked out by hand', () => {
    // 4 texts × 4 codes = 16 choices; 3 differ.
    expect([compared.choices, compared.both, compared.either]).toEqual([16, 2, 5])
    expect(compared.percent).toBeCloseTo(13 / 16, 12)
  })

  test('have a kappa worked out by hand', () => {
    // Learner yes 3 of 16, study yes 4 of 16. By chance: (3 × 4 + 13 × 12) / 16² = 168 / 256.
    // (13/16 − 168/256) / (1 − 168/256) = (208 − 168) / (256 − 168) = 40 / 88.
    expect(compared.kappa).toBeCloseTo(40 / 88, 12)
  })

  test('are compared text by text', () => {
    expect(compared.texts.map(({ text }) => text.text)).toEqual(['One.', 'Two.', 'Three.', 'Four.'])
    expect(compared.texts.map(({ both, missed, added }) => [both, missed, added])).toEqual([
      [['bond'], [], []],
      [['bond'], ['trust'], []],
      [[], ['time'], ['bond']],
      [[], [], []],
    ])
  })

  test('are compared code by code, codes that neither gave left out', () => {
    expect(compared.codes.map(({ code }) => code)).toEqual(['bond', 'trust', 'time'])
    const [bond, trust] = compared.codes
    expect(bond).toMatchObject({ both: 2, missed: 0, added: 1, neither: 1, percent: 0.75 })
    // Bond: learner 3 of 4, study 2 of 4; by chance (3 × 2 + 1 × 2) / 16 = 8/16; (12 − 8) / (16 − 8) = 0.5.
    expect(bond?.kappa).toBeCloseTo(0.5, 12)
    // Trust: the study once, the learner never; by chance (0 × 1 + 4 × 3) / 16 = 12/16, which is what was seen.
    expect(trust).toMatchObject({ missed: 1, neither: 3, percent: 0.75 })
    expect(trust?.kappa).toBe(0)
  })

  test('have an interval around kappa that is the same every time', () => {
    const again = compareWithStudy(pool, attempt({ 1: ['bond'], 2: ['bond'], 3: ['bond'], 4: [] }))
    expect(again.interval).toEqual(compared.interval)
    expect(compared.interval?.low).toBeLessThan(40 / 88)
    expect(compared.interval?.high).toBeGreaterThan(40 / 88)
  })
})

test('with the study’s own codes everything agrees', () => {
  const same = compareWithStudy(pool, attempt({ 1: ['bond'], 2: ['trust', 'bond'], 3: ['time'], 4: [], 5: ['trust'] }))
  expect([same.percent, same.kappa, same.both, same.either]).toEqual([1, 1, 5, 5])
})

test('where nobody gave any code, kappa is not defined', () => {
  const none = compareWithStudy(pool, attempt({ 4: [] }))
  expect([none.percent, none.kappa, none.interval, none.codes]).toEqual([1, null, null, []])
})
