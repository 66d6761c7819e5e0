import { palette } from '../charts/palette.ts'
import { cardPaper } from './chartPart.ts'
import { markShapes } from './mark.ts'

const { accent, paper } = palette
const light = { bubble: accent.light, eye: '#ffffff' }

const tag = (name: string, attributes: Record<string, string | number>) =>
  `<${name} ${Object.entries(attributes)
    .map(([key, value]) => `${key}="${value}"`)
    .join(' ')}/>`

const shapes = (fill: { bubble: string; eye: string }) =>
  markShapes(fill)
    .map(([name, attributes]) => tag(name, attributes))
    .join('')

const root = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${inner}</svg>`

/** The icon of the site, which follows the system from light to dark. */
export const faviconSvg = (): string =>
  root(
    `<style>.b{fill:${accent.light}}.e{fill:#fff}@media (prefers-color-scheme:dark){.b{fill:${accent.dark}}.e{fill:${paper.dark}}}</style>${markShapes(
      light,
    )
      .map(([name, { fill, ...attributes }]) => tag(name, { class: fill === light.eye ? 'e' : 'b', ...attributes }))
      .join('')}`,
  )

// On paper, and small enough to stay whole where a system cuts icons round.
const padded = (part: number) => {
  const offset = 16 * (1 - part)
  const moved = `translate(${offset},${offset}) scale(${part})`
  return root(`${tag('rect', { width: 32, height: 32, fill: cardPaper })}<g transform="${moved}">${shapes(light)}</g>`)
}

/** The icons that are pictures of pixels, each with its side in pixels. */
export const pixelIcons = {
  'icon-32': { side: 32, svg: root(shapes(light)) },
  'icon-192': { side: 192, svg: root(shapes(light)) },
  'icon-512': { side: 512, svg: root(shapes(light)) },
  'maskable-512': { side: 512, svg: padded(0.62) },
  'apple-touch-icon': { side: 180, svg: padded(0.78) },
} as const
