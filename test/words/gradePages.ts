import { proseOf } from './proseOf.ts'
import { count, readingGrade } from './readingGrade.ts'

/** A page with the words of its prose and its grade, null where there are too few words to grade. */
export type Graded = { file: string; words: number; grade: number | null }

/** A page with fewer words of prose, such as a list of exemplars, has no grade that means anything. */
export const fewestWords = 60

/** The reading grade of every page. */
export function gradePages(pages: readonly { file: string; document: Document }[]): Graded[] {
  return pages.map(({ file, document }) => {
    const counts = count(proseOf(document).map(({ text }) => text))
    return { file, words: counts.word, grade: counts.word < fewestWords ? null : readingGrade(counts) }
  })
}

/** The grades as a table, hardest first; pages too short to grade below it. */
export function gradeTable(graded: readonly Graded[]): string {
  const long = graded.filter(({ grade }) => grade !== null).sort((a, b) => (b.grade ?? 0) - (a.grade ?? 0))
  const short = graded.filter(({ grade }) => grade === null)
  const width = Math.max(4, ...long.map(({ file }) => file.length))
  const line = (file: string, words: string, grade: string) =>
    `${file.padEnd(width)}  ${words.padStart(5)}  ${grade.padStart(5)}`
  return [
    line('page', 'words', 'grade'),
    ...long.map(({ file, words, grade }) => line(file, String(words), (grade ?? 0).toFixed(1))),
    `Too short to grade (fewer than ${fewestWords} words): ${short.map(({ file }) => file).join(', ') || 'none'}`,
  ].join('\n')
}
