import { describe, expect, test } from 'vitest'
import { majority, mixedVoices, reportedVoices } from '../../src/charts/examples/voices.ts'
import { type VoiceRow, voicesChart } from '../../src/charts/voicesChart.ts'
import { drawing, wordsOf } from './draw.ts'

const row = (share: number | null, rest: Partial<VoiceRow> = {}): VoiceRow => ({
  label: 'Bond',
  words: 'some',
  share,
  basis: 'computed',
  color: 2,
  ...rest,
})
const number = (element: Element | null | undefined, name: string) => Number(element?.getAttribute(name))
const filled = (svg: SVGSVGElement) => [...svg.querySelectorAll('path[fill*="--chart-code"]')]
const bubblesIn = (path: Element) => (path.getAttribute('d')?.match(/z/g) ?? []).length
const startsOf = (path: Element | null) =>
  [...(path?.getAttribute('d') ?? '').matchAll(/M([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
const clipOf = (svg: SVGSVGElement, path: Element) =>
  svg.querySelector(`#${path.getAttribute('clip-path')?.match(/#(.+)\)/)?.[1]} rect`)
const outline = (svg: SVGSVGElement) => svg.querySelector('path[stroke]')

/** How many bubbles the paths of a look fill: whole ones, and of a clipped one the clipped part of its width. */
function fillOf(svg: SVGSVGElement, faint: boolean, width: number): number {
  const paths = filled(svg).filter((path) => path.hasAttribute('fill-opacity') === faint)
  const clipped = (path: Element) => number(clipOf(svg, path), 'width') / width
  return paths.reduce((sum, path) => sum + (path.hasAttribute('clip-path') ? clipped(path) : bubblesIn(path)), 0)
}

// 680 pixels hold ten bubbles and nine gaps of a ninth of one: eleven bubbles of 61.82. 340 hold five and four gaps.
const wide = 680 / 11
const narrow = 340 / (5 + 4 / 9)

test.each([
  [0.6, 6],
  [0.14, 1.4],
  [0.02, 0.2],
  [0.7, 7],
  [1, 10],
  [0, 0],
])('a share of %d fills %d of ten bubbles, at both widths', (share, bubbles) => {
  expect(fillOf(voicesChart([row(share)], drawing(680)), false, wide)).toBeCloseTo(bubbles, 2)
  expect(fillOf(voicesChart([row(share)], drawing(340)), false, narrow)).toBeCloseTo(bubbles, 2)
})

test('0.14 fills the second bubble from its left edge, a bubble and a gap from the first', () => {
  const svg = voicesChart([row(0.14)], drawing(680))
  const part = filled(svg).find((path) => path.hasAttribute('clip-path'))
  expect(number(part && clipOf(svg, part), 'x')).toBeCloseTo((wide * 10) / 9, 1)
})

test('all ten are outlined, whatever is filled', () => {
  for (const voice of mixedVoices) {
    const path = outline(voicesChart([voice], drawing(680)))
    expect(path && bubblesIn(path)).toBe(10)
  }
})

describe('a range', () => {
  test('from a half up fills five and lets five fade', () => {
    const svg = voicesChart([majority], drawing(680))
    expect(fillOf(svg, false, wide)).toBe(5)
    expect(fillOf(svg, true, wide)).toBe(5)
    const opacities = filled(svg).flatMap((path) =>
      path.hasAttribute('fill-opacity') ? [number(path, 'fill-opacity')] : [],
    )
    expect(opacities).toEqual([...opacities].sort((a, b) => b - a))
    expect(new Set(opacities).size).toBe(5)
  })

  test('from 2% to 14% fills two tenths of a bubble and 1.2 more faintly, all of one faintness', () => {
    const svg = voicesChart([row(null, { range: { low: 0.02, high: 0.14 } })], drawing(680))
    expect(fillOf(svg, false, wide)).toBeCloseTo(0.2, 2)
    expect(fillOf(svg, true, wide)).toBeCloseTo(1.2, 2)
    const opacities = filled(svg).map((path) => path.getAttribute('fill-opacity'))
    expect(new Set(opacities)).toEqual(new Set([null, '0.35']))
  })
})

test('a share that is not known is dotted, and not a share of none', () => {
  const dashes = (share: number | null) =>
    outline(voicesChart([row(share)], drawing(680)))?.getAttribute('stroke-dasharray')
  expect(dashes(null)).toBe('1.5 3')
  expect(dashes(0)).toBeNull()
})

describe('a made-up row', () => {
  const svg = voicesChart([row(0.31, { basis: 'illustrative', words: '31%' })], drawing(680))

  test('stands on hatched ground, with striped bubbles and dashed outlines', () => {
    expect(svg.querySelectorAll('rect[fill="url(#figure-hatch)"]')).toHaveLength(2)
    expect(svg.querySelectorAll('path[fill="url(#figure-hatch-dark)"]')).toHaveLength(2)
    expect(outline(svg)?.getAttribute('stroke-dasharray')).toBe('4 3')
  })

  test('has its words in muted italics', () => {
    const words = [...svg.querySelectorAll('text')].find(({ textContent }) => textContent === '31%')
    expect(words?.getAttribute('font-style')).toBe('italic')
    expect(words?.getAttribute('fill')).toContain('--chart-muted')
  })
})

describe('the arrangement', () => {
  const ys = (rows: VoiceRow[], width: number) =>
    new Set(startsOf(outline(voicesChart(rows, drawing(width)))).map(([, y]) => y)).size

  test('is one line of ten, but two of five for one row in a narrow picture', () => {
    expect(ys(reportedVoices, 680)).toBe(1)
    expect(ys(reportedVoices, 340)).toBe(1)
    expect(ys(reportedVoices.slice(0, 1), 680)).toBe(1)
    expect(ys(reportedVoices.slice(0, 1), 340)).toBe(2)
  })

  test('puts the bubbles of every row below one another', () => {
    const svg = voicesChart(reportedVoices, drawing(680))
    const outlines = [...svg.querySelectorAll('path[stroke]')].map((path) => startsOf(path).map(([x]) => x))
    expect(outlines).toHaveLength(3)
    expect(outlines[1]).toEqual(outlines[0])
    expect(outlines[2]).toEqual(outlines[0])
  })
})

test('the words are large, in the display face, and the label below them is smaller', () => {
  const svg = voicesChart(reportedVoices, drawing(680))
  const display = [...svg.querySelectorAll('text.chart-display')]
  expect(display.map(({ textContent }) => textContent)).toEqual(reportedVoices.map(({ words }) => words))
  for (const text of display) expect(number(text, 'font-size')).toBeGreaterThanOrEqual(24)
  expect(wordsOf(svg)).toEqual(expect.arrayContaining(['Shared Deliberation', 'Shared Mind', 'Bond']))
})
