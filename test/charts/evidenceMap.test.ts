import { describe, expect, test } from 'vitest'
import { type Evidence, evidenceMap } from '../../src/charts/evidenceMap.ts'
import { crossings, evidenceOrder, layersOf } from '../../src/charts/evidenceOrder.ts'
import { drawing, placeOf, wordsOf } from './draw.ts'

const node = (id: string, color?: number) => ({
  id,
  label: id.toUpperCase(),
  ...(color === undefined ? {} : { color }),
})
const small: Evidence = {
  basis: 'reported',
  columns: [
    { label: 'Dimension', nodes: [node('a', 0), node('b', 1), node('lone', 2)], rest: 'Nothing rests on:' },
    { label: 'Theme', nodes: [node('s', 3), node('t', 4)] },
    { label: 'Recommendation', nodes: [node('x'), node('y')] },
  ],
  links: [
    { from: 'a', to: 't', by: 'site' },
    { from: 't', to: 'x', by: 'study' },
    { from: 's', to: 'y', by: 'study' },
    { from: 'b', to: 'y', by: 'study' },
  ],
}
const links = (svg: SVGSVGElement) => [...svg.querySelectorAll('path[stroke-width="2.5"]')]
const isDashed = (element: Element) => element.hasAttribute('stroke-dasharray')
const colored = (svg: SVGSVGElement, color: number) =>
  links(svg).filter((link) => link.getAttribute('stroke')?.includes(`--chart-code-${color},`))

describe('the order', () => {
  // a–t and b–s cross as given, as do s–y and t–x; with t before s none do.
  const layers = {
    columns: [
      ['a', 'b'],
      ['s', 't'],
      ['x', 'y'],
    ],
    links: [
      { from: 'a', to: 't' },
      { from: 'b', to: 's' },
      { from: 's', to: 'y' },
      { from: 't', to: 'x' },
    ],
  }

  test('counts crossings', () => {
    expect(crossings(layers)).toBe(2)
    expect(crossings({ ...layers, links: layers.links.slice(1) })).toBe(1)
    expect(crossings({ ...layers, links: [] })).toBe(0)
  })

  test('takes away what can be taken away', () => {
    expect(evidenceOrder(layers)).toEqual([
      ['a', 'b'],
      ['t', 's'],
      ['x', 'y'],
    ])
  })

  test('stays as given where nothing crosses, and where nothing helps', () => {
    const all = ['a', 'b'].flatMap((from) => ['s', 't'].map((to) => ({ from, to })))
    expect(evidenceOrder({ columns: layers.columns, links: all })).toEqual(layers.columns)
    expect(evidenceOrder({ columns: layers.columns, links: [] })).toEqual(layers.columns)
  })

  test('gives a link that passes over a column a stop in it, and leaves out what has no link', () => {
    const { columns, links: steps } = layersOf(small)
    expect(columns).toEqual([
      ['a', 'b'],
      ['s', 't', 'b y 1'],
      ['x', 'y'],
    ])
    const link = { from: 'b', to: 'y', by: 'study' }
    expect(steps).toContainEqual({ from: 'b', to: 'b y 1', link })
    expect(steps).toContainEqual({ from: 'b y 1', to: 'y', link })
    expect(steps).toHaveLength(5)
  })
})

describe.each([680, 340])('at %d pixels', (width) => {
  const svg = evidenceMap(small, drawing(width))

  test('draws the links of the site dashed, and those alone', () => {
    expect(colored(svg, 0).map(isDashed)).toEqual([true])
    for (const color of [1, 3, 4]) expect(colored(svg, color).some(isDashed)).toBe(false)
  })

  test('says what solid and dashed mean, as far as they are there', () => {
    expect(wordsOf(svg)).toEqual(expect.arrayContaining(['the study’s link', 'this site’s link']))
    const certain = { ...small, links: small.links.filter(({ by }) => by === 'study') }
    expect(wordsOf(evidenceMap(certain, drawing(width))).join()).not.toContain('link')
    const doubtful = { ...small, links: small.links.filter(({ by }) => by === 'site') }
    expect(wordsOf(evidenceMap(doubtful, drawing(width)))).not.toContain('the study’s link')
  })

  test('names what nothing rests on, below the rest and muted', () => {
    expect(placeOf(svg, 'LONE').y).toBeGreaterThan(placeOf(svg, 'Y').y)
    expect(placeOf(svg, 'LONE').y).toBeGreaterThan(placeOf(svg, 'Nothing rests on:').y)
    const lone = [...svg.querySelectorAll('text')].find(({ textContent }) => textContent === 'LONE')
    expect(lone?.getAttribute('fill')).toContain('--chart-muted')
  })
})

describe('the columns', () => {
  const svg = evidenceMap(small, drawing(680))

  test('stand side by side, every linked node once', () => {
    expect(placeOf(svg, 'A').x).toBeLessThan(placeOf(svg, 'T').x)
    expect(placeOf(svg, 'T').x).toBeLessThan(placeOf(svg, 'X').x)
    expect(wordsOf(svg).filter((words) => ['A', 'B', 'S', 'T', 'X', 'Y'].includes(words))).toHaveLength(6)
  })

  // Four links, of which the one that passes over the themes has two parts, and the two of the legend.
  test('have a curve a link in the color of where it starts', () => {
    expect(links(svg)).toHaveLength(5 + 2)
    expect(colored(svg, 1)).toHaveLength(2)
  })
})

describe('the blocks', () => {
  const svg = evidenceMap(small, drawing(340))

  test('hold every link once, and each finding above what rests on it', () => {
    expect(links(svg)).toHaveLength(4 + 2)
    expect(placeOf(svg, 'A').y).toBeLessThan(placeOf(svg, 'T').y)
    expect(placeOf(svg, 'T').y).toBeLessThan(placeOf(svg, 'X').y)
  })

  test('give a finding that leads past the themes a block of its own', () => {
    expect(wordsOf(svg).filter((words) => words === 'B')).toHaveLength(1)
    expect(wordsOf(svg).filter((words) => words === 'Y')).toHaveLength(2)
  })
})
