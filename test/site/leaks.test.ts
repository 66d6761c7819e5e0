import { readFileSync } from 'node:fs'
import { homedir, hostname, tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { root } from '../../scripts/program.ts'
import { filesOf } from './pages.ts'
import { sites } from './sites.ts'

const home = homedir()

/** What would tell on the machine that built a site. */
const tells = [
  root.replace(/\/$/, ''),
  `${tmpdir()}/`,
  'file://',
  'node_modules',
  ...(home.length > 3 ? [`${home}/`] : []),
  ...(hostname().length > 8 ? [hostname()] : []),
]

const leaks = (file: string, text: string) =>
  tells.filter((tell) => text.includes(tell)).map((tell) => `${file} tells ${tell}`)

/** A file as text; the pieces of a search index are compressed. */
function read(path: string): string {
  const bytes = readFileSync(path)
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** The search engine's own code was made elsewhere and is copied as it came. */
const isVendor = (file: string) => /^pagefind\/[\w-]+\.(js|css)$|^pagefind\/wasm\./.test(file)
const isText = (file: string) => !['.woff2', '.png'].includes(extname(file)) && !isVendor(file)

describe.each(sites)('the $name site', (site) => {
  test('tells nothing about the machine that built it', () => {
    const files = filesOf(site).filter(isText)
    // A search index has a piece for every exemplar, all made in one way.
    const chosen = files.filter(
      (file, index) => !file.startsWith('pagefind/') || index % 50 === 0 || files.length < 1000,
    )
    expect(chosen.flatMap((file) => leaks(file, read(join(site.folder, file))))).toEqual([])
  })

  test('leaves nothing in it that only the build needed', () => {
    const left = filesOf(site).filter((file) => /search-records|\.prerender|\.map$|\.astro|\.mjs$|(^|\/)\./.test(file))
    expect(left.filter((file) => !file.startsWith('_astro/'))).toEqual([])
  })
})

test('what tells is seen', () => {
  expect(leaks('x', `at ${root}src/pages/index.astro`)).not.toEqual([])
  expect(leaks('x', 'file:///pages/index.astro')).not.toEqual([])
  expect(leaks('x', 'A page about work')).toEqual([])
})
