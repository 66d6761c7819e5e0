import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'
import type { Findings } from '../content.ts'
import type { Work } from '../study/study.ts'
import { codeAddress, guideAddress } from './address.ts'
import { codeOf, guideFigure } from './figures/guideFigure.ts'

/** A bibliographic item in CSL-JSON. */
export type CslItem = Record<string, unknown> & { id: string; type: string; title: string }

/** Something of which a reader can download a citation: /cite/<id>.bib, .ris, .json. */
export type Citable = { id: string; path: string; item: CslItem }

const siteName = 'Seen & Heard'

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

const mark = '[includes illustrative data]'
const isMarked = ({ title }: CslItem) => title.endsWith(mark)

function pageItem(id: string, title: string, url: string, illustrative: boolean): CslItem {
  return {
    id,
    type: 'webpage',
    title: illustrative ? `${title} ${mark}` : title,
    author: [{ literal: siteName }],
    'container-title': siteName,
    issued: dateParts(buildDate()),
    URL: url,
  }
}

/** The article, the site, and every page that one would cite. */
export function citables(findings: Findings, site: URL | undefined): Citable[] {
  const { study, codes, implications, codePage, guides, code } = findings
  const illustrative = study.data.basis === 'illustrative'
  const absolute = (path: string) => new URL(path, site ?? 'http://localhost').href
  const page = (id: string, title: string, path: string, marked = illustrative) => ({
    id,
    path,
    item: pageItem(id, title, absolute(path), marked),
  })
  const base = import.meta.env.BASE_URL.replace(/\/$/, '')
  return [
    ...(study.article ? [{ id: 'article', path: `${base}/cite/`, item: workItem(study.article) }] : []),
    page('site', `${siteName}: ${study.name}`, `${base}/`),
    page('method', `How the study was done: ${study.name}`, `${base}/method/`),
    ...codes.map((one) => {
      const headline = codePage(one.id)?.data.headline.replace(/\.$/, '')
      return page(`${one.kind}-${one.id}`, headline ? `${one.label}: ${headline}` : one.label, codeAddress(one))
    }),
    ...implications.map(({ id, data }) => {
      const name = id.split('/').at(-1) as string
      // An implication rests on published figures alone.
      return page(`implication-${name}`, data.title, `${base}/implications/${name}/`, false)
    }),
    ...guides.map((guide) => {
      const id = codeOf(guide)
      const marked = guideFigure(findings, guide)?.basis === 'illustrative'
      return page(`teach-${id}`, `Teaching guide: ${code(id).label}`, guideAddress(id), marked)
    }),
  ]
}

/** A line of a RIS file that begins a field; the library breaks long fields, addresses too, which readers then join wrongly. */
const broken = /\r?\n(?![A-Z][A-Z0-9] {2}- )/g

/** An item whose texts stand in one line each, so that none can begin a field of its own. */
function inOneLine<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim() as Value
  if (Array.isArray(value)) return value.map(inOneLine) as Value
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inOneLine(inner)])) as Value
}

/** An item as text in the style of the American Psychological Association. */
export const apa = (item: CslItem): string =>
  new Cite(item).format('bibliography', { format: 'text', template: 'apa', lang: 'en-US' }).trim()

/** How to cite the page at an address, for its foot. A page below a citable one shows what that shows. */
export function pageCitation(findings: Findings, site: URL | undefined, path: string, title: string): string {
  const known = citables(findings, site).filter((one) => one.id !== 'article')
  const found = known.find((one) => one.path === path)
  const above = known.find((one) => one.id !== 'site' && path.startsWith(one.path))
  const illustrative = above ? isMarked(above.item) : findings.study.data.basis === 'illustrative'
  return apa(found?.item ?? pageItem('page', title, new URL(path, site ?? 'http://localhost').href, illustrative))
}

/** An item as BibTeX, RIS or CSL-JSON text. */
export const citationFormats = {
  bib: (item: CslItem): string => new Cite(inOneLine(item)).format('bibtex'),
  ris: (item: CslItem): string => `${new Cite(inOneLine(item)).format('ris').replace(broken, '').trim()}\n`,
  json: (item: CslItem): string => `${JSON.stringify([item], null, 2)}\n`,
} as const
