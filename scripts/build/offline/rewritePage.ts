import { rewriteSetting } from './carried.ts'
import type { CopyWords } from './copyWords.ts'
import { applyEdits, type Edit, type Reader, readPage, type Tag } from './readPage.ts'
import { type Place, relativeLink } from './relativeLink.ts'
import { type OfflineRecord, recordReader } from './searchRecord.ts'

/** What a page of the copy needs besides its own words. */
export type Copy = Place & {
  /** The text of a file of the site, to be set into the page that reads it. */
  read: (file: string) => string
  /** Scripts that every page has; what a page alone has goes where it can't run. */
  shared: ReadonlySet<string>
  words: CopyWords
  /** The scripts of the search, by their paths. */
  search: readonly string[]
}

const linked: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  area: ['href'],
  link: ['href'],
  img: ['src'],
  source: ['src'],
  script: ['src'],
  iframe: ['src'],
  form: ['action'],
}

/** Links that a page opened from a file can't follow, or need not: browsers refuse them and say so. */
const leftOut = ['preload', 'modulepreload', 'manifest']

const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
const inScript = (text: string) => text.replaceAll('<', '\\u003c')

/** A page of the copy, what the search needs to know of it, and the scripts of the site that still run on it. */
export type Rewritten = { html: string; record: OfflineRecord | null; scripts: string[] }

/** Makes a page of the site a page that works from a folder. */
export function rewritePage(html: string, copy: Copy): Rewritten {
  const edits: Edit[] = []
  const tags: Tag[] = []
  const collect: Reader = { open: (tag) => tags.push(tag) }
  const record = recordReader(copy.file, copy.words)
  readPage(html, [collect, record.reader])
  const has = (name: string) => tags.some(({ attributes }) => attributes.has(name))
  const [searches, still] = [has('data-pagefind'), has('data-offline')]
  const runs = (src: string) => copy.shared.has(src) || !(searches || still)
  for (const tag of tags) edits.push(...editsOf(html, tag, copy, runs))
  const carried = tags.flatMap(({ attributes }) => carry(attributes, copy))
  const scripts = searches ? copy.search.map((file) => scriptTag(relativeLink(`${copy.base}${file}`, copy))) : []
  const end = html.lastIndexOf('</body>')
  edits.push({ start: end, end, text: [...carried, ...scripts].join('') })
  const foot = html.lastIndexOf('</footer>')
  if (foot > 0) edits.push({ start: foot, end: foot, text: copy.words.foot })
  const named = tags.flatMap(({ name, attributes }) => (name === 'script' ? (attributes.get('src')?.value ?? []) : []))
  return { html: applyEdits(html, edits), record: record.result(), scripts: named.filter(runs) }
}

const scriptTag = (src: string) => `<script defer src="${quoted(src)}"></script>`

/** The file that a part of the page would fetch, set into the page, for nothing can be fetched from a file. */
function carry(attributes: Tag['attributes'], { base, read }: Copy): string[] {
  const [file, id] = [attributes.get('data-file')?.value, attributes.get('id')?.value]
  if (!file || !id) return []
  return [`<script type="application/json" id="${id}_file">${inScript(read(file.slice(base.length)))}</script>`]
}

function editsOf(html: string, tag: Tag, copy: Copy, runs: (src: string) => boolean): Edit[] {
  const { name, attributes, start, end } = tag
  const value = (of: string) => attributes.get(of)?.value
  const without = { start, end, text: '' }
  if (name === 'meta' && value('http-equiv')?.toLowerCase() === 'content-security-policy') return [without]
  if (name === 'link' && leftOut.includes(value('rel') ?? '')) return [without]
  if (name === 'script') return scriptEdits(html, tag, copy, runs)
  const said = value('data-offline')
  const note = said ? [{ start: end, end, text: `<p class="small">${quoted(said).replaceAll('<', '&lt;')}</p>` }] : []
  const setting = attributes.get('data-setting')
  const told = setting
    ? [
        {
          start: setting.start,
          end: setting.end,
          text: `data-setting="${quoted(rewriteSetting(setting.value, copy))}"`,
        },
      ]
    : []
  return [
    ...note,
    ...told,
    ...(linked[name] ?? []).flatMap((of) => {
      const attribute = attributes.get(of)
      if (!attribute) return []
      const link = relativeLink(attribute.value, copy)
      return link === attribute.value
        ? []
        : [{ start: attribute.start, end: attribute.end, text: `${of}="${quoted(link)}"` }]
    }),
  ]
}

/** Module scripts, which no browser loads from a file, become classic ones; their files are bundled elsewhere. */
function scriptEdits(
  html: string,
  { attributes, start, end }: Tag,
  copy: Copy,
  runs: (src: string) => boolean,
): Edit[] {
  const src = attributes.get('src')?.value
  const module = attributes.get('type')?.value === 'module'
  if (!src) {
    if (module) throw new Error(`${copy.file} has a module script without a file, which can't run from a folder`)
    return []
  }
  const closed = html.indexOf('</script>', end) + '</script>'.length
  return [{ start, end: closed, text: runs(src) ? scriptTag(relativeLink(src, copy)) : '' }]
}
