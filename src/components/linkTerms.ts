import { type Term, termAddress } from './glossary/glossary.ts'

/** Where a word is no use of it in prose: it is a name, a label or a way to somewhere, or stands in a table or a drawing. */
const otherTags = new Set(
  'a,bdi,blockquote,button,cite,code,dt,form,h1,h2,h3,h4,h5,h6,kbd,label,nav,noscript,summary,svg,table'.split(','),
)
const otherClasses = new Set(
  'basis,big-numbers,chips,citation,exemplar,figure-downloads,figure-subtitle,kicker,question,receipt,references,visually-hidden'.split(
    ',',
  ),
)
const proseTags = new Set(['p', 'li', 'dd'])
const voidTags = new Set(['br', 'hr', 'img', 'input', 'wbr'])

/** Scripts and styles whole, comments, tags with their quoted attributes, and text: as Astro writes them, every tag closed. */
const tokens = /<(script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<\/?[a-z](?:[^"'>]|"[^"]*"|'[^']*')*>|[^<]+|</gi

type Open = { tag: string; prose: boolean; other: boolean }

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Whether what follows an opening tag, up to its end, holds a sentence; a label in a list is no place to explain a word. */
function holdsSentence(rest: string, tag: string): boolean {
  const text = rest.slice(0, rest.indexOf(`</${tag}>`)).replace(/<[^>]*>/g, '')
  return /[.?!][”"’)]*(\s|$)/.test(text)
}

function opened(token: string, tag: string, parent: Open | undefined, rest: string): Open {
  const classes = /\sclass="([^"]*)"/.exec(token)?.[1]?.split(' ') ?? []
  return {
    tag,
    other: parent?.other || otherTags.has(tag) || classes.some((name) => otherClasses.has(name)),
    prose: parent?.prose || (proseTags.has(tag) && holdsSentence(rest, tag)),
  }
}

/** Ends the innermost open element of a name, and with it all that was left open within. */
function close(open: Open[], tag: string) {
  const place = open.findLastIndex((one) => one.tag === tag)
  if (place >= 0) open.length = place
}

/** Links the terms of a text that are not linked yet, the longest spellings first. */
function linker(terms: readonly Term[], linked: Set<Term>): (text: string) => string {
  const all = terms.flatMap((term) => term.uses.map((use) => ({ term, use: escaped(use).toLowerCase() })))
  const longestFirst = all.toSorted((a, b) => b.use.length - a.use.length)
  const spelled = longestFirst.map(({ use }) => literally(use)).join('|')
  const expression = new RegExp(`(?<![\\p{L}\\p{N}_.&-])(?:${spelled})(?![\\p{L}\\p{N}_])`, 'giu')
  return (text) =>
    text.replace(expression, (found) => {
      const term = longestFirst.find(({ use }) => use === found.toLowerCase())?.term
      if (!term || linked.has(term)) return found
      linked.add(term)
      return `<a class="term" href="${termAddress(term.id)}">${found}</a>`
    })
}

/**
 * Links the first use of every jargon term in the prose of a page to the glossary, unless the author did. Whatever else
 * stands on the page is left as it is, to the letter: that is why it is read in pieces rather than parsed and written anew.
 *
 * @param html what stands in the main part of the page
 */
export function linkTerms(html: string, terms: readonly Term[]): string {
  const jargon = terms.filter((term) => term.jargon)
  const linked = new Set<Term>()
  const link = linker(jargon, linked)
  const open: Open[] = []
  return html.replace(tokens, (token, _script, at: number) => {
    const [, end, name] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(token) ?? []
    const inside = open.at(-1)
    if (name === undefined) return token[0] !== '<' && inside?.prose && !inside.other ? link(token) : token
    const tag = name.toLowerCase()
    if (end) close(open, tag)
    else if (!/^(script|style)$/.test(tag) && !voidTags.has(tag) && !token.endsWith('/>')) {
      open.push(opened(token, tag, inside, html.slice(at + token.length)))
      for (const term of jargon) if (tag === 'a' && token.includes(`href="${termAddress(term.id)}"`)) linked.add(term)
    }
    return token
  })
}
