/**
 * The colors of the charts. In the page they are CSS custom properties, so that dark mode is pure CSS; a file of its own
 * gets the light values. Text reaches 4.5:1 and marks 3:1 against the paper in both. Any two colors of codes, and any of them
 * and the illustrative, differ by a CIEDE2000 of 9 or more for normal sight and for three color-vision deficiencies (tests
 * measure both).
 */
export const palette = {
  ink: { light: '#1f1d1a', dark: '#ece8e1' },
  muted: { light: '#5f5a52', dark: '#b3ada3' },
  rule: { light: '#dedad2', dark: '#3a3d43' },
  paper: { light: '#ffffff', dark: '#16181c' },
  accent: { light: '#0b5c7d', dark: '#6cc0e0' },
  range: { light: '#5f8aa1', dark: '#6f9bb2' },
  illustrative: { light: '#8a4b08', dark: '#e5a35a' },
  'scale-0': { light: '#e8f1f5', dark: '#1d2b34' },
  'scale-1': { light: '#c7dee8', dark: '#244252' },
  'scale-2': { light: '#98c2d4', dark: '#2e5d73' },
  'scale-3': { light: '#38758f', dark: '#63a3bf' },
  'scale-4': { light: '#1d5873', dark: '#8fc6dd' },
  'scale-5': { light: '#0b3d54', dark: '#c4e5f2' },
  negative: { light: '#a8323e', dark: '#f08a8f' },
  'code-0': { light: '#0c435d', dark: '#97cceb' },
  'code-1': { light: '#1a7855', dark: '#a0fbd0' },
  'code-2': { light: '#e15a7b', dark: '#d15c76' },
  'code-3': { light: '#7265c1', dark: '#a396fe' },
  'code-4': { light: '#847e03', dark: '#8f8a2a' },
  'code-5': { light: '#5e1337', dark: '#ddadbe' },
  'code-6': { light: '#814a88', dark: '#b265bc' },
  'code-7': { light: '#708e5b', dark: '#bef497' },
  'code-8': { light: '#253e17', dark: '#9ebc8f' },
  'code-9': { light: '#997cb1', dark: '#a28db4' },
} as const

export type Color = keyof typeof palette

/** How many colors there are for codes. With more codes they come round again: no picture tells codes by color alone. */
export const codeColors = 10

/** The color of a code by its place in the codebook, from 0 on: the same in every picture and on every page. */
export const codeColor = (place: number): Color => `code-${place % codeColors}` as Color

const colors = Object.keys(palette) as Color[]

/** A color as a chart writes it: the custom property, with the light value where the page sets none. */
export const paint = Object.fromEntries(
  colors.map((color) => [color, `var(--chart-${color}, ${palette[color].light})`]),
) as Record<Color, string>

/** The custom properties of one mode as CSS declarations, for the site's style sheet. */
export const declarations = (mode: 'light' | 'dark'): string =>
  colors.map((color) => `--chart-${color}: ${palette[color][mode]};`).join(' ')

/** A chart's attribute value with every custom property replaced by its light value. */
export const concrete = (value: string): string =>
  value.replace(/var\(--chart-([a-z0-9-]+)(?:,[^)]*)?\)/g, (found, name: string) =>
    name in palette ? palette[name as Color].light : found,
  )
