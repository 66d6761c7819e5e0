import * as Plot from '@observablehq/plot'
import { describe, expect, test } from 'vitest'
import * as marks from '../../src/charts/marks.ts'
import { serialize } from '../../src/charts/serialize.ts'
import { document } from './draw.ts'

type Datum = { at: number; low: number; high: number; y: number; words: string; color: string | null }
const color = (name: string) => `var(--chart-${name}, #000)`
const data: Datum[] = [
  { at: 2, low: 1, high: 3.3333, y: 20, words: 'one line', color: color('a') },
  { at: 7.25, low: 6, high: 9, y: 50, words: 'two\nlines', color: color('b') },
  { at: 4, low: 4, high: 4, y: 80, words: '', color: color('a') },
  { at: Number.NaN, low: 2, high: 5, y: 99, words: 'three\nlines\nhere', color: color('b') },
]
const fill = ({ color }: Datum) => color
const box = { x1: 'low', x2: 'high', y1: 'y', y2: ({ y }: Datum) => y + 9 } as const
const outlined = { fill, stroke: color('paper'), strokeWidth: 4, fontSize: 13, fontVariant: 'tabular-nums' } as const

/** The same drawing by Plot, less what Plot says to machines that look at groups, in pixels to a hundredth. */
function byPlot(draw: (with_: typeof Plot) => Plot.Markish): string {
  const svg = Plot.plot({
    document,
    width: 300,
    height: 120,
    margin: 0,
    marginLeft: 40,
    marginRight: 10,
    marks: [draw(Plot)],
    x: { type: 'linear', domain: [0, 10], axis: null },
    y: { type: 'identity', axis: null },
    r: { type: 'identity' },
  })
  const group = svg.querySelector(':scope > g')
  group?.removeAttribute('aria-label')
  // On a screen with one device pixel a pixel Plot moves lines by half of one.
  const moved = group?.getAttribute('transform')?.replace(/(-?\d+)\.5/g, '$1')
  if (moved === 'translate(0,0)') group?.removeAttribute('transform')
  else if (moved) group?.setAttribute('transform', moved)
  return group ? serialize(group).replace(/-?\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2)))) : ''
}

function byMarks(draw: (with_: typeof marks) => marks.Markish): string {
  const x = { domain: [0, 10], range: [40, 290] } as const
  const svg = marks.plot({ document, width: 300, height: 120, marks: [draw(marks)], x })
  return [...svg.childNodes].map(serialize).join('')
}

describe('draws as Plot draws:', () => {
  // biome-ignore lint/suspicious/noExplicitAny: the same call for two libraries of the same shape
  test.each<[string, (of: any) => any]>([
    ['boxes', (of) => of.rect(data, { ...box, fill })],
    [
      'boxes with a dashed outline',
      (of) => of.rect(data, { ...box, fill: 'none', stroke: color('a'), strokeDasharray: '1 3' }),
    ],
    ['boxes the wrong way round', (of) => of.rect(data, { ...box, x1: 'high', x2: 'low', fill, fillOpacity: 0.3 })],
    ['upright lines', (of) => of.ruleX(data, { x: 'at', y1: 5, y2: 'y', stroke: color('a') })],
    ['level lines', (of) => of.ruleY(data, { x1: 'low', x2: 'high', y: 'y', stroke: fill, strokeWidth: 2 })],
    [
      'lines at places in pixels',
      (of) => of.ruleX(data, { x: { value: () => 77, scale: null }, y1: 5, y2: 'y', stroke: color('a') }),
    ],
    ['links', (of) => of.link(data, { x1: 'low', x2: 'at', y1: 10, y2: 'y', stroke: fill, strokeWidth: 1.5 })],
    ['dots', (of) => of.dot(data, { x: 'at', y: 'y', r: 5.5, fill, stroke: fill, strokeWidth: 2 })],
    [
      'dots of many sizes, the largest lowest',
      (of) => of.dot(data, { x: 'at', y: 'y', r: ({ high, low }: Datum) => high - low, fill }),
    ],
    ['words', (of) => of.text(data, { x: 'at', y: 'y', text: 'words', fill: color('ink'), fontSize: 12 })],
    [
      'words with an outline',
      (of) => of.text(data, { x: 'at', y: 'y', text: 'words', textAnchor: 'start', ...outlined, fontWeight: 600 }),
    ],
    [
      'words above a line',
      (of) => of.text(data, { x: 'at', y: 40, text: 'words', lineAnchor: 'bottom', lineHeight: 1.25, fill }),
    ],
    [
      'words moved',
      (of) => of.text(data, { x: 'at', y: 'y', text: 'words', dx: 4, textAnchor: 'end', fill: color('ink') }),
    ],
    ['some of the data', (of) => of.dot(data, { filter: ({ at }: Datum) => at > 3, x: 'at', y: 'y', r: 5, fill })],
  ])('%s', (_, draw) => {
    const drawn = byMarks(draw)
    expect(drawn).toContain('<g')
    expect(drawn).toBe(byPlot(draw))
  })

  test('no group where there is nothing to draw', () => {
    expect(byMarks((of) => of.rect([], { ...box, fill: 'none' }))).toBe('')
    expect(byPlot((of) => of.rect([], { ...box, fill: 'none' }))).toBe('')
  })
})

test('a target is a box that can’t be seen, with the row of its figure and what that says', () => {
  const drawn = byMarks((of) => of.targets(data.slice(0, 1), { ...box, row: () => 7, text: 'words' }))
  expect(drawn).toBe(
    '<g><rect data-row="7" fill="none" height="9" pointer-events="all" width="58.33" x="65" y="20"><title>one line</title></rect></g>',
  )
})
