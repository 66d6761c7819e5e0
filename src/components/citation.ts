import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'
import { say } from '../messages/components.ts'
import { tag } from '../messages/locale.ts'
import type { Work } from '../study/study.ts'
import { inLatex } from './inLatex.ts'
import { oneLine } from './oneLine.ts'

/** A bibliographic item in CSL-JSON. */
export type CslItem = Record<string, unknown> & { id: string; type: string; title: string }

/** Who a page and a figure are by, and what they stand in. */
export const siteName = 'Seen & Heard'

// Otherwise the library drops from BibTeX every letter that ASCII lacks and LaTeX has no command for. What LaTeX would take
// for a command is escaped here instead, names of one part too, which the library writes as they are.
plugins.config.get('@bibtex').format.asciiOnly = false

function dateParts(date: string): { 'date-parts': number[][] } {
  return { 'date-parts': [date.split('-').map(Number)] }
}

/** A published work as CSL-JSON. */
export function workItem(work: Work): CslItem {
  const { id, title, authors, journal, year, volume, issue, pages, published, doi } = work
  return {
    id,
    type: 'article-journal',
    title,
    author: authors.map(({ given, family }) => (given ? { given, family } : { family })),
    'container-title': journal,
    // The year of the issue is what a citation gives; the day of first publication online may lie earlier.
    issued: dateParts(published?.startsWith(String(year)) ? published : String(year)),
    ...(volume ? { volume } : {}),
    ...(issue ? { issue } : {}),
    ...(pages ? { page: pages.replace('–', '-') } : {}),
    ...(doi ? { DOI: doi } : {}),
  }
}

/** The day of the build, as a citation and the footer give it; SOURCE_DATE_EPOCH fixes it for a reproducible build. */
export function buildDate(epoch = process.env['SOURCE_DATE_EPOCH']): string {
  const date = epoch ? new Date(Number(epoch) * 1000) : new Date()
  return date.toISOString().slice(0, 10)
}

/** Something of the site to cite: its title, the version of the program that made it, where it is, and what must be said of it. */
type Cited = { id: string; title: string; version: string; url: string; mark?: string }

/**
 * A page or a figure of the site as CSL-JSON. Version and mark stand in the title, the one field that every style and
 * format hands on.
 */
export function siteItem({ id, title, version, url, mark }: Cited): CslItem {
  return {
    id,
    type: 'webpage',
    title: mark ? say('citation.titleMarked', { title, version, mark }) : say('citation.title', { title, version }),
    author: [{ literal: siteName }],
    'container-title': siteName,
    issued: dateParts(buildDate()),
    URL: url,
  }
}

/** The language in which styles have their own words: that of the site where the library knows it, else the nearest. */
const lang = nearestLocale(tag, Object.keys(plugins.config.get('@csl').locales.data))

function nearestLocale(of: string, known: readonly string[]): string {
  const { language } = new Intl.Locale(of)
  return known.find((one) => one === of) ?? known.find((one) => new Intl.Locale(one).language === language) ?? 'en-US'
}

/** An item whose texts stand in one line each, so that none can begin a field of its own. */
function inOneLine<Value>(value: Value): Value {
  if (typeof value === 'string') return oneLine(value) as Value
  if (Array.isArray(value)) return value.map(inOneLine) as Value
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inOneLine(inner)])) as Value
}

/** Stand for the title and the address of a page until they are known; no style changes them. */
const open = { title: 'Title of the page (Version 0)', URL: 'https://page.invalid/' }

/**
 * A style. It takes its time, and a site has thousands of pages by one author and of one day: these are rendered once, with
 * title and address left open.
 */
function inStyle(template: 'apa' | 'vancouver') {
  const render = (item: CslItem) =>
    new Cite(inOneLine(item)).format('bibliography', { format: 'text', template, lang }).trim()
  const rendered = new Map<string, string>()
  return (item: CslItem): string => {
    if (item.type !== 'webpage') return render(item)
    const day = JSON.stringify(item['issued'])
    const known = rendered.get(day) ?? render({ ...item, ...open })
    rendered.set(day, known)
    const { title, URL } = inOneLine(item)
    return known.replace(open.title, () => title).replace(open.URL, () => String(URL))
  }
}

/** An item as text in the style of the American Psychological Association. */
export const apa = inStyle('apa')

/** An item as text in the Vancouver style, without its number in a list. */
export const vancouver = (item: CslItem): string => inStyle('vancouver')(item).replace(/^1\. /, '')

/** An item whose texts are LaTeX; its kind, and what programs follow rather than print, stay as they are. */
function latexItem<Value>(value: Value, key = ''): Value {
  if (['id', 'type', 'URL'].includes(key)) return value
  if (key === 'DOI') return String(value).replace(/[{}]/g, encodeURIComponent) as Value
  if (typeof value === 'string') return inLatex(value) as Value
  if (Array.isArray(value)) return value.map((inner) => latexItem(inner)) as Value
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, latexItem(inner, name)])) as Value
}

/** An address in print is one for LaTeX too, or a percent sign in it would hide the rest. */
const addressInPrint = (entry: string) => entry.replace(/^(\thowpublished = )\{(.*)\},$/m, String.raw`$1{\url{$2}},`)

/** A line of a RIS file that begins a field; the library breaks long fields, addresses too, which readers then join wrongly. */
const broken = /\r?\n(?![A-Z][A-Z0-9] {2}- )/g

/** Pages as the format has them: first and last in fields of their own. */
const pagesApart = (reference: string) => reference.replace(/^SP {2}- ([^\s-]+)-([^\s-]+)$/m, 'SP  - $1\nEP  - $2')

/** An item as BibTeX, RIS or CSL-JSON text. */
export const citationFormats = {
  bib: (item: CslItem): string => addressInPrint(new Cite(latexItem(inOneLine(item))).format('bibtex')),
  ris: (item: CslItem): string =>
    `${pagesApart(new Cite(inOneLine(item)).format('ris').replace(broken, '').replaceAll('\r', '').trim())} \n`,
  json: (item: CslItem): string => `${JSON.stringify([item], null, 2)}\n`,
} as const
export type CitationFormat = keyof typeof citationFormats

/** What readers call the formats. */
export const formatNames: Record<CitationFormat, string> = { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' }

/** The media types of the formats. */
export const citationTypes: Record<CitationFormat, string> = {
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  json: 'application/vnd.citationstyles.csl+json; charset=utf-8',
}
