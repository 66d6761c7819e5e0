import { describe, expect, test } from 'vitest'
import { faviconSvg, pixelIcons } from '../../src/cards/icons.ts'
import { renderPng } from '../../src/cards/renderPng.ts'

describe('the icon', () => {
  test('follows the system from light to dark, and loads nothing', () => {
    expect(faviconSvg()).toContain('prefers-color-scheme:dark')
    expect(faviconSvg()).not.toMatch(/href|url\(|https?:(?!\/\/www\.w3\.org)/)
  })

  test.each(Object.entries(pixelIcons))('%s is as large as it says', async (_, { svg, side }) => {
    const png = Buffer.from(await renderPng(svg, side))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([side, side])
  })

  test('for a mask stays within the circle that every mask keeps', () => {
    const { svg } = pixelIcons['maskable-512']
    const [, offset = 0, scale = 0] = /translate\(([\d.]+),[\d.]+\) scale\(([\d.]+)\)/.exec(svg)?.map(Number) ?? []
    // The corners of the mark's box in its square of 32; a mask keeps four fifths of the width of the icon.
    const corners = [
      [1.5, 2.5],
      [30.5, 2.5],
      [5.5, 30.5],
      [30.5, 26.7],
    ].map(([x = 0, y = 0]) => Math.hypot(offset + x * scale - 16, offset + y * scale - 16))
    expect(Math.max(...corners)).toBeLessThanOrEqual(0.4 * 32)
  })
})
