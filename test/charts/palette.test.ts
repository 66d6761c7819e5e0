import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  parse,
  type Rgb,
  wcagContrast,
} from 'culori'
import { expect, test } from 'vitest'
import { type Color, codeColor, codeColors, concrete, declarations, paint, palette } from '../../src/charts/palette.ts'

/** Contrast of two colors, from 1 to 21 (WCAG 2.2). */
const contrast = wcagContrast

test('the contrast of black and white is 21, of #777777 and white 4.48', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

const modes = ['light', 'dark'] as const
const texts: Color[] = ['ink', 'muted', 'illustrative', 'accent', 'negative']
const marks: Color[] = ['accent', 'range', 'illustrative', 'negative', 'ink', 'muted']
const steps = [0, 1, 2, 3, 4, 5] as const

test.each(modes)('%s: text reaches 4.5:1 and marks 3:1 on paper', (mode) => {
  const onPaper = (color: Color) => contrast(palette[color][mode], palette.paper[mode])
  for (const color of texts) expect(onPaper(color), color).toBeGreaterThanOrEqual(4.5)
  for (const color of marks) expect(onPaper(color), color).toBeGreaterThanOrEqual(3)
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

test('a color is a custom property with its light value, and turns into it', () => {
  expect(paint['scale-0']).toBe('var(--chart-scale-0, #e8f1f5)')
  expect(concrete(`1px ${paint.ink}`)).toBe('1px #1f1d1a')
  expect(concrete('var(--chart-other, red)')).toBe('var(--chart-other, red)')
  expect(declarations('dark')).toContain('--chart-paper: #16181c;')
})

const codes = Array.from({ length: codeColors }, (_, place) => codeColor(place))
const sights = {
  'normal sight': (color: string) => color,
  'no red cones': (color: string) => seen(filterDeficiencyProt(1), color),
  'no green cones': (color: string) => seen(filterDeficiencyDeuter(1), color),
  'no blue cones': (color: string) => seen(filterDeficiencyTrit(1), color),
}
const seen = (filter: ReturnType<typeof filterDeficiencyProt>, color: string): string =>
  formatHex(filter(parse(color) as Rgb))

test('red and green differ by 86.6 in CIEDE2000; without green cones an orange and an olive come close', () => {
  const difference = differenceCiede2000()
  expect(difference('#ff0000', '#00ff00')).toBeCloseTo(86.6, 0)
  expect(difference(sights['no green cones']('#c06000'), sights['no green cones']('#6e8b00'))).toBeLessThan(
    difference('#c06000', '#6e8b00') / 2,
  )
})

test.each(modes)('%s: each color of a code reaches 3:1 on paper, on the page and on a card', (mode) => {
  const grounds = { light: ['#ffffff', '#fbfaf7'], dark: ['#16181c', '#1d2025'] }[mode]
  for (const code of codes)
    for (const ground of grounds) expect(contrast(palette[code][mode], ground), code).toBeGreaterThanOrEqual(3)
})

// 9 is well above what one just sees (about 2 for patches side by side), and leaves room for the small patches of charts.
test.each(modes.flatMap((mode) => Object.keys(sights).map((sight) => [mode, sight as keyof typeof sights] as const)))(
  '%s, %s: any two colors of codes differ, and from the illustrative one',
  (mode, sight) => {
    const difference = differenceCiede2000()
    const see = (color: Color) => sights[sight](palette[color][mode])
    const all = [...codes, 'illustrative'] as const
    for (const [i, a] of all.entries())
      for (const b of all.slice(i + 1)) expect(difference(see(a), see(b)), `${a} and ${b}`).toBeGreaterThanOrEqual(9)
  },
)

test('colors of codes come round again', () => {
  expect(codeColor(0)).toBe('code-0')
  expect(codeColor(13)).toBe('code-3')
})
