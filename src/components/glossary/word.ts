export type Names = { one: string; many: string }

/** What the glossary needs to know of a study: its own words, and which of the site's words it has a use for. */
export type WordsOfStudy = Names & {
  dimension: Names | null
  theme: Names | null
  /** A group, to name as an example. */
  group: string | null
  minimum: number
  article: boolean
  /** Whether the texts that the site shows are made up. */
  madeUpTexts: boolean
}

/** Spellings of a word as a message has them, with | between. */
export const forms = (message: string): readonly string[] => message.split('|')

type ForStudy<Value> = Value | ((words: WordsOfStudy) => Value)
/** A word of this site, for any study. */
export type Word = {
  id: TermId
  term: ForStudy<string>
  meaning: ForStudy<string>
  uses: ForStudy<readonly string[]>
  /** Plain enough, or with a plain sense besides: explained, but not linked wherever it stands. */
  plain?: boolean
  /** Whether a study has a use for the word; every study, unless it says so. */
  when?: (words: WordsOfStudy) => boolean
}

/** Ids of terms: anchors of the glossary, and what `<Term id="…">` takes. */
export type TermId =
  | 'abstract'
  | 'agreement'
  | 'alpha'
  | 'answer'
  | 'base'
  | 'basis'
  | 'bootstrap'
  | 'checksum'
  | 'code'
  | 'codebook'
  | 'coder'
  | 'coding'
  | 'csv'
  | 'data-package'
  | 'dimension'
  | 'difference'
  | 'disclosure-control'
  | 'emergent'
  | 'exemplar'
  | 'expected'
  | 'framework'
  | 'framework-analysis'
  | 'group'
  | 'interval'
  | 'json'
  | 'kappa'
  | 'lift'
  | 'mention'
  | 'numerator'
  | 'pattern'
  | 'percentage-point'
  | 'phi'
  | 'qualitative'
  | 'receipt'
  | 'release'
  | 'schema'
  | 'share'
  | 'theme'
  | 'thematic-analysis'
  | 'wilson'
  | 'withheld'
