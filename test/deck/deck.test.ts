import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { deck } from '../../src/deck/deck.ts'
import { fitSize } from '../../src/deck/fitSize.ts'
import { fixedZip } from '../../src/deck/fixedZip.ts'
import { layouts } from '../../src/deck/layouts.ts'
import { mentionOf } from '../../src/deck/mentionOf.ts'

describe('the size of letters', () => {
  // 7.8 inches are 561.6 points, in which 0.52 × 20 = 10.4 points a letter leave room for 54 letters. At 20 points a paragraph
  // of one line takes 24 points and the air before it, here 9, one of two lines 48 and that air.
  const sizes = [20, 10]
  const height = (points: number) => ({ w: 7.8, h: points / 72 })

  test.each([
    ['one line that fits just so', ['x'.repeat(54)], 33, 20],
    ['one letter more', ['x'.repeat(55)], 33, 10],
    ['which fits on two lines', ['x'.repeat(55)], 57, 20],
    ['two paragraphs', ['x', 'x'], 66, 20],
    ['two paragraphs with too little room', ['x', 'x'], 65, 10],
    ['more than fits at any size', ['x'.repeat(9000)], 66, 10],
  ])('is right for %s', (_, paragraphs, points, size) => {
    const airy = paragraphs.map((text) => ({ text, before: 9 }))
    expect(fitSize(airy, height(points), sizes)).toBe(size)
  })
})

test('no room is left for air that a paragraph has not', () => {
  // Two lines at 20 points take 48.
  const tight = ['x', 'x'].map((text) => ({ text, before: 0 }))
  expect(fitSize(tight, { w: 7.8, h: 48 / 72 }, [20, 10])).toBe(20)
  expect(fitSize(tight, { w: 7.8, h: 47 / 72 }, [20, 10])).toBe(10)
})

test('words go to the next line whole, and an indent takes its room', () => {
  // 30 letters, a space and 30 letters go on two lines of 54, and 25 of each on one; with 52 points of indent, which are five
  // letters less, on two.
  const [long, short] = [`${'x'.repeat(30)} ${'x'.repeat(30)}`, `${'x'.repeat(25)} ${'x'.repeat(25)}`]
  const one = { w: 7.8, h: 24 / 72 }
  expect(fitSize([{ text: long, before: 0 }], one, [20, 10])).toBe(10)
  expect(fitSize([{ text: short, before: 0 }], one, [20, 10])).toBe(20)
  expect(fitSize([{ text: short, before: 0, indent: 52 }], one, [20, 10])).toBe(10)
  // Three words of 30 letters are 92 letters: two lines of 54 by their length, three by their words.
  const words = Array.from({ length: 3 }, () => 'x'.repeat(30)).join(' ')
  expect(fitSize([{ text: words, before: 0 }], { w: 7.8, h: 48 / 72 }, [20, 10])).toBe(10)
})

test('wide letters are set smaller', () => {
  // At 20 points and 0.6 a letter has 12 points, so 46 letters go on a line; at 0.52 it is 54.
  const text = 'x'.repeat(47)
  expect(fitSize([{ text, before: 0 }], { w: 7.8, h: 24 / 72 }, [20, 10])).toBe(20)
  expect(fitSize([{ text, before: 0 }], { w: 7.8, h: 24 / 72 }, [20, 10], 0.6)).toBe(10)
})

test('a long title is written in smaller letters, a short one in those of its layout', async () => {
  // Of 32 words of four letters, 15 go on a line at 18 points, where a letter has 10.8 of 835.2 points: three lines of 21.6
  // points, which fit into 72. At 22 points 12 words do: three lines of 26.4 points, which don't.
  const slide = (title: string) => ({ layout: 'text' as const, title, mark: 'M', places: [], notes: ['N'] })
  const slides = [slide(Array.from({ length: 32 }, () => 'word').join(' ')), slide('Short')]
  const entries = unzipSync(await deck({ title: 'T', color: 0, foot: 'F', slides }))
  const sizes = [1, 2].map((number) => {
    const xml = strFromU8(entries[`ppt/slides/slide${number}.xml`] as Uint8Array)
    return /<a:rPr[^>]* sz="(\d+)"/.exec(xml)?.[1]
  })
  expect(sizes).toEqual(['1800', '3200'])
})

describe('an Office file', () => {
  const core = (date: string) =>
    `<a><dcterms:created xsi:type="x">${date}</dcterms:created><dcterms:modified>${date}</dcterms:modified></a>`
  const file = (date: string, names: readonly string[]) =>
    zipSync(
      Object.fromEntries([
        ...names.map((name) => [name, strToU8(name)] as const),
        ['docProps/core.xml', strToU8(core(date))] as const,
        ['ppt/', new Uint8Array()] as const,
      ]),
      { mtime: new Date(date) },
    )

  test('is the same whenever and in whatever order it was written', () => {
    const one = fixedZip(file('2026-01-02T03:04:05Z', ['b.xml', '[Content_Types].xml']), '2026-11-23')
    const other = fixedZip(file('2025-06-07T08:09:10Z', ['[Content_Types].xml', 'b.xml']), '2026-11-23')
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
    const entries = unzipSync(one)
    expect(Object.keys(entries)).toEqual(['[Content_Types].xml', 'b.xml', 'docProps/core.xml'])
    expect(strFromU8(entries['docProps/core.xml'] as Uint8Array)).toBe(core('2026-11-23T00:00:00Z'))
  })

  test('of another day is another', () => {
    const bytes = file('2026-01-02T03:04:05Z', ['b.xml'])
    expect(Buffer.from(fixedZip(bytes, '2026-11-23')).equals(Buffer.from(fixedZip(bytes, '2026-11-24')))).toBe(false)
  })
})

test.each([1, 2, 3])('every place of a slide with %d columns lies on it, and none on another', (columns) => {
  for (const places of Object.values(layouts(columns))) {
    const all = Object.values(places)
    for (const [index, a] of all.entries()) {
      expect(a.x >= 0.3 && a.y >= 0 && a.x + a.w <= 13.33 && a.y + a.h <= 7.5).toBe(true)
      for (const b of all.slice(index + 1)) {
        const apart = a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y
        expect(apart).toBe(true)
      }
    }
  }
})

test.each([
  [['Rathert', 'Simmons', 'Mittler'], '10.1/x', 'Rathert et al. (2024), J. doi:10.1/x'],
  [['Rathert', 'Simmons'], undefined, 'Rathert and Simmons (2024), J.'],
  [['Rathert'], undefined, 'Rathert (2024), J.'],
])('a work of %j is mentioned in a line', (families, doi, line) => {
  const authors = families.map((family) => ({ family }))
  expect(mentionOf({ id: 'a', title: 'T', authors, journal: 'J', year: 2024, doi })).toBe(line)
})
