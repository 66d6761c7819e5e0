import type { Facts, View } from './types.ts'

/** What a page of the explorer tells its script, set into the page when it is built; addresses end with a slash. */
export type Setting = {
  facts: Facts
  /** Path of the page, and the query part of the address that would show the same view. */
  path: string
  query: string
  /** Where the address that holds a state lies, the release, the pieces of exemplars, and the pages of exemplars. */
  home: string
  api: string
  voices: string
  exemplars: string
  /** The views that the study fills. */
  views: readonly View[]
  /** How many exemplars there are by the name of their piece; see voicePieces.ts. */
  counts: Readonly<Record<string, number>>
  /** How to cite a view, with {title} and {address} left open. */
  citation: string
}

/** The setting of a page, which its explorer carries. */
export const readSetting = (root: HTMLElement) => JSON.parse(root.dataset['setting'] ?? '') as Setting

/** How to cite a view. */
export const citationOf = ({ citation }: Pick<Setting, 'citation'>, title: string, address: string) =>
  citation.replace('{title}', () => title).replace('{address}', () => address)
