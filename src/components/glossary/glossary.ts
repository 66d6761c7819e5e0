import { tag } from '../../messages/locale.ts'
import type { Study } from '../../study/study.ts'
import { address } from '../address.ts'
import { capitalize } from '../format.ts'
import { fileWords } from './fileWords.ts'
import { numberWords } from './numberWords.ts'
import { readingWords } from './readingWords.ts'
import type { TermId, WordsOfStudy } from './word.ts'

/** Every word that the glossary can explain: a word is added to one of these three lists. */
const glossaryWords = [...readingWords, ...numberWords, ...fileWords]

/** A word of this site and what it means, for one study. */
export type Term = {
  id: TermId
  /** As it stands in the glossary. */
  term: string
  /** In one or two plain sentences. */
  meaning: string
  /** Spellings that count as a use of the word. */
  uses: readonly string[]
  /** Whether a reader may not know it, or knows it in another sense: its first use on a page leads to the glossary. */
  jargon: boolean
}

/** Whether a text is the id of a term, be it one that a study uses or not. */
export const isTermId = (id: string): id is TermId => glossaryWords.some((word) => word.id === id)

/** Where the glossary explains a term. Its places have an underscore, which no code can have. */
export const termAddress = (id: TermId) => address(`/glossary/#word_${id}`)

/** What of the findings the glossary reads. */
type Source = {
  study: Study
  codes: readonly { kind: string }[]
  release: { manifest: { disclosure: { minimum: number } }; exemplars: { exemplars: readonly unknown[] } }
}

function wordsOf({ study, codes, release }: Source): WordsOfStudy {
  const has = (kind: string) => codes.some((code) => code.kind === kind)
  return {
    ...study.unit,
    dimension: has('dimension') ? study.kinds.dimension : null,
    theme: has('theme') ? study.kinds.theme : null,
    group: study.groups[0]?.label ?? null,
    minimum: release.manifest.disclosure.minimum,
    article: study.article !== undefined,
    madeUpTexts: study.data.basis === 'illustrative' && release.exemplars.exemplars.length > 0,
  }
}

/** The words of this site, in the order of the alphabet, with the study's own names for its kinds of code. */
export function glossary(source: Source): Term[] {
  const words = wordsOf(source)
  return glossaryWords
    .filter(({ when }) => when?.(words) ?? true)
    .map(({ id, term, meaning, uses, plain }) => ({
      id,
      term: typeof term === 'string' ? term : capitalize(term(words)),
      meaning: typeof meaning === 'string' ? meaning : meaning(words),
      uses: typeof uses === 'function' ? uses(words) : uses,
      jargon: !plain,
    }))
    .sort((a, b) => a.term.localeCompare(b.term, tag))
}
