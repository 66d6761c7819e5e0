import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../scripts/program.ts'
import { isIndexable } from './pageFaults.ts'
import { filesOf, textOf } from './pages.ts'
import { byBibtexParser, byLibrary, byRisParser } from './parsedCitations.ts'
import { pagesOf, site, sites } from './sites.ts'

type Item = { id: string; type: string; title: string; DOI?: string; URL?: string; 'container-title'?: string }
type Frequencies = { codes: { id: string; kind: string }[] }
type Site = (typeof sites)[number]

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

const isSheet = /\/(handout|brief)\/(.+\/)?index\.html$/

const json = <Value>(one: Site, file: string) => JSON.parse(textOf(one, file)) as Value
const isIllustrative = (one: Site) => json<{ basis: string }>(one, 'api/v1/index.json').basis === 'illustrative'

/** Lines of a RIS file that open or close a reference: a reference has one of each, the first and the last. */
function risFaults(file: string, text: string): string[] {
  const tags = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.slice(0, 6))
  const wrong = tags.filter((tag) => !/^[A-Z][A-Z0-9] {2}- $/.test(tag.padEnd(6)))
  const count = (tag: string) => tags.filter((one) => one.startsWith(tag)).length
  const once = count('TY') === 1 && count('ER') === 1 && tags[0]?.startsWith('TY') && tags.at(-1)?.startsWith('ER')
  return [...wrong.map((tag) => `${file} has the line "${tag}"`), ...(once ? [] : [`${file} is not one reference`])]
}

/** A BibTeX file of one entry has its braces in pairs and no second entry. */
function bibFaults(file: string, text: string): string[] {
  const bare = text.replace(/\\[{}]/g, '')
  const depth = [...bare].reduce((sum, one) => (one === '{' ? sum + 1 : one === '}' ? sum - 1 : sum), 0)
  const entries = text.match(/^\s*@\w+\{/gm)?.length ?? 0
  return [
    ...(depth === 0 ? [] : [`${file} has braces without a partner`]),
    ...(entries === 1 ? [] : [`${file} has ${entries} entries`]),
  ]
}

describe.each(sites)('the $name site', (one) => {
  const files = filesOf(one)
  const items = files.filter((file) => /^cite\/.*\.json$/.test(file)).map((file) => file.slice(5, -5))

  test('has a citation of itself, of its method, and of every code, in three formats', () => {
    const codes = json<Frequencies>(one, 'api/v1/frequencies.json').codes.map(({ id, kind }) => `${kind}-${id}`)
    expect(items).toEqual(expect.arrayContaining(['site', 'method', ...codes]))
    const expected = items.flatMap((id) => [`cite/${id}.bib`, `cite/${id}.json`, `cite/${id}.ris`])
    expect(files.filter((file) => /^cite\/[^/]+\.(bib|ris|json)$/.test(file))).toEqual(expected)
  })

  test('says illustrative in the title of every page that shows made-up data, and in no other', () => {
    const all = pagesOf(one).filter(({ document }) => document.querySelector('main [data-basis="illustrative"]'))
    const addresses = all.map(({ address }) => `${one.origin}${address}`)
    // The examples of the gallery are made up in every study, and show none of its data.
    const marked = all.filter(({ file }) => !file.startsWith('charts/'))
    expect(marked.length > 0).toBe(isIllustrative(one))
    for (const id of items) {
      const [item] = json<Item[]>(one, `cite/${id}.json`)
      // A citation of the site is one of all its pages.
      const expected = id === 'site' ? marked.length > 0 : addresses.includes(item?.URL ?? '')
      expect(/illustrative/i.test(item?.title ?? ''), id).toBe(expected)
      for (const format of ['bib', 'ris']) {
        expect(/illustrative/i.test(textOf(one, `cite/${id}.${format}`)), `${id}.${format}`).toBe(expected)
      }
    }
  })

  test('has a citation of every page that search engines may list, in its own words and with the version', () => {
    const cited = new Map(items.map((id) => json<Item[]>(one, `cite/${id}.json`)[0]).map((item) => [item?.URL, item]))
    // A sheet of paper says how it is cited, and has no room for files.
    const found = pagesOf(one).filter(({ document }) => isIndexable(document))
    const sheets = found.filter(({ file }) => isSheet.test(file))
    const pages = found.filter(({ file }) => !isSheet.test(file))
    for (const { file, document } of sheets)
      expect(document.querySelector('.sheet-foot')?.textContent, file).toContain(`(Version ${version})`)
    // A page without one is missing in src/layouts/citables.ts.
    expect(pages.filter(({ address }) => !cited.has(`${one.origin}${address}`)).map(({ file }) => file)).toEqual([])
    for (const { address, file, document } of pages) {
      const title = cited.get(`${one.origin}${address}`)?.title ?? ''
      expect(title, file).toContain(`(Version ${version})`)
      const own = [...document.querySelectorAll('main .cite-this')].at(-1)
      const told = own?.querySelector('.citation')?.textContent?.replace(/\s+/g, ' ')
      expect(told, file).toContain(`(Version ${version})`)
    }
  })

  test('has a citation of every figure, which says in its title where it is illustrative', () => {
    const figures = pagesOf(one).flatMap(({ document }) => [
      ...document.querySelectorAll('figure.figure:has(.figure-cite)'),
    ])
    expect(figures.length).toBeGreaterThan(0)
    for (const figure of figures) {
      const id = figure.id.replace('figure-', '')
      const [item] = json<Item[]>(one, `figures/${id}.json`)
      const madeUp = figure.getAttribute('data-basis') === 'illustrative'
      expect(item?.title.endsWith(madeUp ? '[Figure with illustrative data]' : '[Figure]'), id).toBe(true)
      expect(item?.URL).toBe(`${one.origin}${one.base}figures/${id}.svg`)
      expect(byBibtexParser(textOf(one, `figures/${id}.bib`)).url).toBe(item?.URL)
      expect(figure.querySelector('.figure-cite')?.textContent).toContain(`(Version ${version})`)
    }
  })

  test('gives each as other programs read it: BibTeX and RIS by parsers of their own', () => {
    for (const id of items) {
      const [item] = json<Item[]>(one, `cite/${id}.json`)
      const title = item?.title.replace(/\s+/g, ' ')
      const bib = byBibtexParser(textOf(one, `cite/${id}.bib`))
      const ris = byRisParser(textOf(one, `cite/${id}.ris`))
      expect([bib.title, ris.title], id).toEqual([title, title])
      expect([bib.url, ris.url], id).toEqual([item?.URL ?? '', item?.URL ?? ''])
      expect(ris.authors.length, id).toBe(bib.authors.length)
    }
  })

  test('describes no page as the article to reference managers, save that of its reference', () => {
    for (const { file, document } of pagesOf(one).filter((page) => !/^embed\/.+\/index\.html$/.test(page.file))) {
      const names = [...document.querySelectorAll('meta[name]')].map((meta) => meta.getAttribute('name') ?? '')
      const highwire = names.filter((name) => name.startsWith('citation_'))
      const ofArticle = file === 'cite/index.html' && items.includes('article')
      expect(highwire.includes('citation_title'), file).toBe(ofArticle)
      expect(names.includes('DC.title'), file).toBe(!ofArticle)
      if (!ofArticle) expect(highwire, file).toEqual([])
      const type = document.querySelector('meta[name="DC.type"]')?.getAttribute('content')
      expect(type, file).toBe(ofArticle ? undefined : 'webpage')
    }
  })

  test('gives each as one whole reference', () => {
    const faults = items.flatMap((id) => [
      ...risFaults(`${id}.ris`, textOf(one, `cite/${id}.ris`)),
      ...bibFaults(`${id}.bib`, textOf(one, `cite/${id}.bib`)),
    ])
    expect(faults).toEqual([])
  })
})

test('the article of the shipped study is cited as it was published', () => {
  const [article] = json<Item[]>(site('shipped'), 'cite/article.json')
  expect(article).toMatchObject({
    type: 'article-journal',
    DOI: '10.1097/HMR.0000000000000412',
    'container-title': 'Health Care Management Review',
    volume: '49',
    issue: '4',
    page: '263-271',
  })
  const expected = {
    title: 'Good therapeutic connections and patient psychological safety: A qualitative survey study',
    authors: [
      'Rathert, Cheryl',
      'Simmons, Derick R.',
      'Mittler, Jessica N.',
      'Enard, Kimberly',
      'Brooks, Joanna Veazey',
    ],
    doi: '10.1097/HMR.0000000000000412',
    pages: '263-271',
    url: '',
  }
  const file = (format: string) => textOf(site('shipped'), `cite/article.${format}`)
  for (const parsed of ['json', 'bib', 'ris'].map((format) => byLibrary(file(format)))) expect(parsed).toEqual(expected)
  expect(byBibtexParser(file('bib'))).toEqual(expected)
  expect(byRisParser(file('ris'))).toEqual(expected)
})

test('references that are not one are rejected', () => {
  expect(risFaults('x', 'TY  - JOUR\nTI  - A\nER  - \n')).toEqual([])
  expect(risFaults('x', 'TY  - JOUR\nTI  - A\nTY  - BOOK\nER  - \n')).toHaveLength(1)
  expect(risFaults('x', 'TY  - JOUR\nTI  - A\nand more\nER  - \n')).toHaveLength(1)
  expect(bibFaults('x', '@article{a,\n  title = {A}\n}')).toEqual([])
  expect(bibFaults('x', '@article{a,\n  title = {A}}\n}')).toHaveLength(1)
  expect(bibFaults('x', '@article{a,\n}\n@book{b,\n}')).toHaveLength(1)
})
