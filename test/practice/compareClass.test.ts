import { describe, expect, test } from 'vitest'
import { compareClass } from '../../src/practice/compareClass.ts'
import { attempt, pool } from './examplePool.ts'

describe('a class', () => {
  // Text 1 (study: bond): all three bond. Text 3 (study: time): time, time, bond. Text 4 (study: none): only the first.
  const table = compareClass(pool, [
    attempt({ 1: ['bond'], 3: ['time'], 4: [] }, 'A'),
    attempt({ 1: ['bond'], 3: ['time'] }, 'B'),
    attempt({ 1: ['bond'], 3: ['bond'] }, 'C'),
  ])
  const textOf = (text: string) => table.texts.find((one) => one.text.text === text)

  test('is shown with the most divided text first', () => {
    expect(table.texts.map(({ text }) => text.text)).toEqual(['Three.', 'One.', 'Four.'])
  })

  test('agrees with the study and with itself as worked out by hand', () => {
    // Text 3: 3 learners × 4 codes; C differs in two, time and bond: 10 of 12 as the study.
    expect(textOf('Three.')?.withStudy).toBeCloseTo(10 / 12, 12)
    // Between learners, two codes are divided 2 to 1 (one pair of three agrees) and two are not: (1/3 + 1/3 + 1 + 1) / 4.
    expect(textOf('Three.')?.between).toBeCloseTo(8 / 12, 12)
    expect(textOf('Four.')).toMatchObject({ learners: 1, withStudy: 1, between: null, divisions: [] })
  })

  test('names the codes that divide it', () => {
    expect(textOf('Three.')?.divisions).toEqual([
      { code: 'bond', yes: 1, study: false },
      { code: 'time', yes: 2, study: true },
    ])
    expect(textOf('One.')?.divisions).toEqual([])
  })

  test('has an alpha over all choices worked out by hand', () => {
    // Units with three ratings: text 1 (yes yes yes; 3 × no no no), text 3 (bond 1 yes 2 no; time 2 yes 1 no; 2 × no no no).
    // Yes 3 + 1 + 2 = 6, no 9 + 2 + 1 + 6 = 18, n = 24. Disagreeing pairs, over coders less one: 2 units × 4 / 2 = 4.
    // By chance 2 × 6 × 18 = 216; alpha = 1 − 23 × 4 / 216.
    expect(table.alpha).toBeCloseTo(1 - 92 / 216, 12)
  })

  test('is compared code by code', () => {
    // Bond: given to text 1 by three and to text 3 by one; of 7 ratings one, C's of text 3, is not the study's.
    expect(table.codes.find(({ code }) => code === 'bond')).toMatchObject({ given: 4, study: 1, withStudy: 6 / 7 })
    expect(table.codes.map(({ code }) => code)).toEqual(['bond', 'time'])
  })

  test('compares each learner with the study', () => {
    // A and B agree wholly. C: 8 choices, yes 2, study yes 2, one in common: by chance (2 × 2 + 6 × 6) / 64 = 40/64, seen 6/8.
    const ofC = (48 - 40) / (64 - 40)
    expect(table.learners.map(({ comparison }) => comparison.kappa)).toEqual([1, 1, ofC])
  })
})
