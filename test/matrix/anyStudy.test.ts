import { describe, expect, inject, test } from 'vitest'
import { linkFaults, targetsOf } from '../site/linkFaults.ts'
import { addressOf, filesOf, isOfExemplar, type Page, pageFrom, textOf } from '../site/pages.ts'
import { brokenSentences } from './brokenSentences.ts'
import { emptyParts } from './emptyParts.ts'
import { missingThings } from './missingThings.ts'
import { names, words } from './smallStudy.ts'

const origin = 'http://localhost:4321'
/** In bytes of HTML, whatever the number of codes. */
const heaviest = 600_000

/** Pages that may speak of a thing that a study lacks, and why. */
const exceptions: readonly { thing: RegExp; page: RegExp; reason: string }[] = [
  { thing: /./, page: /^charts\//, reason: 'the gallery explains all forms of chart, by examples of another study' },
  { thing: /./, page: /^versions\//, reason: 'what changed in the program changed for every study' },
  { thing: /./, page: /^data\//, reason: 'it says what each file and column of the format holds' },
  { thing: /./, page: /^glossary\//, reason: 'it explains words, of which the codebook and files may hold all' },
  { thing: /an article/, page: /^method\//, reason: 'an item of the reporting checklist is called Abstract' },
  { thing: /made-up data/, page: /^teach\//, reason: 'the people in a role play are made up' },
]

/** Every page of a site; of the pages of exemplars, which are made in one way, the first few. */
function pagesOf(folder: string): Page[] {
  const files = filesOf({ folder }).filter((file) => file.endsWith('.html'))
  const exemplars = files.filter(isOfExemplar)
  return files
    .filter((file) => !isOfExemplar(file) || exemplars.indexOf(file) < 12)
    .map((file) => pageFrom(file, addressOf({ base: '/' }, file), textOf({ folder }, file)))
}

/** The page for what is not there, and the frame whose address the explorer's button copies. */
const unlinked = ['404.html', 'embed/explore/index.html']

const needed = new Set<string>()

describe.each(inject('rows'))('the site of the study $row.name', ({ row, folder }) => {
  const pages = pagesOf(folder)
  const faultsOf = (find: (page: Page) => readonly string[]) =>
    pages.flatMap((page) => find(page).map((fault) => `${page.file}: ${fault}`))

  test('has nothing empty', () => {
    expect(faultsOf(({ document }) => emptyParts(document))).toEqual([])
  })

  test('has no broken sentence', () => {
    const { unit, kinds } = words[row.words]
    const nouns = [unit, kinds.dimension, kinds.theme]
    const unchecked = /^versions\//
    expect(
      faultsOf(({ file, document }) => (unchecked.test(file) ? [] : brokenSentences(document, { nouns, names }))),
    ).toEqual([])
  })

  test('speaks of nothing that the study lacks', () => {
    const faults = faultsOf(({ file, document }) =>
      missingThings(document, row).flatMap(({ thing, text }) => {
        const excused = exceptions.find((one) => one.page.test(file) && one.thing.test(thing))
        if (excused) needed.add(excused.reason)
        return excused ? [] : [`speaks of ${thing}: "${text}"`]
      }),
    )
    expect(faults).toEqual([])
  })

  test('has no link and no entry of its map that leads nowhere', () => {
    const all = filesOf({ folder }).map((file) => addressOf({ base: '/' }, file))
    const exemplars = pages.some(({ file }) => isOfExemplar(file))
    const targets = targetsOf(all, pages)
    // Of the pages of exemplars only some were read; a place on the others is not looked for.
    const faults = pages.flatMap((page) => linkFaults(page, origin, '/', targets))
    expect(faults.filter((fault) => !(exemplars && fault.includes('no such place')))).toEqual([])
    const listed = [...textOf({ folder }, 'sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url ?? '')
    expect(listed.length).toBeGreaterThan(10)
    expect(listed.filter((url) => !all.includes(url.slice(origin.length)))).toEqual([])
  })

  test('has no page that nothing leads to', () => {
    const linked = new Set(
      pages.flatMap(({ address, document }) =>
        [...document.querySelectorAll('a[href], link[rel="alternate"]')].map(
          (link) => new URL(link.getAttribute('href') ?? '', `${origin}${address}`).pathname,
        ),
      ),
    )
    const alone = pages.filter(
      ({ file, address }) => !unlinked.includes(file) && !isOfExemplar(file) && !linked.has(address),
    )
    expect(alone.map(({ file }) => file)).toEqual([])
  })

  test('has no page too heavy to load', () => {
    const heavy = pages.filter(({ html }) => Buffer.byteLength(html) > heaviest)
    expect(heavy.map(({ file, html }) => `${file} has ${Buffer.byteLength(html)} bytes`)).toEqual([])
  })
})

test('every exception is needed', () => {
  expect(exceptions.map(({ reason }) => reason).filter((reason) => !needed.has(reason))).toEqual([])
})
