import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { canvas } from '../../src/cards/canvas.ts'
import type { Card } from '../../src/cards/card.ts'
import { cardSvg } from '../../src/cards/cardSvg.ts'
import { altOf } from '../../src/cards/cardText.ts'
import { cardFonts } from '../../src/cards/fonts.ts'
import { renderPng } from '../../src/cards/renderPng.ts'
import { uncovered } from '../../src/cards/typeset.ts'
import { hostileLabels } from '../../src/charts/examples/rows.ts'
import { cardWith, figureOf, newDocument, textsOf } from './examples.ts'

const fonts = await cardFonts()
const draw = (changes: Partial<Card> = {}) => cardSvg(cardWith(changes), newDocument(), fonts)
const illustrative = 'Illustrative data — not a result'

describe('a card', () => {
  test('says site, kind, study, title, sentence, measure, the words of the chart and the basis', () => {
    expect(textsOf(draw())).toEqual(
      expect.arrayContaining([
        'Seen & Heard',
        'Theme · Visitors',
        'The garden',
        'Many liked it.',
        'Share of visitors',
        '30%',
        'Computed from the study’s data',
      ]),
    )
  })

  test('with made-up numbers says so in its band, in its chart and in its alternative text, and is hatched', () => {
    const changes = { bases: ['illustrative' as const], figure: figureOf(['The garden'], 'illustrative') }
    const svg = draw(changes)
    expect(textsOf(svg).filter((words) => words === illustrative)).toHaveLength(2)
    expect(svg).toContain('url(#card-example-hatch)')
    expect(svg).toContain('url(#stripes)')
    expect(altOf(cardWith(changes), fonts)).toBe(`Theme: The garden. Many liked it. ${illustrative}.`)
  })

  test('without made-up numbers has no hatch and says nothing of it', () => {
    expect(draw()).not.toMatch(/illustrative|pattern/i)
  })

  test('with two bases names both, the made-up one by its hatch', () => {
    const changes = { bases: ['reported' as const, 'illustrative' as const], figure: figureOf(['A'], 'illustrative') }
    expect(textsOf(draw(changes))).toEqual(
      expect.arrayContaining(['Reported in the article', 'Hatched: illustrative — not a result']),
    )
  })

  test('says the basis without a chart, too', () => {
    const svg = draw({ bases: ['illustrative'], figure: null })
    expect(textsOf(svg)).toContain(illustrative)
    expect(svg).toContain('url(#motif)')
  })

  test('draws fewer rows where there are many, and says how many', () => {
    const labels = Array.from({ length: 12 }, (_, i) => `Code ${i + 1}`)
    const texts = textsOf(draw({ figure: figureOf(labels, 'computed') }))
    const drawn = labels.filter((label) => texts.includes(label))
    expect(drawn.length).toBeGreaterThan(1)
    expect(drawn).toEqual(labels.slice(0, drawn.length))
    expect(texts).toContain(`Share of visitors (${drawn.length} of 12 shown)`)
  })

  test('holds no custom property and no address', () => {
    expect(draw()).not.toMatch(/var\(|href|https?:(?!\/\/www\.w3\.org)/)
  })

  test('is the same for the same input', async () => {
    const hash = async () =>
      createHash('sha256')
        .update(await renderPng(draw(), 1200, fonts.files))
        .digest('hex')
    expect(await hash()).toBe(await hash())
  })
})

describe('what the fonts lack', () => {
  test('a title is left out for the name of the study', () => {
    const texts = textsOf(draw({ title: 'مرحبا' }))
    expect(texts).toEqual(expect.arrayContaining(['Visitors', 'Theme', 'Many liked it.']))
    expect(altOf(cardWith({ title: 'مرحبا' }), fonts)).toContain('Theme: Visitors. Many liked it.')
  })

  test('a title and a study are left out for the name of the site', () => {
    expect(
      textsOf(draw({ title: '中文', study: '研究', figure: null })).filter((one) => one === 'Seen & Heard'),
    ).toHaveLength(2)
  })

  test('one label of a chart leaves out the chart: a chart without a label misleads', () => {
    expect(textsOf(draw({ figure: figureOf(['The garden', '中文'], 'computed') }))).not.toContain('30%')
    expect(textsOf(draw({ figure: figureOf(['The garden', 'Łódź'], 'computed') }))).toContain('Łódź')
  })

  const texts = ['n ≥ 11 → shown', 'A – b — c … d’s −1', 'é ł ş đ', '\u202eturned', 'L'.repeat(300), ...hostileLabels]
  test.each(texts)('%j anywhere leaves no hole and runs nothing', (words) => {
    const changes = {
      title: words,
      kicker: words,
      sentence: words,
      source: words,
      study: words,
      facts: [{ value: words, label: words }],
      restsOn: [{ label: words, color: 'code-1' as const }],
    }
    for (const figure of [figureOf([words, 'Other'], 'computed'), null]) {
      const svg = draw({ ...changes, figure })
      const all = [fonts.title, fonts.text, fonts.strong]
      for (const said of textsOf(svg))
        expect(
          all.some((voice) => uncovered(said, voice).length === 0),
          said,
        ).toBe(true)
      expect(svg).not.toMatch(/<(script|img)/)
    }
  })

  test('can never be drawn', () => {
    const on = canvas(newDocument(), 10, 10)
    const style = { voice: fonts.text, size: 10, fill: '#000' }
    expect(() => on.line(0, 0, 'a 中', style)).toThrow('the fonts of the cards lack "中"')
  })
})
