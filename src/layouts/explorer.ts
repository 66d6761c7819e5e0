import { address } from '../components/address.ts'
import type { Findings } from '../content.ts'
import { comparable } from '../explore/choices.ts'
import { type ExplorePage, explorePages, viewsWith } from '../explore/explorePages.ts'
import { factsOf } from '../explore/factsOf.ts'
import { figureOf, isFigure } from '../explore/figureOf.ts'
import { questionOf } from '../explore/questions.ts'
import type { Setting } from '../explore/setting.ts'
import type { Facts, State, View } from '../explore/types.ts'
import { voicePieces } from '../explore/voicePieces.ts'
import { writeState } from '../explore/writeState.ts'
import { say } from '../messages/layouts.ts'
import { citationTemplates } from './viewCitation.ts'

/** What all pages of the explorer are made from. */
type Explorer = {
  facts: Facts
  views: readonly View[]
  pages: readonly ExplorePage[]
  pieces: ReturnType<typeof voicePieces>
}

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
  return { facts, views, pages: explorePages(facts, views), pieces: voicePieces(release, facts) }
}

/** What tells a page of the explorer from the others, after its question: "by Age band", "18–44 and 45–64". */
export function detailOf({ view, by, compare, relation }: State, facts: Facts): string | null {
  const groups = comparable(facts)
  const labelOf = (id: string | undefined) => groups.find((group) => group.id === id)?.label ?? ''
  if (view === 'frequencies' && by) return say('explorer.detail.by', { group: labelOf(by) })
  if (view === 'together' && relation === 'patterns') return say('explorer.detail.patterns')
  if (view !== 'differences' || !compare) return null
  const levels = groups.find(({ id }) => id === compare.group)?.levels ?? []
  const levelOf = (id: string) => levels.find((level) => level.id === id)?.label ?? id
  const [a, b] = [levelOf(compare.a), levelOf(compare.b)]
  return say('explorer.detail.compare', { group: labelOf(compare.group), a, b })
}

/** The title of a page; the first and the last of those with the same view say so. */
export function titleOf({ path, state }: ExplorePage, facts: Facts): string {
  if (path === '') return say('explorer.title')
  const question = questionOf(state.view, facts)
  const detail = detailOf(state, facts)
  return detail && path !== `${state.view}/` ? say('explorer.title.detail', { question, detail }) : question
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

/** What a page that shows a state tells its script. */
export function settingOf(
  read: Findings,
  site: URL | undefined,
  { path, state }: { path: string; state: State },
): Setting {
  const { facts, views, pieces } = explorerOf(read)
  return {
    facts,
    path,
    query: writeState(state, facts),
    home: address('/explore/'),
    cited: address('/explore/'),
    api: address('/api/v1/'),
    voices: address('/explore/exemplars/'),
    exemplars: address('/exemplars/'),
    index: '',
    embed: new URL(address('/embed/explore/'), site ?? 'http://localhost').href,
    views,
    counts: Object.fromEntries([...pieces].map(([name, { of }]) => [name, of])),
    citations: citationTemplates(read),
  }
}
