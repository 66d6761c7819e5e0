import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'

/** What the grade is worked out from. */
export type Counts = { sentence: number; word: number; syllable: number }

const sentences = new Intl.Segmenter('en-US', { granularity: 'sentence' })
const words = new Intl.Segmenter('en-US', { granularity: 'word' })

/** A number is read as one short word: its digits say nothing of its syllables. */
const syllablesOf = (word: string) => (/\d/.test(word) ? 1 : Math.max(1, syllable(word)))

/** Counts sentences, words and syllables; no sentence runs from one paragraph into the next. Names count in full. */
export function count(paragraphs: readonly string[]): Counts {
  const counts: Counts = { sentence: 0, word: 0, syllable: 0 }
  for (const paragraph of paragraphs) {
    for (const { segment } of sentences.segment(paragraph)) {
      const found = [...words.segment(segment)].filter(({ isWordLike }) => isWordLike)
      if (found.length === 0) continue
      counts.sentence += 1
      counts.word += found.length
      for (const word of found) counts.syllable += syllablesOf(word.segment)
    }
  }
  return counts
}

/**
 * The Flesch–Kincaid grade: the school year in the USA that a text asks of its reader, 0.39 × words a sentence + 11.8 ×
 * syllables a word − 15.59. Kincaid, Fishburne, Rogers, Chissom (1975), Derivation of new readability formulas for Navy
 * enlisted personnel, Research Branch Report 8-75.
 */
export const readingGrade = (counts: Counts): number => fleschKincaid(counts)
