import { describe, expect, test } from 'vitest'
import type { PatternRow } from '../../src/charts/patternRow.ts'
import { patternsChart } from '../../src/charts/patternsChart.ts'
import { drawing, marksOf, placeOf, wordsOf } from './draw.ts'

const row = (codes: string[], count: number | null): PatternRow => ({
  codes,
  count,
  share: count === null ? null : count / 400,
  basis: 'computed',
  ...(count === null ? { withheld: 'fewer than 11' } : {}),
})
const rows = [row(['a', 'c'], 100), row([], 50), row(['b'], 25), row(['b', 'c'], null)]
// d is in no pattern, so it has no column.
const codes = ['a', 'b', 'c', 'd'].map((label, color) => ({ label, color }))
const draw = (width: number, of = rows) => patternsChart(of, { ...drawing(width), codes })
const bars = (width: number) => marksOf(draw(width), 'rect', 'accent').map((bar) => bar['width'] ?? 0)
const dots = (svg: SVGSVGElement, color: number) =>
  [...svg.querySelectorAll(`circle[fill*="--chart-code-${color},"]`)].map((dot) => Number(dot.getAttribute('r')))

describe.each([680, 340])('at %d pixels', (width) => {
  test('bars are in proportion: 50 is half of 100, 25 a quarter', () => {
    const [longest = 0, half = 0, quarter = 0] = bars(width)
    expect(half / longest).toBeCloseTo(0.5, 2)
    expect(quarter / longest).toBeCloseTo(0.25, 2)
  })

  test('a withheld pattern has no bar, and says why', () => {
    expect(bars(width)).toHaveLength(3)
    const words = wordsOf(draw(width))
    expect(words).toContain('fewer than 11')
    expect(words).not.toContain('0')
  })

  test('counts and shares stand beside the bars: 100 of 400 is 25%', () => {
    expect(wordsOf(draw(width))).toEqual(expect.arrayContaining(['100', '25%', '50', '13%', '6%']))
  })

  test('a pattern without codes reads "none of the codes"', () => {
    expect(wordsOf(draw(width)).filter((words) => words === 'none of the codes')).toHaveLength(1)
    expect(wordsOf(draw(width, [row(['a'], 12)]))).not.toContain('none of the codes')
  })
})

describe('the grid', () => {
  const svg = draw(680)

  test('has a column a code that occurs, 24 pixels apart, labeled in steps', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((label) => placeOf(svg, label))
    expect([(b?.x ?? 0) - (a?.x ?? 0), (c?.x ?? 0) - (b?.x ?? 0)]).toEqual([24, 24])
    expect((b?.y ?? 0) - (a?.y ?? 0)).toBeCloseTo(18, 6)
    expect(wordsOf(svg)).not.toContain('d')
  })

  // A dot of 7 in each pattern with the code, and one of 4 beside its label.
  test('fills the dots of the codes of each pattern', () => {
    expect(dots(svg, 0)).toEqual([4, 7])
    expect(dots(svg, 1)).toEqual([4, 7, 7])
    expect(dots(svg, 2)).toEqual([4, 7, 7])
  })

  test('joins the dots of a pattern from its first to its last: two columns are 48 pixels', () => {
    const joints = [...svg.querySelectorAll('line[stroke-width="2.5"]')]
    const lengths = joints.map((line) => Number(line.getAttribute('x2')) - Number(line.getAttribute('x1')))
    expect(lengths).toEqual([48, 24])
  })
})

describe('the list', () => {
  test('names the codes of each pattern with their colors', () => {
    const svg = draw(340)
    expect(wordsOf(svg).filter((words) => /^[abcd]$/.test(words))).toEqual(['a', 'c', 'b', 'b', 'c'])
    expect(dots(svg, 2)).toEqual([5, 5])
  })

  test('stands for the grid where columns of all codes leave no room for bars', () => {
    const labels = Array.from({ length: 15 }, (_, i) => `code ${i}`)
    const many = labels.map((label, color) => ({ label, color }))
    const words = wordsOf(patternsChart([row(labels, 40), row(['code 3'], 20)], { ...drawing(680), codes: many }))
    expect(words.filter((each) => each === 'code 3')).toHaveLength(2)
  })
})
