import { describe, expect, test } from 'vitest'
import { type GroupRow, groupChart } from '../../src/charts/groupChart.ts'
import { drawing, marksOf, placeOf, wordsOf } from './draw.ts'

const level = (name: string, value: number | null, row?: number) => ({
  level: name,
  value,
  low: value === null ? null : value - 0.05,
  high: value === null ? null : value + 0.05,
  row,
  says: `${name} says`,
})
const code = (id: string, levels: GroupRow['levels'], color = 2): GroupRow => ({
  id,
  label: 'Bond',
  color,
  basis: 'computed',
  levels,
})
const draw = (rows: GroupRow[], width = 680, measure: 'share' | 'count' = 'share') =>
  groupChart(rows, { ...drawing(width), measure })

describe.each([680, 340])('a chart by group, %d wide', (width) => {
  const svg = draw([code('a', [level('Young', 0.37), { ...level('Old', null), withheld: 'fewer than 11' }])], width)

  test('names each level before its lane, and stands its number behind it', () => {
    expect(placeOf(svg, 'Young').y).toBe(placeOf(svg, '37%').y)
    expect(placeOf(svg, 'Young').x).toBeLessThan(placeOf(svg, '0%').x)
    expect(placeOf(svg, '37%').x).toBeGreaterThan(marksOf(svg, 'circle', 'code-2')[0]?.['cx'] ?? Infinity)
  })

  test('says in the lane of its level why a number is withheld', () => {
    expect(placeOf(svg, 'fewer than 11').y).toBe(placeOf(svg, 'Old').y)
    expect(svg.querySelectorAll('circle')).toHaveLength(1)
  })

  test('puts 37% where it lies between 0% and 20%', () => {
    const [zero, twenty] = [placeOf(svg, '0%').x, placeOf(svg, '20%').x]
    expect(marksOf(svg, 'circle', 'code-2')[0]?.['cx']).toBeCloseTo(zero + (37 / 20) * (twenty - zero), 1)
  })
})

test('two codes of the same name stand apart', () => {
  const svg = draw([code('a', [level('Young', 0.4)]), code('b', [level('Young', 0.2)], 3)])
  expect(wordsOf(svg).filter((words) => words === 'Bond')).toHaveLength(2)
})

test('counts begin at zero, and their ticks are whole', () => {
  const svg = draw([code('a', [level('Young', 2), level('Old', 3)])], 680, 'count')
  const [first] = marksOf(svg, 'line', 'code-2')
  expect(first?.['x1']).toBeCloseTo(placeOf(svg, '0').x, 1)
  expect(wordsOf(svg).filter((words) => /^\d/.test(words))).toEqual(['0', '1', '2', '3', '2', '3'])
  expect(wordsOf(svg)).not.toContain('95% interval')
})

test('long names are cut, short ones are not', () => {
  const svg = draw(
    [code('a', [level('Things about the service that satisfied or dissatisfied', 0.4), level('Old', 0.3)])],
    340,
  )
  expect(wordsOf(svg)).toContain('Old')
  expect(wordsOf(svg).some((words) => /^Things.*…$/.test(words))).toBe(true)
})

test('each level that has a row of its figure’s table can be pointed at', () => {
  const svg = draw([code('a', [level('Young', 0.4, 0), level('Old', 0.3, 1)])])
  const targets = [...svg.querySelectorAll('[data-row]')]
  expect(targets.map((target) => [target.getAttribute('data-row'), target.textContent])).toEqual([
    ['0', 'Young says'],
    ['1', 'Old says'],
  ])
})
