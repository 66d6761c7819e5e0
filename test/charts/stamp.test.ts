import { expect, test } from 'vitest'
import { textWidth } from '../../src/charts/textWidth.ts'
import { drawing, forms, wordsOf } from './draw.ts'

const words = 'Illustrative data — not a result'

// A part of a picture that is cut out at the side still shows some of the strip.
test.each(forms.flatMap(({ name, labelled }) => [680, 340].map((width) => ({ name, labelled, width }))))(
  '$name at $width pixels: a hatched strip across the whole picture, with the words on a plate inside it',
  ({ labelled, width }) => {
    const svg = labelled(['Bond', 'Shared Mind', 'Full Presence'], 'illustrative')(drawing(width))
    const text = [...svg.querySelectorAll('text')].find(({ textContent }) => textContent === words)
    const plate = text?.previousElementSibling
    const strip = plate?.previousElementSibling
    const number = (element: Element | null | undefined, name: string) => Number(element?.getAttribute(name))
    expect(wordsOf(svg)).toContain(words)
    expect(strip?.getAttribute('fill')).toBe('url(#figure-hatch)')
    expect([number(strip, 'x'), number(strip, 'y'), number(strip, 'width')]).toEqual([0, 0, width])
    expect(plate?.getAttribute('fill')).toContain('--chart-paper')
    expect(number(plate, 'y') + number(plate, 'height')).toBeLessThanOrEqual(number(strip, 'height'))
    expect(text?.getAttribute('text-anchor')).toBe('middle')
    expect(number(text, 'x')).toBeCloseTo(number(plate, 'x') + number(plate, 'width') / 2, 1)
    // DejaVu Sans Bold, to which a file of its own may fall back, is an eighth wider than the estimate.
    expect(textWidth(words, 13) * 1.12).toBeLessThan(number(plate, 'width'))
  },
)
