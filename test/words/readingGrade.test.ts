import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { pagesOf, site } from '../site/sites.ts'
import { gradePages, gradeTable } from './gradePages.ts'
import { proseOf } from './proseOf.ts'
import { count, readingGrade } from './readingGrade.ts'

/** The highest grade that a page may have; the method page speaks to researchers. */
const highest = 9
const forResearchers = (file: string) => file === 'method/index.html'

const documentOf = (html: string) =>
  parseHTML(`<!doctype html><html><body>${html}</body></html>`).document as unknown as Document

const tooHard = (graded: ReturnType<typeof gradePages>) =>
  graded
    .filter(({ file, grade }) => !forResearchers(file) && grade !== null && grade > highest)
    .map(({ file, grade }) => `${file}: grade ${grade?.toFixed(1)}`)

describe('the pages of the shipped site', () => {
  const graded = gradePages(pagesOf(site('shipped')))

  test(`ask for a reading grade of ${highest} at most`, () => {
    console.log(gradeTable(graded))
    expect(graded.filter(({ grade }) => grade !== null).length).toBeGreaterThan(20)
    expect(tooHard(graded)).toEqual([])
  })
})

describe('the reading grade', () => {
  test('is that of an example worked out by hand', () => {
    // 2 sentences, 10 words, 13 syllables (pa-tients, e-ven, oth-ers): 0.39 × 10/2 + 11.8 × 13/10 − 15.59 = 1.70.
    const counts = count(['Most patients feel safe. Some do not even see others.'])
    expect(counts).toEqual({ sentence: 2, word: 10, syllable: 13 })
    expect(readingGrade(counts)).toBeCloseTo(1.7, 10)
  })

  test('counts a number as one short word, and ends a sentence with its paragraph', () => {
    expect(count(['In 60.5% of 1,766 cases', 'it was so'])).toEqual({ sentence: 2, word: 8, syllable: 9 })
  })

  test('of a page that asks too much is refused, of the method page and of a short page it is not', () => {
    const hard = `<p>${'Organizational implementation necessitates comprehensive interdisciplinary collaboration. '.repeat(12)}</p>`
    const page = (file: string, html: string) => ({ file, document: documentOf(`<main>${html}</main>`) })
    const graded = gradePages([
      page('a/index.html', hard),
      page('method/index.html', hard),
      page('b/index.html', '<p>Organizational implementation.</p>'),
    ])
    expect(tooHard(graded)).toHaveLength(1)
    expect(tooHard(graded)[0]).toMatch(/^a\/index\.html: grade \d/)
    expect(gradeTable(graded)).toContain('Too short to grade (fewer than 60 words): b/index.html')
  })
})

describe('prose', () => {
  const textsOf = (html: string) => proseOf(documentOf(html)).map(({ text }) => text)

  test.each([
    ['<main><p>One <em>two</em>.</p></main>', ['One two.']],
    ['<main><ul><li>An item. <p>Within it.</p></li></ul></main>', ['An item.', 'Within it.']],
    [
      '<main><p>It is <span class="num"><button class="num-button">6%<span class="visually-hidden">x</span></button><span class="receipt">Base: 5.</span></span>.</p></main>',
      ['It is 6% .'],
    ],
  ])('is read from %s', (html, texts) => {
    expect(textsOf(html)).toEqual(texts)
  })

  test.each([
    '<p>Outside of main.</p>',
    '<main><h2>A heading.</h2></main>',
    '<main><table><tr><td><p>In a table.</p></td></tr></table></main>',
    '<main><li class="exemplar"><blockquote><p>What they said.</p></blockquote></li></main>',
    '<main><p class="citation">Rathert, C. (2024).</p></main>',
    '<main><ul><li>A label without a stop</li></ul></main>',
  ])('is not read from %s', (html) => {
    expect(textsOf(html)).toEqual([])
  })
})
