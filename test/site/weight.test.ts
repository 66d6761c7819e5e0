import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Page } from './pages.ts'
import { pagesOf, site } from './sites.ts'

const most = { page: 25_000, fonts: 60_000 }

const compressed = (bytes: Uint8Array | string) => gzipSync(bytes).length

/** Files that a page loads besides itself: styles and what they load, scripts, preloads, icons. */
function loadedBy({ document, address }: Page, origin: string, read: (path: string) => Buffer): string[] {
  const links = [
    ...document.querySelectorAll(
      'link[rel="stylesheet"], link[rel="preload"], link[rel="icon"], script[src], img[src]',
    ),
  ]
  const paths = links.map((link) => link.getAttribute('href') ?? link.getAttribute('src') ?? '')
  const local = (path: string, from: string) => new URL(path, `${origin}${from}`).pathname
  const direct = paths.map((path) => local(path, address))
  const nested = direct
    .filter((path) => path.endsWith('.css'))
    .flatMap((path) =>
      [
        ...read(path)
          .toString()
          .matchAll(/url\(['"]?([^'")]+)/g),
      ].map(([, url = '']) => local(url, path)),
    )
  return [...new Set([...direct, ...nested])]
}

/** What a page moves, compressed, in bytes: fonts, and everything else. */
function weightOf(page: Page, origin: string, read: (path: string) => Buffer): { page: number; fonts: number } {
  const files = loadedBy(page, origin, read)
  const sum = (paths: readonly string[], size: (bytes: Buffer) => number) =>
    paths.reduce((total, path) => total + size(read(path)), 0)
  const isFont = (path: string) => path.endsWith('.woff2')
  return {
    page:
      compressed(page.html) +
      sum(
        files.filter((path) => !isFont(path)),
        compressed,
      ),
    fonts: sum(files.filter(isFont), ({ length }) => length),
  }
}

describe('a content page', () => {
  const { folder, origin } = site('shipped')
  const read = (path: string) => readFileSync(join(folder, path))
  const pages = pagesOf(site('shipped')).filter(({ file }) =>
    /^((dimensions|themes|implications|teach)\/[^/]+|charts(\/[^/]+)?)\/index\.html$/.test(file),
  )

  test.each(['dimensions', 'themes', 'implications', 'teach', 'charts'])(
    `of the %s moves at most ${most.page} bytes besides fonts`,
    (kind) => {
      const weights = pages
        .filter(({ file }) => file.startsWith(kind))
        .map((page) => ({ file: page.file, ...weightOf(page, origin, read) }))
      expect(weights.length).toBeGreaterThan(3)
      expect(weights.filter(({ page, fonts }) => page > most.page || fonts > most.fonts)).toEqual([])
      const heaviest = Math.max(...weights.map(({ page }) => page))
      console.log(`${kind}: the heaviest page moves ${heaviest} bytes and ${weights[0]?.fonts} of fonts`)
    },
  )

  test('is weighed with all that it loads', () => {
    const [page] = pages
    const heavy = { ...(page as Page), html: `${page?.html}${'1234567890abcdef'.repeat(10)}` }
    expect(weightOf(heavy, origin, read).page).toBeGreaterThan(weightOf(page as Page, origin, read).page)
    const kinds = new Set(loadedBy(page as Page, origin, read).map((path) => path.split('.').at(-1)))
    expect(kinds).toEqual(new Set(['css', 'js', 'png', 'svg', 'woff2']))
  })
})

describe('the explorer', () => {
  const { folder, origin } = site('shipped')
  const read = (path: string) => readFileSync(join(folder, path))
  const all = pagesOf(site('shipped'))

  const named = (path: string) =>
    [
      ...read(path)
        .toString()
        .matchAll(/[\w.-]+\.js(?=["'`])/g),
    ]
      .map(([name]) => `/_astro/${name}`)
      .filter((found) => existsSync(join(folder, found)))

  /** Scripts that lead on to others, with all to which they lead. */
  function withLater(paths: readonly string[]): string[] {
    const all = [...new Set([...paths, ...paths.flatMap(named)])]
    return all.length === paths.length ? all : withLater(all)
  }

  test('moves at most 120,000 bytes besides fonts until its first view can be used, data included', () => {
    const page = all.find(({ file }) => file === 'explore/index.html') as Page
    const first = loadedBy(page, origin, read)
    const scripts = first.filter((path) => path.endsWith('.js'))
    // Everything that any view asks for, which is more than the first does.
    const later = withLater(scripts).filter((path) => !first.includes(path))
    const data = ['frequencies', 'groups', 'cooccurrence', 'matrix'].map((name) => `/api/v1/${name}.json`)
    const sum = [...later, ...data].reduce((total, path) => total + compressed(read(path)), 0)
    const { page: own } = weightOf(page, origin, read)
    // The code that draws, at least.
    expect(later.join()).toContain('/figureOf.')
    expect(own + sum).toBeLessThanOrEqual(120_000)
    console.log(`The explorer moves ${own} bytes at once and ${sum} more for all of its views`)
  })

  test('has its code on its own pages alone', () => {
    const withCode = all.filter(({ html }) => /ExplorerPage\.astro/.test(html)).map(({ file }) => file)
    expect(withCode.length).toBeGreaterThan(10)
    expect(withCode.filter((file) => !file.startsWith('explore/'))).toEqual([])
  })
})
