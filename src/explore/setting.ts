import type { CitationTemplates } from './fillCitation.ts'
import type { Facts, View } from './types.ts'

/** What a page of the explorer tells its script, set into the page when it is built; addresses end with a slash. */
export type Setting = {
  facts: Facts
  /** Path of the page, and the query part of the address that would show the same view. */
  path: string
  query: string
  /** Where the address that holds a state lies, also as it is cited, the release, the pieces and the pages of exemplars. */
  home: string
  cited: string
  api: string
  voices: string
  exemplars: string
  /** What an address of a page needs at its end: nothing where a host serves it, its file in a folder. */
  index: string
  /** The page that shows a view alone in the pages of others; in full, with its host. */
  embed: string
  /** The views that the study fills. */
  views: readonly View[]
  /** How many exemplars there are by the name of their piece; see voicePieces.ts. */
  counts: Readonly<Record<string, number>>
  citations: CitationTemplates
}

/** The setting of a page, which its explorer carries. */
export const readSetting = (root: HTMLElement) => JSON.parse(root.dataset['setting'] ?? '') as Setting
