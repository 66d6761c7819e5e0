import { describe, expect, test } from 'vitest'
import { hostileLabels } from '../../src/charts/examples/rows.ts'
import { serialize } from '../../src/charts/serialize.ts'
import { svgElement } from '../../src/charts/svgElement.ts'
import { document, drawing, forms, wordsOf } from './draw.ts'
import { textFaults } from './textBoxes.ts'

const widths = [
  ['wide', 680],
  ['narrow', 340],
] as const
const words = 'Illustrative data — not a result'
const drawn = 'svg title desc defs pattern line g rect circle ellipse path clippath text tspan'.split(' ')
const elementsOf = (svg: SVGSVGElement) => [svg, ...svg.querySelectorAll('*')]
const idsOf = (svg: SVGSVGElement) => elementsOf(svg).flatMap(({ id }) => (id ? [id] : []))

// What holds of every form, at both widths. Each has its arithmetic in a file of its own.
describe.each(forms)('$name chart', ({ name, basis: ofExample, draw, labelled, empty }) => {
  test.each(widths)('%s: is drawn as before', async (size, width) => {
    const svg = serialize(draw(drawing(width)))
    await expect(`${svg.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(`output/${name}-${size}.svg`)
  })

  test.each(widths)('%s: is one picture with a name and a description', (_, width) => {
    const svg = draw(drawing(width, 'abc'))
    expect(svg.getAttribute('role')).toBe('img')
    expect(svg.getAttribute('class')).toBe('chart')
    expect(svg.getAttribute('aria-labelledby')).toBe('abc-title abc-desc')
    expect(svg.querySelector('title')?.textContent).toBe('How often each code is mentioned')
    expect(svg.querySelector('desc')?.textContent).toBe('Shared Deliberation is mentioned most.')
    expect(svg.getAttribute('viewBox')).toMatch(new RegExp(`^0 0 ${width} \\d+(\\.\\d+)?$`))
    expect(svg.hasAttribute('height')).toBe(false)
    expect(serialize(svg)).not.toMatch(/aria-label=|aria-hidden/)
  })

  test.each(widths)('%s: carries no style and no number that is none', (_, width) => {
    const svg = draw(drawing(width))
    expect(svg.querySelector('style')).toBeNull()
    expect(serialize(svg)).not.toMatch(/ style=|NaN|undefined|null|Infinity|⚠|currentColor/)
  })

  test.each(widths)('%s: every text is 12 pixels or larger', (_, width) => {
    const sizes = elementsOf(draw(drawing(width))).map((element) => element.getAttribute('font-size'))
    for (const size of sizes) if (size !== null) expect(Number(size)).toBeGreaterThanOrEqual(12)
  })

  test.each(widths)('%s: no words run into others or out of the picture', (_, width) => {
    expect(textFaults(draw(drawing(width)))).toEqual([])
    expect(textFaults(labelled(hostileLabels, 'illustrative')(drawing(width)))).toEqual([])
  })

  test.each(widths)('%s: shares no id with another chart, in whatever order they are drawn', (_, width) => {
    const first = draw(drawing(width, 'a'))
    const second = draw(drawing(width, 'b'))
    expect(new Set([...idsOf(first), ...idsOf(second)]).size).toBe(idsOf(first).length + idsOf(second).length)
    expect(serialize(draw(drawing(width, 'a')))).toBe(serialize(first))
    for (const svg of [first, second])
      for (const [, id] of serialize(svg).matchAll(/url\(#([^)]+)\)/g)) expect(idsOf(svg)).toContain(id)
  })

  test.each(widths)('%s: says that data are illustrative exactly when some are', (_, width) => {
    const labels = ['Bond', 'Shared Mind', 'Full Presence']
    expect(wordsOf(draw(drawing(width))).includes(words)).toBe(ofExample === 'illustrative')
    const madeUp = labelled(labels, 'illustrative')(drawing(width))
    expect(wordsOf(madeUp)).toContain(words)
    expect(madeUp.querySelector('pattern')).not.toBeNull()
    for (const basis of ['reported', 'computed'] as const) {
      const svg = labelled(labels, basis)(drawing(width))
      expect(wordsOf(svg).join()).not.toMatch(/illustrative/i)
      expect(svg.querySelector('pattern')).toBeNull()
    }
  })

  test.each(widths)('%s: draws hostile labels as text only', (_, width) => {
    const svg = labelled(hostileLabels, 'computed')({ ...drawing(width), title: hostileLabels[1] ?? '' })
    const box = document.createElement('div')
    box.innerHTML = serialize(svg)
    for (const tree of [svg, box])
      for (const element of tree.querySelectorAll('*')) {
        expect(drawn).toContain(element.localName.toLowerCase())
        for (const { name } of element.attributes) expect(name).not.toMatch(/^on|href|^src|^style/)
      }
    expect(box.textContent).toContain('<script>alert(1)</script>')
    expect(box.querySelector('title')?.textContent).toBe('"><img src=x onerror=alert(1)>')
  })

  test.each(widths)('%s: says so where there are no rows', (_, width) => {
    expect(wordsOf(empty(drawing(width)))).toEqual(['No data'])
  })
})

// The check of words must find what it looks for.
test.each([
  ['"Bond" meets "Shared Mind"', 'Bond', 20, 20],
  ['"Shared Mind" leaves the picture', 'Bond', 20, 90],
])('words that are in the way are found: %s', (fault, words, x, y) => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg') as SVGSVGElement
  svg.setAttribute('viewBox', '0 0 60 100')
  const at = (left: number, top: number) => ({ x: left, y: top, 'font-size': 13 })
  svg.append(svgElement(document, 'text', at(x, y), words), svgElement(document, 'text', at(10, 24), 'Shared Mind'))
  expect(textFaults(svg)).toContain(fault)
})
