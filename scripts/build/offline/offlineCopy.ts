import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Interface } from '../../../src/messages/languages.ts'
import { root } from '../../program.ts'
import { bundleScript } from './bundleScript.ts'
import { carrier, isCarried } from './carried.ts'
import { type CopyWords, copyWords } from './copyWords.ts'
import { applyEdits, type Edit, readPage, type Tag } from './readPage.ts'
import { rewritePage } from './rewritePage.ts'
import { rewriteStyles } from './rewriteStyles.ts'
import type { OfflineRecord } from './searchRecord.ts'
import { type Entry, writeZip } from './writeZip.ts'

/** Where the copy is to be had on the site. */
const archive = 'downloads/site.zip'
/** What only a host can serve or needs: the search engine, and what speaks to crawlers and installers. */
const leftOut = (file: string) =>
  file.startsWith('pagefind/') || [archive, 'sitemap.xml', 'robots.txt', 'manifest.webmanifest'].includes(file)

const searchScript = '_astro/offline-search.js'
const searchData = '_astro/offline-search-data.js'

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((file) => !leftOut(file))
    .sort()
}

/** The module scripts of a page, by their addresses. */
function scriptsOf(html: string): Set<string> {
  const found = new Set<string>()
  const open = ({ name, attributes }: Tag) => {
    const src = attributes.get('src')?.value
    if (name === 'script' && src) found.add(src)
  }
  readPage(html, [{ open }])
  return found
}

/** A built site, and how its files are read. */
type Site = { folder: string; base: string; origin: string; names: readonly string[]; text: (file: string) => string }

/** Classic scripts by file: of those that pages name, with what they import, and of the search of the copy. */
async function bundlesOf({ folder, names, text }: Site, said: Interface): Promise<ReadonlyMap<string, string>> {
  const scripts = names.filter((name) => /^_astro\/.*\.js$/.test(name))
  const isPart = (file: string) => scripts.some((other) => text(other).includes(`./${file.slice('_astro/'.length)}`))
  const search = await bundleScript(join(root, 'src/search/offlineSearch.ts'), said)
  const bundles = new Map([[searchScript, search]])
  for (const file of scripts) if (!isPart(file)) bundles.set(file, await bundleScript(join(folder, file)))
  return bundles
}

/** Every file of the copy, pages first: what the search knows, and which scripts are used, is read from them on the way. */
function* copyOf(site: Site, bundles: ReadonlyMap<string, string>, words: CopyWords): Generator<Entry> {
  const { folder, base, origin, names, text } = site
  const used = new Set([searchScript])
  const records: OfflineRecord[] = []
  const shape = {
    files: new Set([...names, searchScript, searchData]),
    base,
    origin,
    read: text,
    shared: scriptsOf(text('404.html')),
    words,
    search: [searchData, searchScript],
  }
  for (const file of names.filter(isPage)) {
    const { html, record, scripts } = rewritePage(text(file), { ...shape, file })
    if (record) records.push(record)
    for (const script of scripts) used.add(script.slice(base.length))
    yield { name: file, bytes: Buffer.from(html) }
  }
  const bytes = (name: string) => readFileSync(join(folder, name))
  for (const file of names.filter((name) => !isPage(name) && !/^_astro\/.*\.(js|woff2)$/.test(name))) {
    const styles = file.endsWith('.css')
    if (isCarried(file)) yield { name: `${file}.js`, bytes: Buffer.from(carrier(text(file))) }
    // Nothing else asks for the pieces of exemplars.
    if (file.startsWith('explore/exemplars/') && isCarried(file)) continue
    yield { name: file, bytes: styles ? Buffer.from(rewriteStyles(text(file), file, base, bytes)) : bytes(file) }
  }
  for (const file of [...used].sort()) yield { name: file, bytes: Buffer.from(bundles.get(file) ?? '') }
  yield { name: searchData, bytes: Buffer.from(dataScript(records)) }
  yield { name: 'README.txt', bytes: Buffer.from(words.readme) }
}

const isPage = (file: string) => file.endsWith('.html')

/**
 * Writes a copy of a built site that works from a folder as an archive into the site itself, and the archive's size onto the
 * page that leads to it.
 *
 * @param folder of the built site
 * @param address that it will have, and the base path with slashes at both ends
 * @param said what the interface of the site says
 */
export async function writeOfflineCopy(
  folder: string,
  address: { url: string; base: string },
  said: Interface,
): Promise<void> {
  const text = (file: string) => readFileSync(join(folder, file), 'utf8')
  const site = { folder, base: address.base, origin: new URL(address.url).origin, names: filesOf(folder), text }
  const { study } = JSON.parse(text('api/v1/manifest.json')) as { study: string }
  const bundles = await bundlesOf(site, said)
  const words = copyWords(said, `${site.origin}${site.base}`)
  mkdirSync(join(folder, 'downloads'), { recursive: true })
  // All in one folder, so that unpacking it leaves no heap.
  const within = (entry: Entry): Entry => ({ ...entry, name: `${study}/${entry.name}` })
  writeZip(join(folder, archive), copyOf(site, bundles, words).map(within))
  tellSize(folder, 'data/index.html')
}

/** Writes the size of the archive, in megabytes, to where a page asks for it. */
function tellSize(folder: string, file: string): void {
  const size = `${(statSync(join(folder, archive)).size / 1e6).toFixed(1)} MB`
  const html = readFileSync(join(folder, file), 'utf8')
  const edits: Edit[] = []
  const open = ({ attributes, end }: Tag) => {
    if (attributes.get('data-size-of')?.value.endsWith(`/${archive}`)) edits.push({ start: end, end, text: size })
  }
  readPage(html, [{ open }])
  writeFileSync(join(folder, file), applyEdits(html, edits))
}

/** The records as a classic script, for browsers fetch nothing from files. */
const dataScript = (records: readonly OfflineRecord[]) =>
  `globalThis.offlineSearch=${JSON.stringify(records).replaceAll('<', '\\u003c')}\n`
