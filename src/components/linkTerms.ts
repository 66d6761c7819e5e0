import { parseHTML } from 'linkedom'
import { type Term, termAddress } from './glossary/glossary.ts'

/** Where a word is no use of it in prose: it is a name, a label or a way to somewhere, or stands in a table or a drawing. */
const noProse = [
  'a, button, code, dt, form, h1, h2, h3, h4, h5, h6, kbd, label, nav, noscript, script, style, summary, svg, table',
  'blockquote, .basis, .chips, .citation, .kicker, .question, .receipt, .references, .visually-hidden',
  '.figure-subtitle, .figure-downloads, .big-numbers, .exemplar',
].join(', ')
const prose = 'p, li, dd'

/** A label in a list, or a caption without a stop, is no place to explain a word. */
const hasSentence = ({ textContent }: Element) => /[.?!][”"’)]*(\s|$)/.test(textContent ?? '')

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Every spelling of the terms as one expression, the longest first, and whose spelling each is. */
function spellings(terms: readonly Term[]) {
  const owners = new Map<string, Term>()
  for (const term of terms)
    for (const use of term.uses) owners.set(use.toLowerCase(), owners.get(use.toLowerCase()) ?? term)
  const longestFirst = [...owners.keys()].sort((a, b) => b.length - a.length).map(literally)
  return {
    owners,
    expression: new RegExp(`(?<![\\p{L}\\p{N}_.-])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}_])`, 'giu'),
  }
}

/**
 * Links the first use of every jargon term in the prose of a page to the glossary, unless the author did.
 *
 * @param html what stands in the main part of the page
 */
export function linkTerms(html: string, terms: readonly Term[]): string {
  const { owners, expression } = spellings(terms.filter(({ jargon }) => jargon))
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  const linked = new Set<Term>()
  const visit = (node: Node, inProse: boolean) => {
    for (const child of [...node.childNodes]) {
      if (child.nodeType === 3 && inProse) linkText(child as Text)
      if (child.nodeType !== 1) continue
      const element = child as Element
      const known = terms.find(({ id }) => element.getAttribute('href') === termAddress(id))
      if (known) linked.add(known)
      else if (!element.matches(noProse)) visit(element, inProse || (element.matches(prose) && hasSentence(element)))
    }
  }
  const linkText = (node: Text) => {
    const text = node.data
    const pieces: (string | Element)[] = []
    let from = 0
    for (const { 0: use, index } of text.matchAll(expression)) {
      const term = owners.get(use.toLowerCase())
      if (!term || linked.has(term)) continue
      linked.add(term)
      const link = document.createElement('a')
      link.setAttribute('href', termAddress(term.id))
      link.setAttribute('class', 'term')
      link.textContent = use
      pieces.push(text.slice(from, index), link)
      from = index + use.length
    }
    if (pieces.length > 0) node.replaceWith(...pieces, text.slice(from))
  }
  visit(document.body, false)
  return linked.size > 0 ? document.body.innerHTML : html
}
