import { gallery } from '../charts/examples/gallery.ts'
import { address, codeAddress, kindAddress } from '../components/address.ts'
import { type CslItem, siteItem, siteName, workItem } from '../components/citation.ts'
import { capitalize } from '../components/format.ts'
import type { Findings } from '../content.ts'
import { questionOf } from '../explore/questions.ts'
import { detailOf, explorerOf, titleOf } from './explorer.ts'

/** Something of which a reader can download a citation: /cite/<id>.bib, .ris, .json. */
export type Citable = {
  id: string
  path: string
  /** What it is called where nobody asks for the version. */
  title: string
  of: 'study' | 'site'
  item: CslItem
}

/** A page with what its citation says: where made-up data stand in it, the title tells. */
type CitedPage = { id: string; path: string; title: string; mark?: string | undefined }

const madeUp = 'includes illustrative data'

/** Pages about the study and its findings. */
function studyPages({ study, codes, implications, codePage, release }: Findings): CitedPage[] {
  const mark = study.data.basis === 'illustrative' ? madeUp : undefined
  const kinds = (['dimension', 'theme'] as const).filter((kind) => codes.some((code) => code.kind === kind))
  return [
    { id: 'method', path: address('/method/'), title: `How the study was done: ${study.name}`, mark },
    ...kinds.map((kind) => ({
      id: `${kind}s`,
      path: kindAddress(kind),
      title: `${capitalize(study.kinds[kind].many)}: ${study.name}`,
      mark,
    })),
    ...codes.map((code) => {
      const headline = codePage(code.id)?.data.headline.replace(/\.$/, '')
      const title = headline ? `${code.label}: ${headline}` : code.label
      return { id: `${code.kind}-${code.id}`, path: codeAddress(code), title, mark }
    }),
    ...(release.exemplars.exemplars.length > 0
      ? [{ id: 'exemplars', path: address('/exemplars/'), title: `Exemplars: ${study.name}`, mark }]
      : []),
    ...(implications.length > 0
      ? [{ id: 'implications', path: address('/implications/'), title: `Implications for practice: ${study.name}` }]
      : []),
    ...implications.map(({ id, data }) => {
      const name = id.split('/').at(-1) as string
      // An implication rests on published figures alone.
      return { id: `implication-${name}`, path: address(`/implications/${name}/`), title: data.title }
    }),
    { id: 'data', path: address('/data/'), title: `Data and downloads: ${study.name}`, mark },
  ]
}

/** Pages of the explorer that search engines may list; a view with choices of its own is cited where it is shown. */
function viewPages(findings: Findings): CitedPage[] {
  const { facts, pages } = explorerOf(findings)
  const mark = findings.study.data.basis === 'illustrative' ? madeUp : undefined
  return pages
    .filter(({ indexed }) => indexed)
    .map((page) => {
      const detail = detailOf(page.state, facts)
      const title = detail ? `${questionOf(page.state.view, facts)} (${detail})` : titleOf(page, facts)
      return {
        id: ['explore', ...page.path.split('/').filter(Boolean)].join('-'),
        path: address(`/explore/${page.path}`),
        title: `${title}: ${findings.study.name}`,
        mark,
      }
    })
}

/** Pages about the site and how to read it. */
function sitePages({ study }: Findings): CitedPage[] {
  return [
    { id: 'glossary', path: address('/glossary/'), title: `Glossary: ${study.name}` },
    { id: 'charts', path: address('/charts/'), title: 'How to read the pictures' },
    ...gallery.map(({ id, title, basis }) => ({
      id: `chart-${id}`,
      path: address(`/charts/${id}/`),
      title: `${title}: how to read it`,
      mark: basis === 'illustrative' ? 'the example is illustrative' : undefined,
    })),
    { id: 'cite', path: address('/cite/'), title: `How to cite: ${study.name}` },
    { id: 'versions', path: address('/versions/'), title: 'What changed for readers' },
    { id: 'about', path: address('/about/'), title: 'About and accessibility' },
  ]
}

const known = new WeakMap<Findings, Citable[]>()

/** The article, the site, and every page that one would cite. */
export function citables(findings: Findings, site: URL | undefined): Citable[] {
  const before = known.get(findings)
  if (before) return before
  const { study, program } = findings
  const mark = study.data.basis === 'illustrative' ? madeUp : undefined
  const home = { id: 'site', path: address('/'), title: `${siteName}: ${study.name}`, mark }
  const citable = (of: Citable['of'], { id, path, title, mark: said }: CitedPage): Citable => ({
    id,
    path,
    title,
    of,
    item: siteItem({ id, title, version: program.version, url: absolute(path, site), ...(said ? { mark: said } : {}) }),
  })
  const article: Citable | undefined = study.article && {
    id: 'article',
    path: address('/cite/'),
    title: study.article.title,
    of: 'study',
    item: workItem(study.article),
  }
  const all = [
    ...(article ? [article] : []),
    ...studyPages(findings).map((page) => citable('study', page)),
    ...[home, ...viewPages(findings), ...sitePages(findings)].map((page) => citable('site', page)),
  ]
  known.set(findings, all)
  return all
}

const absolute = (path: string, site: URL | undefined) => new URL(path, site ?? 'http://localhost').href

/** The citation of a page by its address; a page that no list names is cited by its title. */
export function citationOf(findings: Findings, site: URL | undefined, path: string, title: string): CslItem {
  const found = citables(findings, site).find((one) => one.path === path && one.id !== 'article')
  if (found) return found.item
  const mark = findings.study.data.basis === 'illustrative' ? { mark: madeUp } : {}
  return siteItem({ id: 'page', title, version: findings.program.version, url: absolute(path, site), ...mark })
}

/** Where the files of a citation are, without their endings; null for a page that no list names. */
export function citationFiles(findings: Findings, site: URL | undefined, path: string): string | null {
  const found = citables(findings, site).find((one) => one.path === path && one.id !== 'article')
  return found ? address(`/cite/${found.id}`) : null
}
