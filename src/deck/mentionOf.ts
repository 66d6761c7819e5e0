import { say } from '../messages/deck.ts'
import type { Work } from '../study/study.ts'

/** A work in a line, as a slide's foot has it: "Rathert et al. (2024), Health Care Management Review. doi:…". */
export function mentionOf({ authors, year, journal, doi }: Work): string {
  const [first = '', second] = authors.map(({ family }) => family)
  const names =
    authors.length > 2 ? say('mention.many', { first }) : second ? say('mention.two', { first, second }) : first
  const of = { names, year: String(year), journal }
  return doi ? say('mention.doi', { ...of, doi }) : say('mention', of)
}
