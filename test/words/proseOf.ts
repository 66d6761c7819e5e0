/** What holds prose: the text of each, without the blocks within it, is read as a paragraph. */
const blocks = 'p, li, dd'

/**
 * What is no prose of the site, wherever it stands: tables, drawings, ways to other pages, file names and commands,
 * references and what others wrote, names in rows (chips, marks of basis, numbers with their receipts' small print), text
 * for screen readers that repeats what is seen, and headings, which are short and would flatter a page.
 */
const noProse = [
  'h1, h2, h3, h4, h5, h6, dt, summary, label, button:not(.num-button)',
  'table, svg, nav, form, code, kbd, script, style, noscript, template, [hidden]',
  'blockquote, cite, .exemplar, .citation, .references, .question',
  '.basis, .receipt, .chips, .big-numbers, .visually-hidden, .figure-subtitle, .figure-downloads',
].join(', ')

/** A piece of a paragraph, where it leads if it is a link, and whether it is a name: a label or a title, set apart by bdi. */
export type Piece = { text: string; href: string | null; name: boolean }

/** A paragraph of a page: its text, and the same in pieces. */
export type Paragraph = { text: string; pieces: readonly Piece[] }

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()

function piecesOf(node: Node, within: Omit<Piece, 'text'>): Piece[] {
  return [...node.childNodes].flatMap((child) => {
    if (child.nodeType === 3) return [{ text: child.textContent ?? '', ...within }]
    const element = child as Element
    if (child.nodeType !== 1 || element.matches(`${noProse}, ${blocks}, ul, ol, dl`)) {
      return [{ text: ' ', href: null, name: false }]
    }
    return piecesOf(child, {
      href: element.localName === 'a' ? element.getAttribute('href') : within.href,
      name: within.name || element.localName === 'bdi',
    })
  })
}

/** Whether a text holds a sentence; a name in a list, or a caption that ends without a stop, is a label. */
const hasSentence = (text: string) => /[.?!][”"’)]*(\s|$)/.test(text)

/** The prose of a page: every paragraph, list item and definition in its main part that holds a sentence. */
export function proseOf(document: Document): Paragraph[] {
  return [...document.querySelectorAll('p, li, dd')]
    .filter((element) => element.closest('main') && !element.closest(noProse))
    .map((element) => piecesOf(element, { href: null, name: false }))
    .map((pieces) => ({ pieces, text: tidy(pieces.map(({ text }) => text).join('')) }))
    .filter(({ text }) => hasSentence(text))
}
