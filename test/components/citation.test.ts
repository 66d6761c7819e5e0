import { describe, expect, test } from 'vitest'
import { apa, citationFormats, siteItem, vancouver, workItem } from '../../src/components/citation.ts'
import { dublinCore, highwire } from '../../src/components/metaTags.ts'
import type { Work } from '../../src/study/study.ts'
import { byBibtexParser, byLibrary, byRisParser } from '../site/parsedCitations.ts'

const article: Work = {
  id: 'article',
  title: 'Good therapeutic connections and patient psychological safety: A qualitative survey study',
  authors: [
    { given: 'Cheryl', family: 'Rathert' },
    { given: 'Derick R.', family: 'Simmons' },
    { given: 'Jessica N.', family: 'Mittler' },
    { given: 'Kimberly', family: 'Enard' },
    { given: 'Joanna Veazey', family: 'Brooks' },
  ],
  journal: 'Health Care Management Review',
  year: 2024,
  volume: '49',
  issue: '4',
  pages: '263–271',
  published: '2024-07-23',
  doi: '10.1097/HMR.0000000000000412',
  pubmed: '39039631',
}

/** Every way by which a reference manager may read an item. */
const waysIn = (work: Work) => {
  const item = workItem(work)
  const { bib, ris, json } = citationFormats
  return {
    'CSL-JSON': byLibrary(json(item)),
    BibTeX: byLibrary(bib(item)),
    'BibTeX, second parser': byBibtexParser(bib(item)),
    RIS: byLibrary(ris(item)),
    'RIS, second parser': byRisParser(ris(item)),
  }
}

describe('the article', () => {
  test('comes through every format and every parser with its authors, title, DOI and pages', () => {
    for (const [way, parsed] of Object.entries(waysIn(article))) {
      expect(parsed, way).toEqual({
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
      })
    }
  })

  test('reads as the manuals of both styles have it', () => {
    expect(apa(workItem(article))).toBe(
      'Rathert, C., Simmons, D. R., Mittler, J. N., Enard, K., & Brooks, J. V. (2024). Good therapeutic connections and patient psychological safety: A qualitative survey study. Health Care Management Review, 49(4), 263–271. https://doi.org/10.1097/HMR.0000000000000412',
    )
    expect(vancouver(workItem(article))).toBe(
      'Rathert C, Simmons DR, Mittler JN, Enard K, Brooks JV. Good therapeutic connections and patient psychological safety: A qualitative survey study. Health Care Management Review. 2024 Jul 23;49(4):263–71. doi:10.1097/HMR.0000000000000412',
    )
  })

  test('has its first and its last page in fields of their own, as RIS wants', () => {
    expect(citationFormats.ris(workItem(article))).toMatch(/^SP {2}- 263\nEP {2}- 271$/m)
  })

  test('is what the tags of Highwire Press describe', () => {
    const tags = highwire(article)
    expect(tags.filter(([name]) => name === 'citation_author').map(([, name]) => name)).toEqual([
      'Rathert, Cheryl',
      'Simmons, Derick R.',
      'Mittler, Jessica N.',
      'Enard, Kimberly',
      'Brooks, Joanna Veazey',
    ])
    expect(Object.fromEntries(tags)).toMatchObject({
      citation_title: article.title,
      citation_journal_title: 'Health Care Management Review',
      citation_publication_date: '2024/07/23',
      citation_firstpage: '263',
      citation_lastpage: '271',
      citation_doi: '10.1097/HMR.0000000000000412',
    })
  })
})

/** The same without the library's own reading, which stumbles over what it wrote itself, such as a dollar. */
const others = (work: Work) => {
  const item = workItem(work)
  return { BibTeX: byBibtexParser(citationFormats.bib(item)), RIS: byRisParser(citationFormats.ris(item)) }
}

describe('a work comes through BibTeX and RIS as other programs read them', () => {
  test.each([
    ['braces', 'A {brace} that } does not { close'],
    ['what LaTeX takes for commands', String.raw`50% of $5 & #1_2 ^ ~ \input{x}`],
    ['the end of a reference', 'Before ER  - after TY  - BOOK'],
    ['lines that look like fields', 'First\nER  - \nTY  - BOOK'],
    ['an at sign', '@article{x, title = {y}}'],
    ['formulas and templates', '=1+1 {{7*7}} $' + '{1}'],
    ['letters of other scripts', 'مرحبا שלום 你好 Grüße 👩‍👩‍👧'],
    ['addresses', 'javascript:alert(1) https://example.org/a_b?c=d&e#f'],
    ['markup of a script', '<script>window.hacked=1</script>'],
    ['dashes and quotes in a row', "<!-- a --- ''b'' ``c`` -->"],
    ['a long word', 'Wort'.repeat(100)],
  ])('with a title of %s', (_, title) => {
    const expected = title.replace(/\s+/g, ' ')
    for (const [way, parsed] of Object.entries(others({ ...article, title }))) {
      expect([parsed.title, parsed.doi, parsed.pages], way).toEqual([expected, article.doi, '263-271'])
    }
  })

  test.each([
    ['an ampersand', { family: 'Johnson & Sons' }, 'Johnson & Sons'],
    ['an apostrophe and a hyphen', { given: 'Anne-Marie', family: 'O’Brien' }, 'O’Brien, Anne-Marie'],
    ['letters that ASCII lacks', { given: 'Łukasz', family: 'Żółć' }, 'Żółć, Łukasz'],
    ['a brace', { family: 'The } Group' }, 'The } Group'],
    ['the word that joins names', { family: 'Rock and Roll Ltd' }, 'Rock and Roll Ltd'],
  ])('with an author whose name has %s', (_, author, expected) => {
    for (const [way, { authors }] of Object.entries(others({ ...article, authors: [author] }))) {
      expect(authors, way).toEqual([expected])
    }
  })
})

describe('a page or figure of the site', () => {
  const item = siteItem({
    id: 'x',
    title: 'Bond',
    version: '1.2.3',
    url: 'https://e.org/',
    mark: 'Figure with illustrative data',
  })

  test('has version and mark in its title, in both styles and all formats', () => {
    const title = 'Bond (Version 1.2.3) [Figure with illustrative data]'
    expect(item.title).toBe(title)
    for (const text of [apa(item), vancouver(item), ...Object.values(citationFormats).map((format) => format(item))]) {
      expect(text.replace(/[{}]/g, '')).toContain(title)
    }
  })

  test('is cited with its own title and address after another was, whatever these hold', () => {
    const other = siteItem({ id: 'y', title: "A $& 'b' $1", version: '1', url: 'https://e.org/$&' })
    expect(apa(other).replace(/\(20.*?\)/, '(day)')).toBe(
      "Seen & Heard. (day). A $& 'b' $1 (Version 1). Seen & Heard. https://e.org/$&",
    )
    expect(vancouver(other).replace(/20\d\d/, 'year')).toBe(
      "Seen & Heard. Seen & Heard [Internet]. year. A $& 'b' $1 (Version 1). Available from: https://e.org/$&",
    )
  })

  test('has the day, which SOURCE_DATE_EPOCH sets', () => {
    expect(apa(item)).toMatch(/^Seen & Heard\. \(20\d\d, [A-Z][a-z]+ \d+\)\./)
  })

  test('is described to reference managers as a page, never as an article', () => {
    const tags = dublinCore(item)
    expect(Object.fromEntries(tags)).toMatchObject({
      'DC.type': 'webpage',
      'DC.title': item.title,
      'DC.identifier': 'https://e.org/',
    })
    expect(tags.filter(([name]) => name.startsWith('citation_'))).toEqual([])
  })
})

test('a text of two references, or of none, is refused by every parser', () => {
  expect(() => byBibtexParser('@misc{a, title={x}}\n@misc{b, title={y}}')).toThrow('2 entries')
  expect(() => byRisParser('TY  - JOUR\nTI  - A\nER  - \nTY  - JOUR\nTI  - B\nER  - \n')).toThrow('2 references')
  expect(() => byLibrary('[]')).toThrow('0 references')
})
