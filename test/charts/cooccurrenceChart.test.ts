import { describe, expect, test } from 'vitest'
import { cooccurrenceChart, type PairRow } from '../../src/charts/cooccurrenceChart.ts'
import { manyPairs, pairs } from '../../src/charts/examples/rows.ts'
import { drawing, marksOf, placeOf, wordsOf } from './draw.ts'

const pair = (a: string, b: string, phi: number | null): PairRow => ({
  a,
  b,
  phi,
  both: phi === null ? null : 20,
  expected: phi === null ? null : 12.5,
  basis: 'computed',
  ...(phi === null ? { withheld: '<11' } : {}),
})
const rows = [pair('a', 'b', 0.4), pair('c', 'a', -0.1), pair('b', 'c', null)]
const order = ['a', 'b', 'c']

describe('the triangle', () => {
  const svg = cooccurrenceChart(rows, { ...drawing(680), order })

  // Cells are at most 64 wide and 46 high: row 2 holds b, row 3 holds c, whichever of a pair comes first.
  test('puts each pair where its row and column meet', () => {
    expect(placeOf(svg, '.40')).toEqual({ x: 32, y: 46 * 2 - 9 })
    expect(placeOf(svg, '−.10')).toEqual({ x: 32, y: 46 * 3 - 9 })
    expect(placeOf(svg, '<11')).toEqual({ x: 96, y: 46 * 2.5 })
  })

  test('has dots whose area is |phi|: a quarter of it is half the radius', () => {
    const [positive] = marksOf(svg, 'circle', 'accent')
    const [negative] = marksOf(svg, 'circle', 'negative')
    expect(Number(positive?.r) / Number(negative?.r)).toBeCloseTo(2, 2)
  })

  test('tells the sign by fill as well as by color', () => {
    const fill = (color: string) => svg.querySelector(`circle[stroke*="${color}"]`)?.getAttribute('fill')
    expect(fill('accent')).toContain('--chart-accent')
    expect(fill('negative')).toContain('--chart-paper')
  })

  test('names every code once', () => {
    const words = wordsOf(cooccurrenceChart(pairs.rows, { ...drawing(680), order: pairs.order }))
    for (const label of pairs.order) expect(words.filter((each) => each === label)).toHaveLength(1)
  })
})

describe('the list', () => {
  const labels = (svg: SVGSVGElement) => wordsOf(svg).filter((words) => words.includes(' + '))

  test('stands for the triangle below 520 pixels, with ten pairs, and above 14 codes, with fifteen', () => {
    expect(labels(cooccurrenceChart(pairs.rows, { ...drawing(519), order: pairs.order }))).toHaveLength(10)
    expect(labels(cooccurrenceChart(manyPairs.rows, { ...drawing(680), order: manyPairs.order }))).toHaveLength(15)
  })

  test('begins with the strongest, whatever its sign, and leaves out the withheld', () => {
    const svg = cooccurrenceChart([...rows, pair('a', 'd', -0.5)], { ...drawing(340), order: [...order, 'd'] })
    expect(labels(svg)).toEqual(['a + d', 'a + b', 'c + a'])
    expect(wordsOf(svg).join(' ')).toContain('1 withheld.')
  })

  test('has dots on an axis through zero', () => {
    const svg = cooccurrenceChart(rows, { ...drawing(340), order })
    const zero = placeOf(svg, '0').x
    const [positive] = marksOf(svg, 'circle', 'accent')
    const [negative] = marksOf(svg, 'circle', 'negative')
    expect(Number(positive?.cx) - zero).toBeCloseTo(-4 * (Number(negative?.cx) - zero), 1)
  })

  test('says when every pair is withheld', () => {
    expect(wordsOf(cooccurrenceChart([pair('a', 'b', null)], { ...drawing(340), order }))).toEqual(['No data'])
  })
})
