import { expect, test } from 'vitest'
import { hostileFrequencies, mixedFrequencies, reportedFrequencies } from '../../src/charts/examples/rows.ts'
import { frequencyChart } from '../../src/charts/frequencyChart.ts'
import { serialize } from '../../src/charts/serialize.ts'
import { standalone } from '../../src/charts/standalone.ts'
import { document, drawing } from './draw.ts'

const text = {
  title: 'What patients say makes a good connection',
  subtitle: 'Share of responses that mention each dimension',
  note: 'Lines: 95% Wilson intervals of the published share over 1,766 responses.',
  basis: 'reported',
  source: 'doi.org/10.1097/HMR.0000000000000412',
} as const
const reported = (width: number) => frequencyChart(reportedFrequencies, drawing(width))

test.each([
  ['wide', 680],
  ['narrow', 340],
] as const)('%s: is drawn as before', async (size, width) => {
  const svg = standalone(frequencyChart(mixedFrequencies, drawing(width)), { ...text, basis: 'illustrative' }, document)
  await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`output/standalone-${size}.svg`)
})

test('needs nothing from elsewhere: no custom property, no address but the namespace', () => {
  const svg = standalone(reported(680), text, document)
  expect(svg).not.toMatch(/var\(|currentColor|@import|href/)
  expect(svg.match(/https?:[^"' ]+/g)).toEqual(['http://www.w3.org/2000/svg'])
  expect(svg).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg /)
  expect(svg).toContain(':where(.chart text)')
})

test('holds everything that is to be said', () => {
  const svg = standalone(reported(680), text, document)
  for (const words of [text.title, text.subtitle, text.note, text.source, 'Reported in the publication', '60%'])
    expect(svg).toContain(words)
})

test('says above the title that data are illustrative exactly when the basis is', () => {
  const mark = '>ILLUSTRATIVE — not a result of the study</text>'
  expect(standalone(reported(340), text, document)).not.toContain(mark)
  expect(standalone(reported(340), { ...text, basis: 'illustrative' }, document)).toContain(mark)
})

test('is as wide as the chart and its margins, and tall enough for every line', () => {
  const svg = standalone(reported(340), { ...text, note: 'word '.repeat(80) }, document)
  expect(svg).toMatch(/ width="388"/)
  const [, height] = svg.match(/viewBox="0 0 388 (\d+)"/) ?? []
  for (const [, y] of svg.matchAll(/ x="24" y="(\d+)"/g)) expect(Number(y)).toBeLessThan(Number(height) - 8)
})

test('breaks a bold title before it fills the width, for bold letters are wider', () => {
  const title = 'Illustrative data: what is reported, beside what made-up data give'
  const svg = standalone(reported(680), { ...text, title }, document)
  expect(svg.match(/font-weight="700"/g)).toHaveLength(2)
})

test('leaves the chart as it is', () => {
  const chart = reported(340)
  const before = serialize(chart)
  standalone(chart, text, document)
  expect(serialize(chart)).toBe(before)
})

test('escapes everything', () => {
  const hostile = '</title><script>alert(1)</script>"\' & 👩🏽‍⚕️ مسموع \u0000 \ud800 var(--chart-ink, red)'
  const all = { title: hostile, subtitle: hostile, note: hostile, source: hostile, basis: 'computed' } as const
  const chart = frequencyChart(hostileFrequencies, { ...drawing(680), description: hostile })
  const svg = standalone(chart, all, document)
  expect(svg).not.toMatch(/<script|<img/)
  expect(svg.replace(/&(amp|lt|gt|quot);/g, '')).not.toContain('&')
  expect(svg.isWellFormed()).toBe(true)
  expect(svg).not.toContain('\u0000')
  expect(svg).toContain('مسموع')
})
