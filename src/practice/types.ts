import type { Kind } from '../study/codebook.ts'

/** A code as the exercise shows it, in the order of the codebook, which gives it its color. */
export type PoolCode = { id: string; label: string; kind: Kind; gloss?: string }

/** A text to code, with the codes that the study gave it; `spans`: code, first and last code point, where coders said. */
export type PoolText = {
  id: string
  text: string
  codes: readonly string[]
  spans?: readonly (readonly [code: string, start: number, end: number])[]
}

/** All that the exercise needs, as /teach/coding/pool.json gives it. */
export type Pool = {
  /** The study's own texts, or texts made up for show. */
  basis: 'computed' | 'illustrative'
  /** The study's words for its two kinds of code, in the plural. */
  kinds: Readonly<Record<Kind, string>>
  codes: readonly PoolCode[]
  texts: readonly PoolText[]
}

/** What one learner did: the codes chosen for each text that was coded, none where none fits. */
export type Attempt = {
  /** The name of the set of ten, the same for a whole class. */
  seed: string
  /** What the learner calls themselves in the link, if anything. */
  name: string
  answers: ReadonlyMap<string, readonly string[]>
}

/** An attempt, and what of it is in sight: a text by its place from 0 on, or the comparison. */
export type Practice = Attempt & { view: number | 'results' }
