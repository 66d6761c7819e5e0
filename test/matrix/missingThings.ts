import { blocksOf } from './blocks.ts'
import type { Row } from './rows.ts'

/** Something that a study can lack, and the words that speak of it. */
type Thing = { name: string; isThere: (row: Row) => boolean; words: (row: Row) => RegExp }

const has = (row: Row, kind: 'dimensions' | 'themes') => row.kinds === kind || row.kinds === 'both'
const constant = (words: RegExp) => () => words

/** All that a study of the matrix can lack. */
const things: readonly Thing[] = [
  {
    name: 'an article',
    isThere: ({ publication }) => publication !== 'none',
    words: constant(/\b(article|abstract|journal|publication)\b|\bpublished (share|figure|number)|as published/i),
  },
  {
    name: 'reported figures',
    isThere: ({ publication }) => publication === 'figures',
    words: constant(/\breported (figures|share)|reported in the article/i),
  },
  {
    name: 'dimensions',
    isThere: (row) => has(row, 'dimensions'),
    words: ({ words }) => (words === 'own' ? /\b(dimensions?|aspects?)\b/i : /\bdimensions?\b/i),
  },
  {
    name: 'themes',
    isThere: (row) => has(row, 'themes'),
    words: ({ words }) => (words === 'own' ? /\b(themes?|ideas)\b/i : /\bthemes?\b/i),
  },
  {
    name: 'the program’s words for kinds',
    isThere: ({ words }) => words === 'standard',
    words: constant(/(?<!figure )\b(dimensions?|themes?|visitors?)\b/i),
  },
  {
    name: 'groups',
    isThere: ({ groups }) => groups > 0,
    words: constant(/\b(compare|by) groups?\b|\bgroups? differ/i),
  },
  {
    name: 'exemplars',
    isThere: ({ exemplars }) => exemplars !== 'none',
    words: constant(/\bexemplars?\b|in whose words|who said/i),
  },
  {
    name: 'a second coder',
    isThere: ({ coders }) => coders === 2,
    words: constant(/\btwo coders agreed|\bkrippendorff/i),
  },
  {
    name: 'implications',
    isThere: ({ pages }) => pages === 'all',
    words: constant(/\bimplications?\b|\brecommendations?\b|\bpractice brief/i),
  },
  {
    name: 'teaching guides',
    isThere: ({ pages }) => pages === 'all',
    words: constant(/\bteaching guides?\b|\brole play/i),
  },
  {
    name: 'made-up data',
    isThere: ({ basis }) => basis === 'illustrative',
    words: constant(/\billustrative\b|\bmade[ -]up\b/i),
  },
]

/**
 * What a page speaks of although the study lacks it.
 *
 * @param row what the study has
 * @returns the thing that is lacking, with the text that speaks of it
 */
export function missingThings(document: Document, row: Row): { thing: string; text: string }[] {
  const blocks = blocksOf(document)
  return things
    .filter(({ isThere }) => !isThere(row))
    .flatMap(({ name, words }) => {
      const spoken = words(row)
      return blocks.flatMap(({ text }) => {
        const hit = spoken.exec(text)
        return hit ? [{ thing: name, text: text.slice(Math.max(0, hit.index - 50), hit.index + 60) }] : []
      })
    })
}
