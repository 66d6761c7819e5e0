import { describe, expect, test } from 'vitest'
import { largeMatrix, matrix } from '../../src/charts/examples/rows.ts'
import { type MatrixCell, matrixChart } from '../../src/charts/matrixChart.ts'
import { scaleStep } from '../../src/charts/scaleStep.ts'
import { drawing, marksOf, placeOf, wordsOf } from './draw.ts'

const cell = (row: string, column: string, count: number | null): MatrixCell => ({
  row,
  column,
  count,
  basis: 'computed',
  ...(count === null ? { withheld: '<11' } : {}),
})
const small = {
  cells: [cell('a', 'x', 1200), cell('a', 'y', 0), cell('b', 'x', null), cell('b', 'y', 300)],
  rows: ['a', 'b'],
  columns: ['x', 'y'],
}

// Six steps of 1200: 200 each.
test.each([
  [1, 0],
  [199, 0],
  [200, 1],
  [599, 2],
  [600, 3],
  [1199, 5],
  [1200, 5],
])('a count of %d of 1200 is step %d', (count, step) => {
  expect(scaleStep(count, 1200)).toBe(step)
})

describe('the grid', () => {
  const svg = matrixChart(small.cells, { ...drawing(680), ...small })

  test('prints every count in its cell', () => {
    expect(wordsOf(svg)).toEqual(expect.arrayContaining(['1,200', '300', '0', '<11']))
  })

  test('shades the greatest count darkest, with words in the color of the paper', () => {
    expect(marksOf(svg, 'rect', 'scale-5')).toHaveLength(1)
    expect(marksOf(svg, 'rect', 'scale-1')).toHaveLength(1)
    const fill = (words: string) => [...svg.querySelectorAll('text')].find((text) => text.textContent === words)
    expect(fill('1,200')?.getAttribute('fill')).toContain('--chart-paper')
    expect(fill('300')?.getAttribute('fill')).toContain('--chart-ink')
  })

  test('outlines a withheld cell with dots', () => {
    expect(svg.querySelectorAll('g[stroke-dasharray] rect')).toHaveLength(1)
  })

  // Columns are at most 120 wide, so their middles are 120 apart; rows are 38 high.
  test('places cells by the order given', () => {
    expect(placeOf(svg, '0').x - placeOf(svg, '1,200').x).toBe(120)
    expect(placeOf(svg, '300').y - placeOf(svg, '0').y).toBe(38)
    const turned = matrixChart(small.cells, { ...drawing(680), rows: ['b', 'a'], columns: ['y', 'x'] })
    expect(placeOf(turned, '0').x - placeOf(turned, '1,200').x).toBe(-120)
  })

  test('passes over cells whose row or column is not in the order', () => {
    expect(wordsOf(matrixChart(small.cells, { ...drawing(680), rows: ['a'], columns: ['x'] }))).not.toContain('300')
  })
})

describe('the list of a narrow drawing', () => {
  const svg = matrixChart(small.cells, { ...drawing(340), ...small })

  test('has a block a row and a line a column', () => {
    const words = wordsOf(svg)
    expect(words.filter((each) => each === 'x')).toHaveLength(2)
    expect(words).toEqual(expect.arrayContaining(['a', 'b', '1,200', '300', '0', '<11']))
  })

  test('has bars in proportion: 300 is a quarter of 1200', () => {
    const [longest = {}, , short = {}] = marksOf(svg, 'rect', 'accent').map(({ width }) => width)
    expect(Number(short) / Number(longest)).toBeCloseTo(0.25, 2)
  })
})

test('25 by 25 is drawn as lists at any width, every count in them', () => {
  for (const width of [340, 680, 1200]) {
    const words = wordsOf(matrixChart(largeMatrix.cells, { ...drawing(width), ...largeMatrix }))
    expect(words.filter((each) => each === 'Theme 25')).toHaveLength(25)
  }
})

test('a picture too tall for the screen is stamped at its bottom too', () => {
  const stamps = (svg: SVGSVGElement) => wordsOf(svg).filter((words) => words.startsWith('Illustrative')).length
  expect(stamps(matrixChart(matrix.cells, { ...drawing(680), ...matrix }))).toBe(1)
  expect(stamps(matrixChart(largeMatrix.cells, { ...drawing(680), ...largeMatrix }))).toBe(2)
})

describe('what is known of the codes', () => {
  const known = {
    ...small,
    colors: new Map([['a', 3]]),
    bases: new Map([
      ['a', 1500],
      ['x', 40],
    ]),
  }

  test.each([680, 340])('stands beside their labels, as far as it is known, at %d pixels', (width) => {
    const words = wordsOf(matrixChart(small.cells, { ...drawing(width), ...known }))
    expect(words).toContain('of 1,500')
    expect(words.filter((each) => each.startsWith('of '))).toHaveLength(width === 680 ? 2 : 1)
    expect(wordsOf(matrixChart(small.cells, { ...drawing(width), ...small })).join()).not.toContain('of ')
  })

  test.each([680, 340])('gives a row the color of its code at %d pixels', (width) => {
    expect(marksOf(matrixChart(small.cells, { ...drawing(width), ...known }), 'circle', 'code-3')).toHaveLength(1)
    expect(matrixChart(small.cells, { ...drawing(width), ...small }).querySelector('circle')).toBeNull()
  })
})
