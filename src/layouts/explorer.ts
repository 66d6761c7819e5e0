import { exemplarCitation } from '../components/exemplarCitation.ts'
import type { Findings } from '../content.ts'
import { comparable } from '../explore/choices.ts'
import { type ExplorePage, explorePages, viewsWith } from '../explore/explorePages.ts'
import { factsOf } from '../explore/factsOf.ts'
import { figureOf, isFigure } from '../explore/figureOf.ts'
import { questionOf } from '../explore/questions.ts'
import { citationOf } from '../explore/setting.ts'
import type { Facts, State } from '../explore/types.ts'
import { voicePieces } from '../explore/voicePieces.ts'

/** What all pages of the explorer are made from. */
type Explorer = { facts: Facts; pages: readonly ExplorePage[]; pieces: ReturnType<typeof voicePieces> }

const known = new WeakMap<Findings, Explorer>()

/** The explorer of a study, worked out once a build. */
export function explorerOf(findings: Findings): Explorer {
  const found = known.get(findings) ?? makeExplorer(findings)
  known.set(findings, found)
  return found
}

function makeExplorer({ study, codebook, release }: Findings): Explorer {
  const facts = factsOf({ study, codebook, release })
  const views = viewsWith(facts, release.exemplars.exemplars.length)
  return { facts, pages: explorePages(facts, views), pieces: voicePieces(release, facts) }
}

/** What tells a page of the explorer from the others, after its question: "by Age band", "18–44 and 45–64". */
export function detailOf({ view, by, compare, relation }: State, facts: Facts): string | null {
  const groups = comparable(facts)
  const labelOf = (id: string | undefined) => groups.find((group) => group.id === id)?.label ?? ''
  if (view === 'frequencies' && by) return `by ${labelOf(by)}`
  if (view === 'together' && relation === 'patterns') return 'whole patterns'
  if (view !== 'differences' || !compare) return null
  const levels = groups.find(({ id }) => id === compare.group)?.levels ?? []
  const [a, b] = [compare.a, compare.b].map((id) => levels.find((level) => level.id === id)?.label ?? id)
  return `${labelOf(compare.group)}, ${a} and ${b}`
}

/** The title of a page; the first and the last of those with the same view say so. */
export function titleOf({ path, state }: ExplorePage, facts: Facts): string {
  if (path === '') return 'Explore the findings'
  const question = questionOf(state.view, facts)
  const detail = detailOf(state, facts)
  return detail && path !== `${state.view}/` ? `${question} ${detail}` : question
}

/** The views that have a page and are a figure, each once: their files stand beside their pages. */
export async function viewFiles(findings: Findings) {
  const { facts, pages } = explorerOf(findings)
  const found = await Promise.all(
    pages.map(async ({ path, state }) => {
      if (path === '' || !isFigure(state)) return []
      const figure = await figureOf(state, facts, findings.release)
      return [{ params: { file: path.replace(/\/$/, '') }, props: { figure, path } }]
    }),
  )
  return found.flat()
}

const title = '{title}'
const viewPath = '/address-of-the-view/'

/** How to cite a view, with {title} and {address} left open. */
export function citationTemplate(findings: Findings, site: URL | undefined): string {
  const marked = findings.study.data.basis === 'illustrative' ? `${title} [illustrative data]` : title
  const { href } = new URL(viewPath, site ?? 'http://localhost')
  return exemplarCitation(findings, site, marked, viewPath).replace(href, '{address}')
}

/** How to cite a view. */
export const viewCitation = (findings: Findings, site: URL | undefined, shown: string, href: string) =>
  citationOf({ citation: citationTemplate(findings, site) }, shown, href)
