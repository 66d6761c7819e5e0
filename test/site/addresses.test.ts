import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compareAddresses, readList } from '../../scripts/addresses/compareAddresses.ts'
import { publishedAddresses } from '../../scripts/addresses/publishedAddresses.ts'
import { root } from '../../scripts/program.ts'
import { pageFrom, textOf } from './pages.ts'
import { site } from './sites.ts'

describe('the addresses of the shipped site', () => {
  const listed = readList(readFileSync(join(root, 'data/therapeutic-connections/addresses.txt'), 'utf8'))
  const { gone, unlisted } = compareAddresses(listed, publishedAddresses(site('shipped').folder))

  test('are all there, or lead on to where they are now', () => {
    expect(listed.length).toBeGreaterThan(500)
    // Bring them back, or add them to redirects.yaml: docs/addresses.md says how.
    expect(gone).toEqual([])
  })

  test('are all listed', () => {
    // Build the site, run "npm run addresses", look at what it adds to the list, and commit it.
    expect(unlisted).toEqual([])
  })

  test('do not depend on the base path', () => {
    // That site has a guide more; see builds.ts.
    const ofGuide = /\/teach[/-]caring-commitment\b|caring-commitment\/#teach_it$/
    const deep = publishedAddresses(site('deep').folder).addresses
    expect(deep.filter((one) => !ofGuide.test(one))).toEqual(publishedAddresses(site('shipped').folder).addresses)
  })
})

describe('a page that has moved', () => {
  const one = site('hostile')
  const file = 'dimensions/to-string/index.html'
  const { document } = pageFrom(file, `/${file}`, textOf(one, file))
  const attribute = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name)

  test('leads to where it is now, at once, without a script, with a link', () => {
    expect(attribute('meta[http-equiv="refresh"]', 'content')).toBe('0;url=/themes/to-string/#how-often')
    expect(attribute('link[rel="canonical"]', 'href')).toBe(`${one.origin}/themes/to-string/#how-often`)
    expect(attribute('meta[name="robots"]', 'content')).toBe('noindex')
    expect(attribute('main a', 'href')).toBe('/themes/to-string/#how-often')
  })

  test('is known as such, and there is none where nothing moved', () => {
    expect(publishedAddresses(one.folder).moved).toEqual(new Set(['/dimensions/to-string/', '/old/']))
    expect(publishedAddresses(site('shipped').folder).moved.size).toBe(0)
    expect(existsSync(join(site('shipped').folder, 'old/index.html'))).toBe(false)
  })
})
