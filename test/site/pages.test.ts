import { describe, expect, test } from 'vitest'
import { hostFaults, scriptFaults, styleHostFaults } from './hostFaults.ts'
import { linkFaults, targetsOf } from './linkFaults.ts'
import { descriptionOf, frameFaults, isIndexable, sharedBetween, titleOf } from './pageFaults.ts'
import { addressOf, filesOf, textOf } from './pages.ts'
import { pagesOf, sites } from './sites.ts'

describe.each(sites)('the $name site', (site) => {
  const files = filesOf(site)
  const pages = pagesOf(site)

  test('has pages', () => {
    expect(pages.length).toBeGreaterThan(10)
    console.log(`${site.name}: ${pages.length} pages, ${files.length} files`)
  })

  test('has a whole frame on every page', () => {
    expect(pages.flatMap((page) => frameFaults(page, site.origin))).toEqual([])
  })

  test('has titles and descriptions of their own', () => {
    expect(sharedBetween(pages, titleOf)).toEqual([])
    expect(sharedBetween(pages, descriptionOf)).toEqual([])
  })

  test('has no link to nowhere', () => {
    const targets = targetsOf(
      files.map((file) => addressOf(site, file)),
      pages,
    )
    expect(pages.flatMap((page) => linkFaults(page, site.origin, site.base, targets))).toEqual([])
  })

  test('lists in its sitemap the pages that may be indexed, and no others', () => {
    const listed = [...textOf(site, 'sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address)
    const indexable = pages.filter(({ document }) => isIndexable(document))
    expect([...listed].sort()).toEqual(indexable.map(({ address }) => `${site.origin}${address}`).sort())
  })

  test('tells robots where the sitemap is, and forbids nothing', () => {
    const expected = `User-agent: *\nAllow: /\nSitemap: ${site.origin}${site.base}sitemap.xml\n`
    expect(textOf(site, 'robots.txt')).toBe(expected)
  })

  test('asks no other host for anything, and keeps nothing about a reader', () => {
    const ours = files.filter((file) => file.startsWith('_astro/'))
    expect(ours.some((file) => file.endsWith('.css')) && ours.some((file) => file.endsWith('.js'))).toBe(true)
    const faults = [
      ...pages.flatMap(hostFaults),
      ...files.filter((file) => /\.(css|svg)$/.test(file)).flatMap((file) => styleHostFaults(file, textOf(site, file))),
      ...ours.filter((file) => file.endsWith('.js')).flatMap((file) => scriptFaults(file, textOf(site, file))),
    ]
    expect(faults.filter((fault) => !fault.startsWith('pagefind/'))).toEqual([])
  })

  test('loads the code of the search on the search page alone', () => {
    const withSearch = pages.filter(({ html }) => /\/pagefind\/|\/search\.astro/.test(html)).map(({ file }) => file)
    expect(withSearch).toEqual(['search/index.html'])
  })
})
