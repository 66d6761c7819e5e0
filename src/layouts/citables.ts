import { gallery } from '../charts/examples/gallery.ts'
import { address } from '../components/address.ts'
import { type CslItem, siteItem, siteName } from '../components/citation.ts'
import { type Citable, type CitedPage, citable, madeUp, studyCitables } from '../components/studyCitables.ts'
import type { Findings } from '../content.ts'
import { questionOf } from '../explore/questions.ts'
import { say } from '../messages/layouts.ts'
import { detailOf, explorerOf, titleOf } from './explorer.ts'

/** Pages of the explorer that search engines may list; a view with choices of its own is cited where it is shown. */
function viewPages(findings: Findings): CitedPage[] {
  const { facts, pages } = explorerOf(findings)
  const mark = findings.study.data.basis === 'illustrative' ? madeUp : undefined
  return pages
    .filter(({ indexed }) => indexed)
    .map((page) => {
      const detail = detailOf(page.state, facts)
      const study = findings.study.name
      return {
        id: ['explore', ...page.path.split('/').filter(Boolean)].join('-'),
        path: address(`/explore/${page.path}`),
        title: detail
          ? say('citables.view.detail', { question: questionOf(page.state.view, facts), detail, study })
          : say('citables.view', { title: titleOf(page, facts), study }),
        mark,
      }
    })
}

/** Pages about the site and how to read it. */
function sitePages({ study, guides, release }: Findings): CitedPage[] {
  const mark = study.data.basis === 'illustrative' ? madeUp : undefined
  const name = { study: study.name }
  return [
    ...(guides.length > 0 ? [{ id: 'teach', path: address('/teach/'), title: say('citables.teach', name) }] : []),
    ...(release.exemplars.exemplars.length > 0
      ? [{ id: 'coding', path: address('/teach/coding/'), title: say('citables.coding', name), mark }]
      : []),
    { id: 'embed', path: address('/embed/'), title: say('citables.embed', name), mark },
    { id: 'glossary', path: address('/glossary/'), title: say('citables.glossary', name) },
    { id: 'charts', path: address('/charts/'), title: say('citables.charts') },
    ...gallery.map(({ id, title, basis }) => ({
      id: `chart-${id}`,
      path: address(`/charts/${id}/`),
      title: say('citables.chart', { title }),
      mark: basis === 'illustrative' ? say('citables.exampleMark') : undefined,
    })),
    { id: 'cite', path: address('/cite/'), title: say('citables.cite', name) },
    { id: 'versions', path: address('/versions/'), title: say('citables.versions') },
    { id: 'about', path: address('/about/'), title: say('citables.about') },
  ]
}

const known = new WeakMap<Findings, Citable[]>()

/** The article, the site, and every page that one would cite. */
export function citables(findings: Findings, site: URL | undefined): Citable[] {
  const before = known.get(findings)
  if (before) return before
  const { study } = findings
  const mark = study.data.basis === 'illustrative' ? madeUp : undefined
  const home = { id: 'site', path: address('/'), title: `${siteName}: ${study.name}`, mark }
  const pages = [home, ...viewPages(findings), ...sitePages(findings)]
  const all = [...studyCitables(findings, site), ...pages.map((page) => citable(findings, site, 'site', page))]
  known.set(findings, all)
  return all
}

const absolute = (path: string, site: URL | undefined) => new URL(path, site ?? 'http://localhost').href

/** The citation of a page by its address; one that no list names is cited by its title, and marked as the page above it. */
export function citationOf(findings: Findings, site: URL | undefined, path: string, title: string): CslItem {
  const pages = citables(findings, site).filter(({ id }) => id !== 'article')
  const found = pages.find((one) => one.path === path)
  if (found) return found.item
  const above = pages.find((one) => one.id !== 'site' && path.startsWith(one.path))
  const marked = above ? above.item.title.endsWith(`[${madeUp}]`) : findings.study.data.basis === 'illustrative'
  const mark = marked ? { mark: madeUp } : {}
  return siteItem({ id: 'page', title, version: findings.program.version, url: absolute(path, site), ...mark })
}

/** Where the files of a citation are, without their endings; null for a page that no list names. */
export function citationFiles(findings: Findings, site: URL | undefined, path: string): string | null {
  const found = citables(findings, site).find((one) => one.path === path && one.id !== 'article')
  return found ? address(`/cite/${found.id}`) : null
}
