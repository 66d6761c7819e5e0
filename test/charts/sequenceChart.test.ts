import { describe, expect, test } from 'vitest'
import { sequenceChart } from '../../src/charts/sequenceChart.ts'
import { doorways } from '../../src/charts/sequenceDoors.ts'
import { drawing, placeOf, wordsOf } from './draw.ts'

const steps = (count: number) =>
  ['one', 'two', 'three', 'four', 'five'].slice(0, count).map((label) => ({ label, basis: 'reported' as const }))
const kickers = (svg: SVGSVGElement) => wordsOf(svg).filter((words) => words === 'First' || words === 'Then')

describe.each([680, 340])('at %d pixels', (width) => {
  test.each([2, 3, 4])('%d steps stand below one another in their order', (count) => {
    const svg = sequenceChart(steps(count), drawing(width))
    const places = steps(count).map(({ label }) => placeOf(svg, label).y)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(kickers(svg)).toEqual(['First', ...Array(count - 1).fill('Then')])
  })

  test('there is an arrow from each step to the next', () => {
    expect(sequenceChart(steps(3), drawing(width)).querySelectorAll('path[d*="m-5,-6"]')).toHaveLength(2)
  })

  test('a step has the color of its code', () => {
    const [first, second] = steps(2)
    if (!first || !second) throw new Error('expected two steps')
    const svg = sequenceChart([{ ...first, color: 8 }, second], drawing(width))
    expect(svg.querySelectorAll('[fill*="--chart-code-8,"]').length).toBeGreaterThan(0)
    expect(svg.querySelectorAll('[fill*="--chart-accent,"]').length).toBeGreaterThan(0)
  })

  test('one step is no sequence, and a fifth is not drawn', () => {
    expect(wordsOf(sequenceChart(steps(1), drawing(width)))).toEqual(['No data'])
    expect(wordsOf(sequenceChart(steps(5), drawing(width)))).not.toContain('five')
  })
})

test('each doorway is seen through the one before it', () => {
  for (const count of [2, 3, 4]) {
    const doors = doorways(count, { center: 100, top: 0 })
    for (const [i, door] of doors.slice(1).entries()) {
      const before = doors[i]
      if (!before) throw new Error('expected a doorway')
      expect(door.width).toBeLessThan(before.width * (1 - 2 * 0.085))
      expect(door.y).toBeLessThan(before.y)
      expect(door.y - door.height).toBeGreaterThan(before.y - before.height)
    }
  }
})

// The second of two is half as large; its threshold lies half as far below the eye, 118 above the first: 270 − 59.
test('doorways lie where perspective puts them', () => {
  const [, second] = doorways(2, { center: 100, top: 0 })
  expect(second).toMatchObject({ x: 100, y: 211, width: 110, height: 135 })
})
