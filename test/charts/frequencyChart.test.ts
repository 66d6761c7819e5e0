import { describe, expect, test } from 'vitest'
import { mixedFrequencies, reportedFrequencies } from '../../src/charts/examples/rows.ts'
import { type FrequencyRow, frequencyChart } from '../../src/charts/frequencyChart.ts'
import { drawing, marksOf, placeOf, wordsOf } from './draw.ts'

const row = (share: number | null, rest: Partial<FrequencyRow> = {}): FrequencyRow => ({
  id: 'bond',
  label: 'Bond',
  share,
  low: null,
  high: null,
  basis: 'computed',
  ...rest,
})

describe('the x axis', () => {
  test('begins at zero and ends at the next round percentage', () => {
    const svg = frequencyChart(reportedFrequencies, drawing(680))
    const ticks = wordsOf(svg).filter((words) => /^\d+0?%$/.test(words) && !['14%', '2%'].includes(words))
    expect(ticks.slice(0, 8)).toEqual(['0%', '10%', '20%', '30%', '40%', '50%', '60%', '70%'])
    expect(wordsOf(svg)).not.toContain('80%')
  })

  test('never passes 100%', () => {
    expect(wordsOf(frequencyChart([row(1)], drawing(680)))).not.toContain('120%')
  })

  test('has each label once, also where ticks are less than a percentage point apart', () => {
    // Up to 2% in steps of half a point: 0.5% and 1.5% would read as 1% and 2% again.
    const percents = wordsOf(frequencyChart([row(0.02)], drawing(340))).filter((words) => /^[012]%$/.test(words))
    expect(percents).toEqual(['0%', '1%', '2%', '2%'])
  })

  // 340 wide: 11 to the left and 20 to the right leave 309 pixels for 0 to 45%.
  test('puts 41% at 11 + 309 · 41 / 45 = 292.53', () => {
    const [dot] = marksOf(frequencyChart([row(0.41)], drawing(340)), 'circle', 'accent')
    expect(dot?.cx).toBeCloseTo(292.53, 2)
  })
})

describe('a published share', () => {
  const svg = frequencyChart(reportedFrequencies, drawing(680))
  const zero = placeOf(svg, '0%').x
  const pixelsAPoint = (placeOf(svg, '70%').x - zero) / 70

  test('of 60% is a dot at 60 on the axis', () => {
    expect(marksOf(svg, 'circle', 'code-0')[0]?.cx).toBeCloseTo(zero + 60 * pixelsAPoint, 1)
  })

  test('has its interval from 57.7% to 62.26%', () => {
    const interval = marksOf(svg, 'line', 'code-0')[0]
    expect(interval?.x1).toBeCloseTo(zero + 57.7 * pixelsAPoint, 1)
    expect(interval?.x2).toBeCloseTo(zero + 62.26 * pixelsAPoint, 1)
  })

  test('has its value beside it, right of the interval', () => {
    const values = [...svg.querySelectorAll('g[font-weight] text')].map(({ textContent }) => textContent)
    expect(values).toEqual(['60%', '14%', '2–14%', '2%'])
    expect(placeOf(svg, '2–14%').x).toBeCloseTo(zero + 14 * pixelsAPoint + 11, 1)
  })

  test('that is only a range from 2% to 14% is a band between two ticks, without a dot', () => {
    const [band] = marksOf(svg, 'rect', 'code-3')
    expect(band?.x).toBeCloseTo(zero + 2 * pixelsAPoint, 1)
    expect(band?.width).toBeCloseTo(12 * pixelsAPoint, 1)
    const ends = marksOf(svg, 'line', 'code-3').map(({ x1 }) => x1)
    expect(ends[0]).toBeCloseTo(zero + 2 * pixelsAPoint, 1)
    expect(ends[1]).toBeCloseTo(zero + 14 * pixelsAPoint, 1)
    expect(svg.querySelectorAll('circle')).toHaveLength(3)
  })

  test('that is stated in words carries them', () => {
    const majority = row(null, { range: { low: 0.5, high: 1, words: 'a majority' } })
    expect(wordsOf(frequencyChart([majority], drawing(340)))).toContain('a majority')
  })
})

describe('rows of one label', () => {
  const madeUp = row(0.2, { basis: 'illustrative', low: 0.1, high: 0.3 })
  const svg = frequencyChart([madeUp, row(0.25, { low: 0.2, high: 0.3 })], drawing(680))
  const [computed] = marksOf(svg, 'circle', 'accent')
  const [illustrative] = marksOf(svg, 'circle', 'illustrative')

  test('share a label, and the illustrative stands below whatever order they come in', () => {
    expect(wordsOf(svg).filter((words) => words === 'Bond')).toHaveLength(1)
    expect((illustrative?.cy ?? 0) - (computed?.cy ?? 0)).toBe(24)
  })

  test('each say once which they are', () => {
    expect(wordsOf(svg).filter((words) => words === 'computed')).toHaveLength(1)
    expect(wordsOf(svg).filter((words) => words === 'illustrative')).toHaveLength(1)
  })

  test('tell the illustrative by a hollow dot, a dashed interval and a hatched ground', () => {
    const hollow = svg.querySelector('circle[stroke*="illustrative"]')
    expect(hollow?.getAttribute('fill')).toContain('--chart-paper')
    expect(svg.querySelectorAll('g[stroke-dasharray] line')).toHaveLength(1)
    expect(svg.querySelectorAll('[fill="url(#figure-hatch)"]')).toHaveLength(2)
  })
})

describe('the color', () => {
  const colored = (rest: Partial<FrequencyRow>) => frequencyChart([row(0.25, { color: 13, ...rest })], drawing(680))

  test('is the code’s, of ten that come round again', () => {
    const svg = colored({ low: 0.2, high: 0.3 })
    expect(marksOf(svg, 'circle', 'code-3')).toHaveLength(1)
    expect(marksOf(svg, 'line', 'code-3')).toHaveLength(1)
    expect(marksOf(svg, 'circle', 'accent')).toHaveLength(0)
  })

  test('of a made-up share is the code’s too, around a hollow dot', () => {
    const dot = colored({ basis: 'illustrative' }).querySelector('circle')
    expect(dot?.getAttribute('stroke')).toContain('--chart-code-3')
    expect(dot?.getAttribute('fill')).toContain('--chart-paper')
  })

  test('of a range without a code is that of ranges', () => {
    const svg = frequencyChart([row(null, { range: { low: 0.1, high: 0.2 } })], drawing(680))
    expect(marksOf(svg, 'rect', 'range')).toHaveLength(1)
  })
})

describe('what an interval is', () => {
  const rows = [row(0.41, { label: 'A' }), row(0.27, { label: 'B', low: 0.18, high: 0.36 })]
  const third = row(0.1, { label: 'C', low: 0.05, high: 0.15 })

  test.each([680, 340])('is said once, over the first lane that has one, at %d pixels', (width) => {
    const svg = frequencyChart([...rows, third], drawing(width))
    expect(wordsOf(svg).filter((words) => words === '95% interval')).toHaveLength(1)
    // 24 above the middle of its lane.
    expect(placeOf(svg, '95% interval').y).toBe(placeOf(svg, '27%').y - 24)
  })

  // 340 wide: 11 to the left and 20 to the right leave 309 pixels for 0 to 45%.
  test('is shown by a bracket from 11 + 309 · 0.4 = 134.6 to 11 + 309 · 0.8 = 258.2', () => {
    const [over] = marksOf(frequencyChart(rows, drawing(340)), 'line', 'muted').filter(({ y1, y2 }) => y1 === y2)
    expect(over?.x1).toBeCloseTo(134.6, 1)
    expect(over?.x2).toBeCloseTo(258.2, 1)
  })

  test('stays within the picture at its left edge', () => {
    const svg = frequencyChart([row(0.01, { low: 0, high: 0.02 }), row(0.9, { label: 'B' })], drawing(340))
    // Half of what "95% interval" is estimated to need at 12 pixels.
    expect(placeOf(svg, '95% interval').x).toBeGreaterThan(35)
  })

  test('is not said where none is drawn', () => {
    expect(wordsOf(frequencyChart([row(0.3)], drawing(680)))).not.toContain('95% interval')
  })
})

describe('the share in other words', () => {
  const withAside = (aside: string, width: number) => wordsOf(frequencyChart([row(0.6, { aside })], drawing(width)))

  test('stands after it where there is room', () => {
    expect(withAside('6 in 10 patients', 680)).toContain('6 in 10 patients')
    expect(withAside('6 in 10 patients', 340)).not.toContain('6 in 10 patients')
  })

  test('is left out where it would take the room of the dots', () => {
    const long = '6 in 10 people discharged from a hospital'
    expect(withAside(long, 680)).not.toContain(long)
  })
})

test('labels of ticks that would run into one another are left out', () => {
  const words = { range: { low: 0.5, high: 1, words: 'a share that takes all of the room there is' } }
  const ticks = wordsOf(frequencyChart([row(null, words)], drawing(340))).filter((text) => /^\d+%$/.test(text))
  expect(ticks.length).toBeLessThan(6)
  expect(ticks[0]).toBe('0%')
})

test('a withheld share is said in words at the left of its lane', () => {
  const svg = frequencyChart(mixedFrequencies, drawing(680))
  expect(placeOf(svg, 'fewer than 11').x).toBeCloseTo(placeOf(svg, '0%').x + 11, 1)
})

test.each([
  [0.004, '<1%'],
  [0.996, '>99%'],
  [0, '0%'],
  [1, '100%'],
])('a share of %d is labelled %s', (share, words) => {
  expect(wordsOf(frequencyChart([row(share)], drawing(680)))).toContain(words)
})

test('labels stand beside their lanes from 520 pixels on, above them below that', () => {
  const y = (width: number) => {
    const svg = frequencyChart([row(0.5)], drawing(width))
    return (marksOf(svg, 'circle', 'accent')[0]?.cy ?? 0) - placeOf(svg, 'Bond').y
  }
  expect(y(520)).toBe(0)
  expect(y(519)).toBeGreaterThan(16)
})
