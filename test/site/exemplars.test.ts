import { describe, expect, test } from 'vitest'
import type { Release } from '../../src/study/release.ts'
import { addressOf, filesOf, isOfExemplar, type Page, pageFrom, textOf } from './pages.ts'
import { pagesOf, site, sites } from './sites.ts'

type Exemplar = Release['exemplars']['exemplars'][number]
const exemplarsOf = (one: (typeof sites)[number]) =>
  (JSON.parse(textOf(one, 'api/v1/exemplars.json')) as Release['exemplars']).exemplars
const pageOf = (one: (typeof sites)[number], id: string) => {
  const file = `exemplars/${id}/index.html`
  return pageFrom(file, addressOf(one, file), textOf(one, file))
}
const aPage = 40

describe.each(sites)('the $name site', (one) => {
  const files = new Set(filesOf(one))
  const exemplars = exemplarsOf(one)

  test('has a page for every exemplar, and no other', () => {
    const expected = exemplars.map(({ id }) => `exemplars/${id}/index.html`)
    expect([...files].filter(isOfExemplar).sort()).toEqual(expected.sort())
  })

  test('leads from the page of every exemplar only to files that are there', () => {
    const there = new Set([...files].map((file) => addressOf(one, file)))
    const missing = exemplars.flatMap(({ id }) => {
      const links = textOf(one, `exemplars/${id}/index.html`).matchAll(/ href="(\/[^"#]*)/g)
      return [...links].flatMap(([, link = '']) => (there.has(link) ? [] : [`${id} links to ${link}`]))
    })
    expect(missing).toEqual([])
  })

  test('keeps the addresses that exemplars had before they had pages: a place in the list of all', () => {
    const lists = pagesOf(one).filter(({ file }) => /^exemplars\/(\d+\/)?index\.html$/.test(file))
    for (const { file, document } of lists) {
      const number = Number(/\d+/.exec(file)?.[0] ?? 1)
      const ids = exemplars.slice((number - 1) * aPage, number * aPage).map(({ id }) => id)
      expect([...document.querySelectorAll('.exemplar')].map((element) => element.id)).toEqual(ids)
    }
    expect(lists).toHaveLength(Math.ceil(exemplars.length / aPage))
  })

  test('keeps the pages of exemplars from search engines, which would show a text without its mark', () => {
    const pages = pagesOf(one).filter(({ file }) => isOfExemplar(file))
    const robots = pages.map(({ document }) => document.querySelector('meta[name="robots"]')?.getAttribute('content'))
    expect(robots).toEqual(pages.map(() => 'noindex'))
    expect(textOf(one, 'sitemap.xml')).not.toMatch(/\/exemplars\/x[0-9a-f]{10}\//)
  })
})

/** The characters of a text on which a code stands, by their spans, one after the other. */
function coded({ text, spans = [] }: Exemplar, code: string): string {
  const on = (index: number) => spans.some((span) => span.code === code && span.start <= index && index < span.end)
  return Array.from(text)
    .filter((_, index) => on(index))
    .join('')
}

const texts = (page: Page, selector: string) =>
  [...page.document.querySelectorAll(selector)].map((element) => element.textContent ?? '')

describe.each(['shipped', 'hostile'] as const)('marks on the %s site', (name) => {
  const one = site(name)
  const exemplars = exemplarsOf(one)

  test('there are, some of them within others', () => {
    expect(exemplars.filter(({ spans }) => spans).length).toBeGreaterThan(20)
    expect(exemplars.some(({ id }) => pageOf(one, id).document.querySelector('mark mark'))).toBe(true)
  })

  test('stand on the words of each code and on no others, and leave the text whole', () => {
    for (const exemplar of exemplars) {
      const page = pageOf(one, exemplar.id)
      expect(texts(page, '.voice blockquote'), exemplar.id).toEqual([exemplar.text])
      for (const code of exemplar.codes) {
        const marked = texts(page, `.voice mark[data-code="${code}"]`).join('')
        expect(marked, `${code} in ${exemplar.id}`).toBe(coded(exemplar, code))
      }
    }
  })

  test('are in the colors of their codes', () => {
    const { codes } = JSON.parse(textOf(one, 'api/v1/frequencies.json')) as Release['frequencies']
    const colorOf = new Map(codes.map(({ id }, place) => [id, `code-${place % 10}`]))
    for (const { id } of exemplars) {
      for (const mark of pageOf(one, id).document.querySelectorAll('.voice mark')) {
        expect(mark.classList.contains(colorOf.get(mark.getAttribute('data-code') ?? '') as string)).toBe(true)
      }
    }
  })

  test('are faint in the list of a code, save the code’s own', () => {
    const lists = pagesOf(one).filter(({ file }) => /^exemplars\/[a-z][a-z-]*\/index\.html$/.test(file))
    expect(lists.length).toBeGreaterThan(3)
    for (const { file, document } of lists) {
      const code = file.split('/')[1]
      const marks = [...document.querySelectorAll('.voice mark')]
      expect(marks.length, file).toBeGreaterThan(0)
      for (const mark of marks) {
        expect(mark.classList.contains('faint'), file).toBe(mark.getAttribute('data-code') !== code)
      }
    }
  })
})

describe('the list of a code', () => {
  const one = site('shipped')
  const page = pagesOf(one).find(({ file }) => file === 'exemplars/shared-mind/index.html') as Page

  test('says how many of how many it shows, what the code means and in whose words', () => {
    const count = exemplarsOf(one).filter(({ codes }) => codes.includes('shared-mind')).length
    const [said = ''] = texts(page, '.voices-said').map((text) => text.replace(/\s+/g, ' ').trim())
    expect(said).toBe(
      `${count} of the 150 illustrative statements were given the code Shared Mind: Patient and provider come to see the ` +
        'problem and the goal the same way; they are on the same page. (This site’s words for it.)',
    )
  })

  test('marks the choice, and leads to the beginning of every other list', () => {
    const links = [...page.document.querySelectorAll('.facet-nav a')]
    expect(links.filter((link) => link.hasAttribute('aria-current')).map((link) => link.getAttribute('href'))).toEqual([
      '/exemplars/shared-mind/#the_list',
    ])
    expect(links.map((link) => link.getAttribute('href')?.endsWith('/#the_list'))).toEqual(links.map(() => true))
    expect(links).toHaveLength(11)
  })
})

test('nothing that is made up stands in the shipped site without its mark before it', () => {
  const pages = pagesOf(site('shipped'))
  const voices = pages.flatMap(({ document }) => [...document.querySelectorAll('blockquote')])
  expect(voices.length).toBeGreaterThan(500)
  for (const voice of voices) {
    const frame = voice.parentElement
    expect(frame?.getAttribute('data-basis')).toBe('illustrative')
    expect(frame?.firstElementChild?.textContent?.trim()).toBe('Illustrative Made up. Nobody said this.')
  }
})
