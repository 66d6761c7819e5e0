import { describe, expect, test } from 'vitest'
import { filesOf, pagesOf, site, sites, textOf } from './sites.ts'

type Item = { id: string; type: string; title: string; DOI?: string; URL?: string; 'container-title'?: string }
type Frequencies = { codes: { id: string; kind: string }[] }
type Site = (typeof sites)[number]

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
    // The examples of the gallery are made up in every study, and show none of its data.
    const ofStudy = pagesOf(one).filter(({ file }) => !file.startsWith('charts/'))
    const marked = ofStudy.filter(({ document }) => document.querySelector('main [data-basis="illustrative"]'))
    const addresses = marked.map(({ address }) => `${one.origin}${address}`)
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
  expect(textOf(site('shipped'), 'cite/article.bib')).toMatch(/10\.1097\/HMR\.0000000000000412/)
})

test('references that are not one are rejected', () => {
  expect(risFaults('x', 'TY  - JOUR\nTI  - A\nER  - \n')).toEqual([])
  expect(risFaults('x', 'TY  - JOUR\nTI  - A\nTY  - BOOK\nER  - \n')).toHaveLength(1)
  expect(risFaults('x', 'TY  - JOUR\nTI  - A\nand more\nER  - \n')).toHaveLength(1)
  expect(bibFaults('x', '@article{a,\n  title = {A}\n}')).toEqual([])
  expect(bibFaults('x', '@article{a,\n  title = {A}}\n}')).toHaveLength(1)
  expect(bibFaults('x', '@article{a,\n}\n@book{b,\n}')).toHaveLength(1)
})
