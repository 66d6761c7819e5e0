import { describe, expect, test } from 'vitest'
import { addressOf, filesOf, pageFrom } from './pages.ts'
import { unknownTerms } from './schemaTerms.ts'
import { pagesOf, site, sites } from './sites.ts'
import { addressesIn, thingsOf } from './thing.ts'

const doi = '10.1097/HMR.0000000000000412'

describe.each(sites)('the $name site', (one) => {
  const pages = pagesOf(one)

  test('describes its things in JSON-LD of schema.org', () => {
    const things = pages.flatMap(thingsOf)
    expect(things.map((thing) => thing['@context'])).toEqual(things.map(() => 'https://schema.org'))
    expect(new Set(things.map((thing) => thing['@type']))).toContain('Dataset')
    expect(new Set(things.map((thing) => thing['@type']))).toContain('DefinedTermSet')
  })

  test('uses terms that schema.org has, and no others', async () => {
    const things = new Map(pages.flatMap(thingsOf).map((thing) => [JSON.stringify(thing), thing]))
    const unknown = await Promise.all([...things.values()].map(unknownTerms))
    expect(unknown.flat()).toEqual([])
  })

  test('names no address of its own in JSON-LD that leads to nothing', () => {
    const there = new Set(filesOf(one).map((file) => `${one.origin}${addressOf(one, file)}`))
    const own = pages
      .flatMap(thingsOf)
      .flatMap(addressesIn)
      .filter((address) => address.startsWith(`${one.origin}/`))
    expect(own.length).toBeGreaterThan(5)
    expect(
      [...new Set(own.map((address) => address.split('#')[0] ?? ''))].filter((address) => !there.has(address)),
    ).toEqual([])
  })
})

describe('the shipped site', () => {
  const pages = pagesOf(site('shipped'))
  const things = (file: string) => pages.filter((page) => page.file === file).flatMap(thingsOf)
  const types = (file: string) => things(file).map((thing) => thing['@type'])

  test('describes the article, the data and the codes where they stand', () => {
    expect(types('index.html')).toEqual(['ScholarlyArticle', 'Dataset'])
    expect(types('cite/index.html')).toEqual(['ScholarlyArticle'])
    expect(types('data/index.html')).toEqual(['Dataset'])
    for (const file of ['dimensions/index.html', 'themes/index.html', 'glossary/index.html']) {
      expect(types(file), file).toEqual(['DefinedTermSet'])
    }
  })

  test('gives the DOI and the year of the article', () => {
    const [article] = things('cite/index.html')
    expect(article).toMatchObject({
      identifier: `doi:${doi}`,
      sameAs: `https://doi.org/${doi}`,
      datePublished: '2024-07-23',
    })
  })

  test('says of its data that they are illustrative', () => {
    const [dataset] = things('data/index.html')
    expect(dataset?.['name']).toMatch(/^Illustrative/)
  })
})

test('what is no JSON is rejected', () => {
  const broken = pageFrom('x', '/x', '<script type="application/ld+json">{"@type": </script>')
  expect(() => thingsOf(broken)).toThrow(SyntaxError)
})

test.each([
  ['a property', { '@type': 'Dataset', nmae: 'x' }, 'the property http://schema.org/nmae'],
  ['a type', { '@type': 'DataSet', name: 'x' }, 'the type DataSet'],
  [
    'a property deep within',
    { '@type': 'Dataset', distribution: [{ '@type': 'DataDownload', contentURL: 'x' }] },
    'contentURL',
  ],
])('%s that schema.org does not have is refused', async (_, thing, fault) => {
  expect((await unknownTerms({ '@context': 'https://schema.org', ...thing })).join()).toContain(fault)
})
