import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { root } from '../../scripts/program.ts'
import { addressOf, filesOf, pageFrom, textOf } from './pages.ts'
import { pagesOf, site, sites } from './sites.ts'

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

/** What is wrong with a text as XML, by libxml2. */
async function xmlFaults(contents: string): Promise<string[]> {
  const { errors } = await validateXML({ xml: [{ fileName: 'x.xml', contents }], normalization: 'format' })
  return errors.map(({ message }) => message)
}

/** What RFC 4287 requires of a feed and each of its entries, and is not there. */
function atomFaults(text: string): string[] {
  const { document } = parseHTML(text.replace(/^<\?xml.*?\?>/, ''))
  const faultsOf = (element: Element | null, name: string) => {
    const one = (tag: string) => [...(element?.children ?? [])].filter(({ localName }) => localName === tag)
    const day = one('updated')[0]?.textContent ?? ''
    return [
      ...['id', 'title', 'updated'].filter((tag) => one(tag).length !== 1).map((tag) => `${name} has not one ${tag}`),
      ...(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(day) ? [] : [`${name} was updated on "${day}"`]),
      ...(URL.canParse(one('id')[0]?.textContent ?? '') ? [] : [`${name} has an id that is no address`]),
    ]
  }
  const entries = [...document.querySelectorAll('entry')]
  const ids = entries.map((entry) => entry.querySelector('id')?.textContent)
  return [
    ...faultsOf(document.querySelector('feed'), 'feed'),
    ...(document.querySelector('feed > author > name')?.textContent ? [] : ['feed has no author']),
    ...(document.querySelector('feed > link[rel="self"]') ? [] : ['feed does not say where it is']),
    ...entries.flatMap((entry, index) => faultsOf(entry, `entry ${index + 1}`)),
    ...(new Set(ids).size === ids.length ? [] : ['two entries have one id']),
  ]
}

/** Figures in the pages of others, and sheets of paper: without the frame of the site. */
const standsAlone = /^embed\/.+\/index\.html$|\/(handout|brief)\/(.+\/)?index\.html$/

describe.each(sites)('the $name site', (one) => {
  test('has a feed of its versions that is Atom', async () => {
    const feed = textOf(one, 'feed.xml')
    expect(await xmlFaults(feed)).toEqual([])
    expect(atomFaults(feed)).toEqual([])
    expect(feed).toContain('xmlns="http://www.w3.org/2005/Atom"')
    expect(feed).toContain(`href="${one.origin}${one.base}feed.xml"`)
  })

  test('leads to the feed from every page, and says its version and its day on each', () => {
    for (const { file, document } of pagesOf(one).filter((page) => !standsAlone.test(page.file))) {
      const link = document.querySelector('link[rel="alternate"][type="application/atom+xml"]')
      expect(link?.getAttribute('href'), file).toBe(`${one.base}feed.xml`)
      const imprint = [...document.querySelectorAll('.imprint')].map(({ textContent }) => textContent).join(' ')
      expect(imprint, file).toContain(`Version ${version}. Built on `)
    }
  })

  test('says its version in the citation of what stands alone', () => {
    for (const { file, document } of pagesOf(one).filter((page) => standsAlone.test(page.file))) {
      const cited = [...document.querySelectorAll('.citation')].map(({ textContent }) => textContent).join(' ')
      expect(cited, file).toContain(`(Version ${version})`)
    }
  })

  test('has a sitemap and a codebook that are XML', async () => {
    for (const file of ['sitemap.xml', 'downloads/codebook.qdc'])
      expect(await xmlFaults(textOf(one, file)), file).toEqual([])
  })

  test('leads from the feed to places that are there', () => {
    const { document } = parseHTML(textOf(one, 'feed.xml').replace(/^<\?xml.*?\?>/, ''))
    const targets = [...document.querySelectorAll('entry > link')].map((link) => link.getAttribute('href') ?? '')
    expect(targets.length).toBeGreaterThan(0)
    const file = 'versions/index.html'
    expect(filesOf(one)).toContain(file)
    const { document: page } = pageFrom(file, addressOf(one, file), textOf(one, file))
    const ids = [...page.querySelectorAll('h2[id]')].map(({ id }) => id)
    expect(targets).toEqual(ids.map((id) => `${one.origin}${addressOf(one, file)}#${id}`))
  })
})

test('the page of versions tells readers what they notice, and nothing of commands', () => {
  const page = pagesOf(site('shipped')).find(({ file }) => file === 'versions/index.html')
  const words = page?.document.querySelector('main')?.textContent ?? ''
  expect(words).toContain('Search over pages and exemplars')
  expect(words).not.toContain('npm run')
  expect(words).toContain('Not released yet')
})

describe('a feed is refused', () => {
  const good = textOf(site('shipped'), 'feed.xml')
  test.each([
    ['without a title', good.replace(/<title>[^<]*<\/title>/, ''), 'feed has not one title'],
    ['without an author', good.replace(/<author>[\s\S]*?<\/author>/, ''), 'no author'],
    ['with a day that is none', good.replace(/<updated>[^<]*/, '<updated>today'), 'updated on "today"'],
    ['with an id that is none', good.replace(/<id>[^<]*/, '<id>x'), 'no address'],
  ])('%s', (_, feed, fault) => {
    expect(atomFaults(feed).join()).toContain(fault)
  })

  test('that is no XML', async () => {
    expect(await xmlFaults(good.replace('</feed>', '</food>'))).not.toEqual([])
  })
})
