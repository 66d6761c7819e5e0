import type { Figure } from '../components/figures/figure.ts'
import type { Kind } from '../study/codebook.ts'
import type { Release } from '../study/release.ts'
import type { Basis, Study } from '../study/study.ts'

/** The views of the explorer, each a question. */
export const views = ['frequencies', 'differences', 'together', 'matrix', 'exemplars'] as const
export type View = (typeof views)[number]

/** A level of a group. */
export type Choice = { group: string; level: string }

/** Everything that a reader can choose; an address holds the whole of it. */
export type State = {
  view: View
  /** The codes that are looked at. */
  kind: Kind | 'all'
  /** The responses that are looked at: at most as many levels as the cube can still be cut by. */
  filter: readonly Choice[]
  /** The group by whose levels frequencies are split. */
  by: string | null
  /** The two levels whose shares are compared. */
  compare: { group: string; a: string; b: string } | null
  /** Order of the rows: as the codebook, by size (or size of the difference), or by name. */
  sort: 'codebook' | 'size' | 'name'
  measure: 'share' | 'count'
  as: 'chart' | 'table'
  relation: 'pairs' | 'patterns'
  /** The cell of the framework matrix that is open. */
  cell: { dimension: string; theme: string } | null
  /** Exemplars: all of these codes, and these levels. */
  codes: readonly string[]
  traits: readonly Choice[]
}

/** What the explorer knows of the study beside the release; set into the page when it is built. */
export type Facts = {
  study: Pick<Study, 'id' | 'name' | 'unit' | 'kinds' | 'groupsNote'>
  basis: Exclude<Basis, 'reported'>
  /** In the order of the codebook, which gives each its color. */
  codes: readonly { id: string; label: string; kind: Kind }[]
  groups: Release['groups']['groups']
  /** Groups whose level an exemplar may show. */
  attributes: readonly string[]
  /** Counts from 1 to one less than this are withheld. */
  minimum: number
  /** Responses of the study. */
  base: number
  /** Whole patterns of codes that the release lists; none where each is of too few responses. */
  patterns: number
}

/** The release files that the views are made of; none grows with the number of responses. */
export type Cube = Pick<Release, 'frequencies' | 'groups' | 'cooccurrence' | 'matrix'>

/** What a view shows, whichever way it is shown: drawing, table, file, sentence. */
export type ViewFigure = Figure & {
  /** One sentence for a live region and for those who don't see the picture. */
  sentence: string
  /** How many numbers are withheld here, and what that means, or null. */
  withheld: string | null
}

/** A choice among states, of which the page makes links where nothing runs and controls where something does. */
export type Control = {
  id: string
  label: string
  /** One of them is current. */
  options: readonly { id: string; label: string; state: State; current: boolean }[]
}
