import type { Limits } from './limits.ts'
import type { Notes } from './notes.ts'

/** What every reader of a format gives: a project as its tool holds it. */
export type Project = {
  name: string
  /** What the file is, for people: "REFI-QDA project". */
  format: string
  /** The program that wrote it, where the file says so. */
  tool: string | null
  texts: SourceText[]
  codes: ModelCode[]
  codings: Coding[]
  cases: Case[]
  /** What places are counted in, the likeliest first; they are held against the quotes. */
  conventions: readonly Convention[]
  /** Whether a quote is always the coded text, word for word. Where not, it may be a title that somebody typed. */
  quotesAreVerbatim: boolean
  /** Whether the format holds the coded excerpts only; whole texts have to come from beside it. */
  excerptsOnly: boolean
}

/** A document. Its text is as the tool holds it, without byte order mark; null where the file does not have it. */
export type SourceText = {
  id: string
  name: string
  text: string | null
  variables: Map<string, string>
  /** Where a line ends that no character of the text marks (the end of a paragraph in HTML), rising. */
  breaks?: readonly number[]
}

/** A code of the tree, in the order of the file. */
export type ModelCode = {
  guid: string
  name: string
  description: string
  parent: string | null
  color: string | null
  /** A folder, category or heading that can't be applied itself. */
  heading: boolean
}

/** A code applied by a coder: at a place of a text, to a whole text, or to a whole case. */
export type Coding = {
  text: string | null
  case: string | null
  code: string
  coder: string
  /** As the tool counts; the end is not included. */
  place: { start: number; end: number } | null
  quote: string | null
}

export type Case = {
  id: string
  name: string
  variables: Map<string, string>
  /** Its documents; only a part of one where there is a place. */
  parts: { text: string; place: { start: number; end: number } | null }[]
}

/** How a tool counts places in a text. */
export type Convention = {
  unit: 'Unicode code points' | 'UTF-16 units' | 'UTF-8 bytes'
  /** Whether CR and LF together count as two characters or as one. */
  lineBreak: 'two' | 'one'
}

/** A file to be read, and what its reader may do. */
export type Source = {
  path: string
  /** Its name, for messages. */
  file: string
  notes: Notes
  limits: Limits
}

/** Who coded, where a file does not say. */
export const unknownCoder = 'coding-team'

export const emptyProject = (name: string, format: string): Project => ({
  name,
  format,
  tool: null,
  texts: [],
  codes: [],
  codings: [],
  cases: [],
  conventions: [{ unit: 'Unicode code points', lineBreak: 'two' }],
  quotesAreVerbatim: true,
  excerptsOnly: false,
})
