import { describe, expect, test } from 'vitest'
import { canvas } from '../../src/cards/canvas.ts'
import { cardFonts } from '../../src/cards/fonts.ts'
import { drawable, linesOf, plain, runsOf, uncovered, widthOf } from '../../src/cards/typeset.ts'
import { serialize } from '../../src/charts/serialize.ts'
import { boxOf } from './boxOf.ts'
import { newDocument } from './examples.ts'

const fonts = await cardFonts()
const { title, text, strong } = fonts

describe('every voice has', () => {
  test.each([...'aZ09éüñßÆłşđžğİ−–—…’“”·×%&<>«»€©½'])('%s', (character) => {
    for (const voice of [title, text, strong]) expect(uncovered(character, voice)).toEqual([])
  })
})

describe('a text', () => {
  test('that the fonts lack letters of is not drawable, and the letters are named', () => {
    expect(uncovered('ab مر 中', text)).toEqual(['م', 'ر', '中'])
    for (const words of ['مرحبا', '中文', 'Safe 😀', 'שלום', 'Привет']) expect(drawable(words, title), words).toBeNull()
  })

  test('of nothing is not drawable', () => {
    expect(drawable(' \n ', text)).toBeNull()
  })

  test('with arrows and relations that the fonts lack gets them in signs that say the same', () => {
    expect(uncovered('→≥', text)).toEqual(['→', '≥'])
    expect(drawable('n ≥ 11 → shown', text)).toBe('n >= 11 -> shown')
    expect(drawable('≤ ← ≠ ↔ ≈ ⇒', strong)).toBe('<= <- != <-> ~ =>')
  })

  test('keeps dashes, minus, ellipsis and apostrophe as they are', () => {
    const words = '−0.10 – one — two … patients’'
    expect(drawable(words, text)).toBe(words)
  })

  test('loses what nobody sees, and joins accents to their letters', () => {
    expect(plain('a\u202eb\u200bc\u00ad\ufeff d\n\te')).toBe('abc d e')
    expect(plain('Cafe\u0301')).toBe('Café')
  })
})

test('runs name the face of every letter, and keep spaces with what stands before them', () => {
  const [latin, extended] = title.map(({ family }) => family)
  expect(runsOf('Łódź on', title)).toEqual([
    { text: 'Ł', family: extended },
    { text: 'ód', family: latin },
    { text: 'ź ', family: extended },
    { text: 'on', family: latin },
  ])
})

describe('the renderer', () => {
  const markup = (words: string, voice: typeof text, anchor = 'start') => {
    const on = canvas(newDocument(), 900, 100)
    on.line(450, 60, words, { voice, size: 40, fill: '#000' }, anchor)
    return serialize(on.root)
  }

  test.each(['Shared', 'łódź', 'Łódź on the Wisła', 'şđğ', '−–—…’', 'é'])(
    'draws %s as wide as it was measured, in each voice',
    async (words) => {
      for (const voice of [title, text, strong]) {
        const box = boxOf(markup(words, voice), fonts.files)
        const measured = widthOf(words, 40, voice)
        // The box is that of the ink: less than the advances by the space around the outermost letters, and by kerning.
        expect(box?.width ?? 0).toBeGreaterThan(measured * 0.75)
        expect(box?.width ?? 0).toBeLessThan(measured * 1.1)
      }
    },
  )

  test.each([
    ['start', 450, 1],
    ['middle', 450, 0.5],
    ['end', 450, 0],
  ])('puts a text of two faces where its anchor %s says', (anchor, x, part) => {
    const box = boxOf(markup('xłódźx', text, anchor), fonts.files)
    const width = widthOf('xłódźx', 40, text)
    expect(Math.abs((box?.x ?? 0) - (x - width * (1 - part)))).toBeLessThan(4)
  })

  test('draws nothing where a font is missing, which the measure above would see', async () => {
    const box = boxOf(markup('Shared', text), [])
    expect(box?.width ?? 0).toBe(0)
  })

  test('draws the families apart: the same word is not as wide in both', async () => {
    const [one, other] = await Promise.all(
      [title, text].map((voice) => boxOf(markup('Deliberation', voice), fonts.files)),
    )
    expect(Math.abs((one?.width ?? 0) - (other?.width ?? 0))).toBeGreaterThan(10)
  })
})

test('lines keep within their width, and what is over ends in an ellipsis', () => {
  const words = 'A word after another, as many as it takes to fill three lines of a card with them'
  const lines = linesOf(words, 400, 40, text)
  expect(lines.join(' ')).toBe(words)
  for (const line of lines) expect(widthOf(line, 40, text)).toBeLessThanOrEqual(400)
  const cut = linesOf(words, 400, 40, text, 2)
  expect(cut).toHaveLength(2)
  expect(cut[0]).toBe(lines[0])
  expect(cut[1]).toMatch(/…$/)
})
