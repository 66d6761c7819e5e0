import { type Block, blocksOf } from './blocks.ts'

/** What one response and the kinds of code are called, and how names begin that stand within the program's sentences. */
export type StudyWords = { nouns: readonly { one: string; many: string }[]; names: readonly string[] }

const counted =
  'codes|texts|answers|exemplars|figures|rows|pairs|groups|levels|mentions|numbers|intervals|recommendations|minutes|pages|counts|responses|statements|comparisons|patterns|combinations|coders|questions|steps|marks|findings'
const sentences = new Set(['h1', 'h2', 'h3', 'description', 'card', 'head', 'figcaption'])
const literally = (word: string) => word.replaceAll(/[^\w ]/g, '\\$&')

type Rule = { says: string; looksFor: RegExp; in?: (block: Block) => boolean }

/** What no sentence holds, whatever the study. */
const rules: readonly Rule[] = [
  { says: 'a value that is none', looksFor: /\b(undefined|NaN|Infinity|\[object \w+\])|(?<!is )\bnull\b(?! where)/ },
  { says: 'none of none', looksFor: /(?<![\d.,])0 of (all )?0\b/ },
  { says: 'a placeholder', looksFor: /[{}]/ },
  { says: 'brackets around nothing', looksFor: /\(\s*\)|\[\s*\]|“\s*”|‘\s*’/ },
  { says: 'a space before a point or comma', looksFor: /\S\s[,.;:!?](\s|$)/ },
  { says: 'two points', looksFor: /(?<!\.)\.\.(?!\.)|,,|;;|::|[,;:]\.|\.[,;:](?!\w)|[?!]\./ },
  { says: 'a sentence twice', looksFor: /([A-Z][^.]{15,}\.) \1/ },
  { says: 'a small letter at its beginning', looksFor: /^[a-z][a-z]* /, in: ({ tag }) => sentences.has(tag) },
  {
    says: 'a small letter after its end',
    looksFor: /(?<!\b[a-z]\.)[a-z)”][.?!] [a-z]/,
    in: ({ tag }) => sentences.has(tag) || tag === 'p',
  },
]

/** What is wrong beside words that a study chooses: number, article and what begins like a sentence. */
function rulesOf({ nouns, names }: StudyWords): Rule[] {
  const any = (words: readonly string[]) => words.map(literally).join('|') || '(?!)'
  const isVowel = ({ one }: { one: string }) => /^[aeiou]/i.test(one)
  const ones = (vowel: boolean) => any(nouns.filter((noun) => isVowel(noun) === vowel).map(({ one }) => one))
  const many = [counted, any(nouns.map((noun) => noun.many))].join('|')
  return [
    { says: 'one of many', looksFor: new RegExp(`(?<![\\d.,–−-])\\b(1|one|One) (made-up )?(${many})\\b`) },
    { says: 'one of which there are some', looksFor: /(?<![\d.,–−-])\b1 (are|have|were)\b/ },
    { says: '“a” before a vowel', looksFor: new RegExp(`\\b[Aa] (${ones(true)})\\b`) },
    { says: '“an” before a consonant', looksFor: new RegExp(`\\b[Aa]n (${ones(false)})\\b`) },
    { says: 'a semicolon before a new sentence', looksFor: new RegExp(`; (?!${any(names)})[A-Z][a-z]`) },
  ]
}

/**
 * Sentences of a page that no careful writer would let stand.
 *
 * @param words of the study
 * @returns what is wrong, with the text around it
 */
export function brokenSentences(document: Document, words: StudyWords): string[] {
  const all = [...rules, ...rulesOf(words)]
  const found = blocksOf(document).flatMap((block) =>
    all.flatMap(({ says, looksFor, in: applies = () => true }) => {
      const hit = applies(block) ? looksFor.exec(block.text) : null
      return hit ? [`${says}: ${block.tag} "${block.text.slice(Math.max(0, hit.index - 40), hit.index + 60)}"`] : []
    }),
  )
  return [...new Set(found)]
}
