/**
 * The colours of the charts. In the page they are CSS custom properties, so that dark mode is pure CSS; a file of its own
 * gets the light values. Text reaches 4.5:1 and marks 3:1 against the paper in both (a test measures it).
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
} as const

export type Colour = keyof typeof palette

const colours = Object.keys(palette) as Colour[]

/** A colour as a chart writes it: the custom property, with the light value where the page sets none. */
export const paint = Object.fromEntries(
  colours.map((colour) => [colour, `var(--chart-${colour}, ${palette[colour].light})`]),
) as Record<Colour, string>

/** The custom properties of one mode as CSS declarations, for the site's style sheet. */
export const declarations = (mode: 'light' | 'dark'): string =>
  colours.map((colour) => `--chart-${colour}: ${palette[colour][mode]};`).join(' ')

/** A chart's attribute value with every custom property replaced by its light value. */
export const concrete = (value: string): string =>
  value.replace(/var\(--chart-([a-z0-9-]+)(?:,[^)]*)?\)/g, (found, name: string) =>
    name in palette ? palette[name as Colour].light : found,
  )
