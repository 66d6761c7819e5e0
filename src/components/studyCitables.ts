import type { Findings } from '../content.ts'
import { say } from '../messages/components.ts'
import { address, codeAddress, guideAddress, kindAddress } from './address.ts'
import { type CslItem, siteItem, workItem } from './citation.ts'
import { codeOf, guideFigure } from './figures/guideFigure.ts'
import { capitalize } from './format.ts'

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
export type CitedPage = { id: string; path: string; title: string; mark?: string | undefined }

/** What the title of a page with made-up data says. */
export const madeUp = say('citables.madeUp')

/** Pages about the study and its findings. */
function studyPages(findings: Findings): CitedPage[] {
  const { study, codes, implications, guides, codePage, code, release } = findings
  const mark = study.data.basis === 'illustrative' ? madeUp : undefined
  const names = { study: study.name }
  const kinds = (['dimension', 'theme'] as const).filter((kind) => codes.some((one) => one.kind === kind))
  return [
    { id: 'method', path: address('/method/'), title: say('citables.method', names), mark },
    ...kinds.map((kind) => ({
      id: `${kind}s`,
      path: kindAddress(kind),
      title: say('citables.kind', { kind: capitalize(study.kinds[kind].many), study: study.name }),
      mark,
    })),
    ...codes.map((one) => {
      const headline = codePage(one.id)?.data.headline.replace(/\.$/, '')
      const title = headline ? say('citables.code', { label: one.label, headline }) : one.label
      return { id: `${one.kind}-${one.id}`, path: codeAddress(one), title, mark }
    }),
    ...(release.exemplars.exemplars.length > 0
      ? [{ id: 'exemplars', path: address('/exemplars/'), title: say('citables.exemplars', names), mark }]
      : []),
    ...(implications.length > 0
      ? [{ id: 'implications', path: address('/implications/'), title: say('citables.implications', names) }]
      : []),
    ...implications.map(({ id, data }) => {
      const name = id.split('/').at(-1) as string
      // An implication rests on published figures alone.
      return { id: `implication-${name}`, path: address(`/implications/${name}/`), title: data.title }
    }),
    ...guides.map((guide) => {
      const id = codeOf(guide)
      const illustrative = guideFigure(findings, guide)?.basis === 'illustrative'
      const title = say('citables.guide', { label: code(id).label })
      return { id: `teach-${id}`, path: guideAddress(id), title, mark: illustrative ? madeUp : undefined }
    }),
    { id: 'data', path: address('/data/'), title: say('citables.data', names), mark },
  ]
}

/** A page to cite. */
export function citable(
  { program }: Findings,
  site: URL | undefined,
  of: Citable['of'],
  { id, path, title, mark }: CitedPage,
): Citable {
  const url = new URL(path, site ?? 'http://localhost').href
  return {
    id,
    path,
    title,
    of,
    item: siteItem({ id, title, version: program.version, url, ...(mark ? { mark } : {}) }),
  }
}

/** The article, and every page about the study and its findings. */
export function studyCitables(findings: Findings, site: URL | undefined): Citable[] {
  const { article } = findings.study
  return [
    ...(article
      ? [
          {
            id: 'article',
            path: address('/cite/'),
            title: article.title,
            of: 'study' as const,
            item: workItem(article),
          },
        ]
      : []),
    ...studyPages(findings).map((page) => citable(findings, site, 'study', page)),
  ]
}
