import { expect, test } from 'vitest'
import { type Colour, concrete, declarations, paint, palette } from '../../src/charts/palette.ts'

/** Relative luminance of a colour #rrggbb (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((i) => Number.parseInt(colour.slice(i, i + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast of two colours, from 1 to 21 (WCAG 2.2). */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

test('the contrast of black and white is 21, of #777777 and white 4.48', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

const modes = ['light', 'dark'] as const
const texts: Colour[] = ['ink', 'muted', 'illustrative', 'accent', 'negative']
const marks: Colour[] = ['accent', 'range', 'illustrative', 'negative', 'ink', 'muted']
const steps = [0, 1, 2, 3, 4, 5] as const

test.each(modes)('%s: text reaches 4.5:1 and marks 3:1 on paper', (mode) => {
  const onPaper = (colour: Colour) => contrast(palette[colour][mode], palette.paper[mode])
  for (const colour of texts) expect(onPaper(colour), colour).toBeGreaterThanOrEqual(4.5)
  for (const colour of marks) expect(onPaper(colour), colour).toBeGreaterThanOrEqual(3)
})

test.each(modes)('%s: a count reaches 4.5:1 on its cell, ink on the first three steps, paper on the others', (mode) => {
  for (const step of steps) {
    const words = palette[step > 2 ? 'paper' : 'ink'][mode]
    expect(contrast(words, palette[`scale-${step}`][mode]), `step ${step}`).toBeGreaterThanOrEqual(4.5)
  }
})

test.each(modes)('%s: each step of the scale is further from the paper than the one before', (mode) => {
  const distances = steps.map((step) => contrast(palette[`scale-${step}`][mode], palette.paper[mode]))
  expect(distances).toEqual(distances.toSorted((a, b) => a - b))
})

test('a colour is a custom property with its light value, and turns into it', () => {
  expect(paint['scale-0']).toBe('var(--chart-scale-0, #e8f1f5)')
  expect(concrete(`1px ${paint.ink}`)).toBe('1px #1f1d1a')
  expect(concrete('var(--chart-other, red)')).toBe('var(--chart-other, red)')
  expect(declarations('dark')).toContain('--chart-paper: #16181c;')
})
