import type { Work } from '../study/study.ts'

/** A work in a line, as a slide's foot has it: "Rathert et al. (2024), Health Care Management Review. doi:…". */
export function mentionOf({ authors, year, journal, doi }: Work): string {
  const [first, second] = authors.map(({ family }) => family)
  const names = authors.length > 2 ? `${first} et al.` : second ? `${first} and ${second}` : first
  return `${names} (${year}), ${journal}.${doi ? ` doi:${doi}` : ''}`
}
