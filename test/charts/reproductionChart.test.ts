import { describe, expect, test } from 'vitest'
import { reproduction } from '../../src/charts/examples/reproduction.ts'
import { type ReproductionRow, reproductionChart } from '../../src/charts/reproductionChart.ts'
import { drawing, marksOf, placeOf, wordsOf } from './draw.ts'

const row = (rest: Partial<ReproductionRow>): ReproductionRow => ({
  label: 'Bond',
  reported: { share: 0.5, low: 0.4, high: 0.6 },
  computed: 0.5004,
  equal: true,
  basis: 'computed',
  color: 2,
  ...rest,
})
const wordsFor = (rest: Partial<ReproductionRow>, width = 680) =>
  wordsOf(reproductionChart([row(rest)], drawing(width)))
const range = { low: 0.02, high: 0.14 }

describe('the marks', () => {
  const svg = reproductionChart(reproduction, drawing(680))
  const zero = placeOf(svg, '0%').x
  const pixelsAPoint = (placeOf(svg, '100%').x - zero) / 100
  const [reported, made] = marksOf(svg, 'circle', 'code-1')
  const join = [...svg.querySelectorAll('path[stroke*="code-1"]')].map((path) => path.getAttribute('d'))

  test('are a dot at the published 14% and a hollow one below it at 21.2%', () => {
    expect(reported?.cx).toBeCloseTo(zero + 14 * pixelsAPoint, 1)
    expect(made?.cx).toBeCloseTo(zero + 21.2 * pixelsAPoint, 1)
    expect((made?.cy ?? 0) - (reported?.cy ?? 0)).toBe(24)
    expect(svg.querySelectorAll('circle[fill*="paper"]')).toHaveLength(4)
  })

  test('are joined by a line from the one to the other', () => {
    const ends = join[0]?.match(/[\d.]+/g)?.map(Number) ?? []
    expect(ends[0]).toBeCloseTo(reported?.cx ?? 0, 1)
    expect(ends[1]).toBe(reported?.cy)
    expect(ends[2]).toBeCloseTo(made?.cx ?? 0, 1)
    expect(ends[3]).toBe(made?.cy)
  })

  test('of a range are a band, with a line straight up from what the data give', () => {
    expect(marksOf(svg, 'rect', 'code-3')[0]?.width).toBeCloseTo(12 * pixelsAPoint, 1)
    const [line] = [...svg.querySelectorAll('path[stroke*="code-3"]')]
    const [x1, , x2] = line?.getAttribute('d')?.match(/[\d.]+/g) ?? []
    expect(x1).toBe(x2)
  })

  test('of a withheld share are the published ones alone', () => {
    expect(marksOf(svg, 'circle', 'code-2')).toHaveLength(1)
    expect(svg.querySelectorAll('path[stroke*="code-2"]')).toHaveLength(0)
    expect(wordsOf(svg)).toContain('fewer than 11')
  })
})

describe('the words', () => {
  test('say both shares, and that they are equal', () => {
    expect(wordsFor({})).toEqual(
      expect.arrayContaining(['50%', 'reported', '50.0%', 'computed, equal within rounding']),
    )
    expect(wordsFor({}, 340)).toContain('computed, equal')
  })

  test.each([
    ['0.7 points above', { computed: 0.507, equal: false }],
    ['10.0 points below', { computed: 0.4, equal: false }],
    ['within the range', { reported: range, computed: 0.1, equal: true }],
    ['agrees', { reported: { low: 0.5, high: 1, words: 'a majority' }, computed: 0.52, equal: true }],
    ['1.0 points below', { reported: range, computed: 0.01, equal: false }],
    ['6.0 points above', { reported: range, computed: 0.2, equal: false }],
    // A majority is more than half, and half is not.
    ['just outside', { reported: { low: 0.5, high: 1, words: 'a majority' }, computed: 0.5, equal: false }],
    ['not equal', { computed: 0.5004, equal: false }],
  ])('say %s', (words, rest) => {
    expect(wordsFor(rest)).toContain(`computed, ${words}`)
  })

  test('give a published range as it was published', () => {
    expect(wordsFor({ reported: range })).toContain('2–14%')
    expect(wordsFor({ reported: { low: 0.5, high: 1, words: 'a majority' } })).toContain('a majority')
  })
})

test('two claims of one code have a band each', () => {
  const svg = reproductionChart([row({}), row({ reported: range, computed: 0.1 })], drawing(680))
  expect(wordsOf(svg)).toEqual(expect.arrayContaining(['Bond', 'Bond (2)']))
})
