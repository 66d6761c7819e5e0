import { describe, expect, test } from 'vitest'
import { differenceChart } from '../../src/charts/differenceChart.ts'
import { type DifferenceRow, includesZero } from '../../src/charts/differenceRow.ts'
import { points, pointsTick } from '../../src/charts/format.ts'
import { drawing, marksOf, placeOf, wordsOf } from './draw.ts'

const sides = { a: 'North', b: 'South' }
const row = (difference: number | null, half = 0.05, rest: Partial<DifferenceRow> = {}): DifferenceRow => ({
  id: 'bond',
  label: 'Bond',
  difference,
  low: difference === null ? null : difference - half,
  high: difference === null ? null : difference + half,
  basis: 'computed',
  color: 2,
  ...rest,
})
const draw = (rows: DifferenceRow[], width = 680) => differenceChart(rows, { ...drawing(width), sides })

describe.each([680, 340])('a chart of differences, %d wide', (width) => {
  test('has zero in its middle, and equal differences equally far from it', () => {
    const svg = draw([row(0.1, 0.02), row(-0.1, 0.02, { color: 3 })], width)
    const zero = placeOf(svg, '0').x
    const [right, left] = [marksOf(svg, 'circle', 'code-2')[0]?.cx ?? 0, marksOf(svg, 'circle', 'code-3')[0]?.cx ?? 0]
    expect(right).toBeGreaterThan(zero)
    expect(right - zero).toBeCloseTo(zero - left, 1)
    expect(right - zero).toBeCloseTo(placeOf(svg, '+10').x - zero, 1)
  })

  test('draws the interval where it lies on the axis', () => {
    const svg = draw([row(0.1, 0.05)], width)
    const [zero, ten] = [placeOf(svg, '0').x, placeOf(svg, '+10').x]
    const [line] = marksOf(svg, 'line', 'code-2')
    expect(line?.['x1']).toBeCloseTo(zero + (ten - zero) * 0.5, 1)
    expect(line?.['x2']).toBeCloseTo(zero + (ten - zero) * 1.5, 1)
  })

  test('says on each side of zero in whom it is more often', () => {
    const svg = draw([row(0.1)], width)
    const zero = placeOf(svg, '0').x
    expect(placeOf(svg, 'more often in North').x).toBeGreaterThan(zero)
    expect(placeOf(svg, 'more often in South').x).toBeLessThan(zero)
  })

  test('puts numbers on the outer side of their intervals', () => {
    const svg = draw([row(0.1, 0.02), row(-0.1, 0.02, { color: 3 })], width)
    expect(placeOf(svg, '+10').x).toBeGreaterThan(placeOf(svg, '0').x)
    const [line] = marksOf(svg, 'line', 'code-3')
    const numbers = [...svg.querySelectorAll('g[font-weight="600"][text-anchor="end"] text')]
    expect(numbers.map(({ textContent }) => textContent)).toContain('−10')
    const at = Number(/translate\(([\d.]+)/.exec(numbers.at(-1)?.getAttribute('transform') ?? '')?.[1])
    expect(at).toBeLessThan(line?.['x1'] ?? 0)
  })

  test('says why there is no number, and draws no dot', () => {
    const svg = draw([row(0.1), row(null, 0, { withheld: 'fewer than 11' })], width)
    expect(wordsOf(svg)).toContain('fewer than 11')
    expect(svg.querySelectorAll('circle')).toHaveLength(1)
  })
})

describe('an interval that includes zero', () => {
  test.each([
    [-0.01, 0.01, true],
    [0, 0.1, true],
    [-0.1, 0, true],
    [0.001, 0.1, false],
    [-0.1, -0.001, false],
  ])('%d to %d: %s', (low, high, includes) => {
    expect(includesZero({ low, high })).toBe(includes)
  })

  test('has a hollow dot without the color of its code', () => {
    const svg = draw([row(0.01, 0.05), row(0.2, 0.05, { color: 3 })])
    expect(marksOf(svg, 'circle', 'code-2')).toHaveLength(0)
    const [hollow, filled] = ['muted', 'code-3'].map((color) =>
      svg.querySelector(`circle[stroke*="--chart-${color},"]`),
    )
    const fillOf = (dot: Element | null | undefined) =>
      dot?.getAttribute('fill') ?? dot?.parentElement?.getAttribute('fill')
    expect(fillOf(hollow)).toContain('--chart-paper')
    expect(fillOf(filled)).toContain('--chart-code-3')
  })
})

test('where nothing is known there is no scale', () => {
  expect(wordsOf(draw([row(null, 0, { withheld: 'withheld' })])).filter((words) => /\d/.test(words))).toEqual(['0'])
})

test('each row that has a number in its figure’s table can be pointed at', () => {
  const svg = draw([row(0.1, 0.05, { row: 4, says: 'Bond: +10 points' }), row(0.2)])
  const targets = [...svg.querySelectorAll('[data-row]')]
  expect(targets.map((target) => target.getAttribute('data-row'))).toEqual(['4'])
  expect(targets[0]?.textContent).toBe('Bond: +10 points')
})

test.each([
  [0.1576, '+16', '+16'],
  [-0.0049, '−0.5', '−0.5'],
  [0.02, '+2.0', '+2'],
  [0.0996, '+10', '+10'],
  [0.0004, '0', '0'],
  [-0.0004, '0', '0'],
  [-1, '−100', '−100'],
])('a difference of %d is %s, at a tick %s', (difference, words, tick) => {
  expect(points(difference)).toBe(words)
  expect(pointsTick(difference)).toBe(tick)
})
