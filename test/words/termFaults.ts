import type { Term } from '../../src/components/glossary/glossary.ts'
import { type Piece, proseOf } from './proseOf.ts'

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const anchorOf = ({ id }: Term) => `/glossary/#word_${id}`

/** The uses of terms in a text, longest spellings first, so that "framework" is not seen in "framework analysis". */
function usesIn(text: string, terms: readonly Term[]): { term: Term; end: number }[] {
  const all = terms.flatMap((term) => term.uses.map((use) => ({ use, term })))
  const longestFirst = all.toSorted((a, b) => b.use.length - a.use.length)
  const spelled = longestFirst.map(({ use }) => literally(use)).join('|')
  const expression = new RegExp(`(?<![\\p{L}\\p{N}_.-])(${spelled})(?![\\p{L}\\p{N}_])`, 'giu')
  return [...text.matchAll(expression)].flatMap(({ 0: found, index }) => {
    const term = longestFirst.find(({ use }) => use.toLowerCase() === found.toLowerCase())?.term
    return term ? [{ term, end: index + found.length }] : []
  })
}

/** Whether a use leads to its explanation: it stands in the link, or the link comes right after it. */
function leads({ text, href }: Piece, next: Piece | undefined, term: Term, end: number): boolean {
  if (href?.endsWith(anchorOf(term))) return true
  return (next?.href?.endsWith(anchorOf(term)) ?? false) && /^[\s(]*$/.test(text.slice(end))
}

/**
 * The jargon of a page that its first use in prose does not explain by a link to the glossary. A name, and what
 * stands in a link to elsewhere, is no use.
 */
export function termFaults({ file, document }: { file: string; document: Document }, terms: readonly Term[]): string[] {
  const seen = new Set<Term>()
  const faults: string[] = []
  for (const { pieces, text } of proseOf(document)) {
    pieces.forEach((piece, index) => {
      if (piece.name || (piece.href !== null && !piece.href.includes('/glossary/#word_'))) return
      for (const { term, end } of usesIn(piece.text, terms)) {
        if (!term.jargon || seen.has(term)) continue
        seen.add(term)
        if (!leads(piece, pieces[index + 1], term, end))
          faults.push(`${file}: "${term.term}" in "${text.slice(0, 80)}"`)
      }
      const linked = terms.find((term) => piece.href?.endsWith(anchorOf(term)))
      if (linked) seen.add(linked)
    })
  }
  return faults
}
