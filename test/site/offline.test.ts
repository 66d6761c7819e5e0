import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join, posix } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { parseHTML } from 'linkedom'
import { describe, expect, onTestFinished, test } from 'vitest'
import { writeOfflineCopy } from '../../scripts/build/offline/offlineCopy.ts'
import { root } from '../../scripts/program.ts'
import { interfaceFor } from '../../src/messages/languages.ts'
import { filesOf, textOf } from './pages.ts'
import { site, type sites } from './sites.ts'

type Site = (typeof sites)[number]
const archive = 'downloads/site.zip'
const zipOf = ({ folder }: Site) => readFileSync(join(folder, archive))

/** The files of the copy, by their names within its one folder. */
function copyOf(one: Site): Map<string, Uint8Array> {
  const entries = Object.entries(unzipSync(zipOf(one)))
  const [top] = (entries[0]?.[0] ?? '').split('/')
  expect(entries.every(([name]) => name.startsWith(`${top}/`))).toBe(true)
  return new Map(entries.map(([name, bytes]) => [name.slice((top as string).length + 1), bytes]))
}

const attributes = ['href', 'src', 'action', 'data'] as const

/** Links of a page that would not work from a folder. */
function faultsOf(file: string, html: string, files: ReadonlySet<string>): string[] {
  const { document } = parseHTML(html)
  const links = [...document.querySelectorAll('a, link, script, img, form, source, iframe, object')].flatMap(
    (element) => attributes.flatMap((name) => element.getAttribute(name) ?? []),
  )
  const modules = [...document.querySelectorAll('script[type="module"], [crossorigin]')].map(() => 'loads a module')
  const dead = [...new Set(links)].filter((link) => {
    if (/^(https?:|#)/.test(link)) return false
    const [path = ''] = link.split(/[?#]/)
    return !files.has(posix.join(posix.dirname(file), decodeURIComponent(path)))
  })
  return [...modules, ...dead].map((fault) => `${file}: ${fault}`)
}

describe.each([site('shipped'), site('deep'), site('hostile'), site('minimal')])(
  'the copy of the $name site',
  (one) => {
    const copy = copyOf(one)
    const files = new Set(copy.keys())

    test('has every page and file of the site but itself and what only a host can serve', () => {
      // What a script of the site would fetch is there as a script.
      const has = (file: string) => files.has(file) || files.has(`${file}.js`)
      const missing = filesOf(one).filter((file) => !has(file) && !/^(pagefind|_astro)\//.test(file))
      expect(missing).toEqual([archive, 'manifest.webmanifest', 'robots.txt', 'sitemap.xml'])
    })

    test('has no link that does not work from a folder', () => {
      const pages = [...copy].filter(([file]) => file.endsWith('.html'))
      expect(pages.length).toBeGreaterThan(10)
      expect(pages.flatMap(([file, bytes]) => faultsOf(file, strFromU8(bytes), files))).toEqual([])
    })

    test('has styles and scripts that load nothing', () => {
      for (const [file, bytes] of copy) {
        if (file.endsWith('.css')) expect(strFromU8(bytes).match(/url\((?!data:)[^)]*\)|@import/g), file).toBeNull()
        if (file.endsWith('.js')) expect(strFromU8(bytes), file).not.toMatch(/^\s*(import|export)\b/m)
      }
    })

    test('says where the site itself is, and leaves canonical addresses alone', () => {
      const home = strFromU8(copy.get('index.html') as Uint8Array)
      const address = `${one.origin}${one.base}`
      expect(home).toContain(`<link rel="canonical" href="${address}">`)
      expect(home).toContain(`The site itself is at <a href="${address}">`)
      expect(strFromU8(copy.get('data/index.html') as Uint8Array)).toContain(`href="${address}${archive}"`)
    })

    test('is told on the page of downloads with its size', () => {
      expect(textOf(one, 'data/index.html')).toContain(`>${(zipOf(one).length / 1e6).toFixed(1)} MB<`)
    })
  },
)

test('the copy is the same, byte for byte, when it is made again', async () => {
  const one = site('shipped')
  const folder = mkdtempSync(join(root, '.cache', 'again-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(one.folder, folder, { recursive: true })
  const before = zipOf(one)
  // The page of downloads has the size of the first; a build writes its page anew.
  const page = join(folder, 'data/index.html')
  const { writeFileSync } = await import('node:fs')
  writeFileSync(page, readFileSync(page, 'utf8').replace(/(data-size-of="[^"]*">)[^<]*/, '$1'))
  await writeOfflineCopy(folder, { url: one.origin, base: one.base }, interfaceFor('en-US', null))
  expect(readFileSync(join(folder, archive)).equals(before)).toBe(true)
})

test('links that don’t work from a folder are seen', () => {
  const files = new Set(['a/index.html', 'b.css'])
  const page = (html: string) => faultsOf('a/index.html', `<!doctype html><body>${html}</body>`, files)
  expect(page('<a href="../b.css">x</a><a href="index.html#x">x</a><a href="https://x.org/">x</a>')).toEqual([])
  for (const html of [
    '<a href="/b.css">x</a>',
    '<a href="../">x</a>',
    '<img src="b.css">',
    '<script type="module" src="../b.css"></script>',
  ]) {
    expect(page(html), html).toHaveLength(1)
  }
})
