/** What a made-up study of the matrix has, and what it lacks. */
export type Row = {
  name: string
  codes: 3 | 12 | 40 | 300
  /** What is published of the study: nothing, an article, or an article with figures. */
  publication: 'none' | 'article' | 'figures'
  kinds: 'dimensions' | 'themes' | 'both'
  groups: 0 | 1 | 3 | 6
  /** Whether texts may be published, and whether the study says where in them its codes stand. */
  exemplars: 'none' | 'one' | 'texts' | 'marked'
  coders: 1 | 2
  /** The program's words for kinds of code and a common unit, or words of the study's own. */
  words: 'standard' | 'own'
  /** Prose, implications, teaching guides, a story and a checklist, or nothing of it. */
  pages: 'none' | 'all'
  basis: 'computed' | 'illustrative'
}

const columns = ['name', 'codes', 'publication', 'kinds', 'groups', 'exemplars', 'coders', 'words', 'pages', 'basis']

/** Found by a search for the fewest rows in which every two values stand together; `rows.test.ts` holds that they do. */
const table = [
  ['three-alone', 3, 'none', 'dimensions', 0, 'none', 1, 'standard', 'none', 'illustrative'],
  ['three-voiced', 3, 'article', 'themes', 1, 'marked', 2, 'own', 'none', 'computed'],
  ['three-full', 3, 'figures', 'both', 3, 'one', 2, 'standard', 'all', 'illustrative'],
  ['twelve-grouped', 12, 'none', 'themes', 6, 'marked', 2, 'own', 'all', 'illustrative'],
  ['twelve-silent', 12, 'article', 'both', 0, 'none', 1, 'standard', 'none', 'illustrative'],
  ['twelve-framed', 12, 'figures', 'dimensions', 3, 'texts', 1, 'own', 'all', 'computed'],
  ['forty-grouped', 40, 'none', 'both', 1, 'none', 2, 'own', 'all', 'computed'],
  ['forty-voiced', 40, 'article', 'dimensions', 0, 'marked', 2, 'own', 'all', 'illustrative'],
  ['forty-silent', 40, 'figures', 'themes', 0, 'none', 1, 'standard', 'none', 'computed'],
  ['three-hundred', 300, 'none', 'both', 1, 'texts', 2, 'standard', 'none', 'computed'],
] as const

/** The matrix: made-up studies that together have and lack everything that a study can have. */
export const rows: readonly Row[] = table.map(
  (cells) => Object.fromEntries(cells.map((cell, index) => [columns[index], cell])) as Row,
)

/** The rows that every run of the checks builds: few, and together with nearly all that there is to have and to lack. */
export const often: readonly string[] = ['three-alone', 'three-voiced', 'three-full', 'twelve-framed', 'forty-grouped']
