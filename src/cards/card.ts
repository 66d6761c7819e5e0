import type { Color } from '../charts/palette.ts'
import type { Figure } from '../components/figures/figure.ts'
import { say } from '../messages/cards.ts'
import type { Basis } from '../study/study.ts'

/** What the picture of a page in a feed or a message shows. */
export type Card = {
  /** Where it is: /cards/<path>.png. */
  path: string
  /** What kind of thing the page is about. */
  kicker: string
  title: string
  sentence: string | null
  /** Where the numbers of the page come from; the first is that of its sentence. */
  bases: readonly Basis[]
  /** The publication in a few words, where one reports. */
  source: string | null
  /** Short name of the study, for a title that can't be drawn. */
  study: string
  color: Color
  /** The page's own chart. */
  figure: Figure | null
  /** What a recommendation rests on. */
  restsOn: readonly { label: string; color: Color }[]
  /** Numbers that say what a page without a chart is about. */
  facts: readonly { value: string; label: string }[]
}

/** What a band says where the fonts lack letters of the site's language: no card leaves out where its numbers come from. */
export const basisInEnglish: Record<Basis, string> = {
  reported: 'Reported in the article',
  computed: 'Computed from the study’s data',
  illustrative: 'Illustrative data — not a result',
}

/** The words for the basis that stand on every card. */
export const basisTexts: Record<Basis, string> = {
  reported: say('basis.reported'),
  computed: say('basis.computed'),
  illustrative: say('basis.illustrative'),
}
