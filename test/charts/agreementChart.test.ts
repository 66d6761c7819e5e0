import { expect, test } from 'vitest'
import { type AgreementRow, agreementChart } from '../../src/charts/agreementChart.ts'
import { agreement } from '../../src/charts/examples/rows.ts'
import { drawing, marksOf, placeOf, wordsOf } from './draw.ts'

const row = (value: number, kappa: number | null = null): AgreementRow => ({
  label: 'Bond',
  alpha: { value, low: value - 0.1, high: value + 0.1 },
  kappa: kappa === null ? null : { value: kappa, low: null, high: null },
  basis: 'computed',
})

// 340 wide: 11 to the left and 20 to the right leave 309 pixels for 0 to 1.
test('alpha of 0.5 is a dot at 11 + 309 / 2, its interval from 0.4 to 0.6', () => {
  const svg = agreementChart([row(0.5, 0.4)], drawing(340))
  expect(marksOf(svg, 'circle', 'accent')[0]?.cx).toBeCloseTo(165.5, 2)
  expect(marksOf(svg, 'line', 'accent')[0]).toMatchObject({ x1: 134.6, x2: 196.4 })
  expect(wordsOf(svg)).toContain('0.50')
})

test('kappa of 0.4 is an upright line at 11 + 0.4 · 309', () => {
  const svg = agreementChart([row(0.5, 0.4)], drawing(340))
  expect(marksOf(svg, 'line', 'ink')[0]).toMatchObject({ x1: 134.6, x2: 134.6 })
  expect(wordsOf(svg).join(' ')).toContain('Cohen’s kappa')
})

test('nothing is said of kappa where there is none', () => {
  expect(wordsOf(agreementChart([row(0.5)], drawing(340))).join(' ')).not.toContain('kappa')
})

test.each([680, 340])('the marks at 0.667 and 0.8 are lines with their words, at %d pixels', (width) => {
  const svg = agreementChart(agreement, drawing(width))
  const zero = placeOf(svg, '0').x
  const one = placeOf(svg, '1').x
  const lines = [...svg.querySelectorAll('g[stroke-dasharray="2 3"] line')].map((line) =>
    Number(line.getAttribute('x1')),
  )
  expect(lines[0]).toBeCloseTo(zero + 0.667 * (one - zero), 1)
  expect(lines.at(-1)).toBeCloseTo(zero + 0.8 * (one - zero), 1)
  expect(wordsOf(svg)).toEqual(expect.arrayContaining(['0.667 tentative', '0.80 reliable']))
})

test('the axis reaches down to the lowest value', () => {
  expect(wordsOf(agreementChart([row(-0.15)], drawing(680)))).toEqual(expect.arrayContaining(['−0.2', '−0.15', '1']))
})

test('what the intervals are is said at the first, and a code has its color', () => {
  const svg = agreementChart(
    [
      { ...row(0.5), color: 4 },
      { ...row(0.6), label: 'Mind' },
    ],
    drawing(680),
  )
  expect(wordsOf(svg).filter((words) => words === '95% interval')).toHaveLength(1)
  expect(marksOf(svg, 'circle', 'code-4')).toHaveLength(1)
})

test('a code without alpha says why', () => {
  const none = { label: 'Bond', alpha: null, kappa: null, basis: 'computed' } as const
  expect(wordsOf(agreementChart([none], drawing(340)))).toContain('not defined')
  expect(wordsOf(agreementChart([{ ...none, withheld: 'fewer than 11' }], drawing(340)))).toContain('fewer than 11')
})
