import { expect, test } from 'vitest'
import { codePairsChart } from '../../src/charts/codePairsChart.ts'
import { codePairs } from '../../src/charts/examples/rows.ts'
import { drawing, marksOf, placeOf, wordsOf } from './draw.ts'

const svg = codePairsChart(codePairs, drawing(680))
const zero = placeOf(svg, '0%').x
const pixelsAPoint = (placeOf(svg, '40%').x - zero) / 40

test('the observed share of 36.9% is a dot, the expected one of 31% an upright line', () => {
  expect(marksOf(svg, 'circle', 'code-6')[0]?.cx).toBeCloseTo(zero + 36.9 * pixelsAPoint, 1)
  expect(marksOf(svg, 'line', 'ink')[0]?.x1).toBeCloseTo(zero + 31 * pixelsAPoint, 1)
})

test('both are named beside the marks, right of whichever reaches further', () => {
  expect(wordsOf(svg)).toEqual(expect.arrayContaining(['37%', 'expected 31%', '11%', 'expected 14%']))
  expect(placeOf(svg, '11%').x).toBeCloseTo(zero + 14.2 * pixelsAPoint + 11, 1)
})

test('a withheld pair shows neither share nor expectation', () => {
  const rows = [
    { label: 'Bond', both: null, share: null, expectedShare: 0.3, withheld: '<11', basis: 'computed' as const },
  ]
  const hidden = codePairsChart(rows, drawing(680))
  expect(wordsOf(hidden)).toContain('<11')
  expect(wordsOf(hidden).join()).not.toMatch(/expected \d/)
  expect(marksOf(hidden, 'line', 'ink')).toEqual([])
})
