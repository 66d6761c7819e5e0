import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { type Page, pagesOf, site } from './sites.ts'

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
