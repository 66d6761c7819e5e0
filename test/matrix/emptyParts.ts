import { frame } from './blocks.ts'

const headings = 'h1, h2, h3, h4, h5, h6'
/** What says something without text. */
const shown = 'img, svg, canvas, video, iframe, input, textarea, button'
/** What scripts fill, and what is there for them or for search alone. */
const filledLater = '[hidden], [role="status"], [data-facet], #search-results, template, noscript'

const quote = (element: Element) => (element.textContent ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 60)
const levelOf = (element: Element) => Number(element.localName.slice(1))
const says = (element: Element) => (element.textContent ?? '').trim() !== '' || element.querySelector(shown) !== null

/** All nodes of an element in the order of reading, without those of headings and of the frame. */
function nodesOf(element: Element): Node[] {
  return [...element.childNodes].flatMap((node) => {
    if (node.nodeType !== 1) return [node]
    const child = node as Element
    if (child.matches(frame)) return []
    return [node, ...(child.matches(headings) ? [] : nodesOf(child))]
  })
}

const isContent = (node: Node) =>
  node.nodeType === 3 ? node.textContent?.trim() !== '' : node.nodeType === 1 && (node as Element).matches(shown)
const isHeading = (node: Node | undefined): node is Element =>
  node?.nodeType === 1 && (node as Element).matches(headings)

/** Headings of a section after which nothing stands before the next of their level or a higher one, or the section's end. */
function emptySections(document: Document): string[] {
  const main = document.querySelector('main') ?? document.body
  const nodes = nodesOf(main)
  return nodes.flatMap((heading, place) => {
    if (!isHeading(heading)) return []
    const section = heading.closest('section, article, li, aside') ?? main
    const after = nodes.slice(place + 1)
    const end = after.findIndex(
      (node) => !section.contains(node) || (isHeading(node) && levelOf(node) <= levelOf(heading)),
    )
    return (end < 0 ? after : after.slice(0, end)).some(isContent)
      ? []
      : [`${heading.localName} "${quote(heading)}" with nothing under it`]
  })
}

/** What may not be empty, and what it must hold. */
const holders: readonly [of: string, must: string, what: string][] = [
  ['ul, ol', 'li', 'list'],
  ['dl', 'dt', 'list of terms'],
  ['table', 'td', 'table'],
  ['figure', 'svg, img, table, blockquote, canvas', 'figure'],
  ['select', 'option', 'choice'],
  ['nav', 'a', 'navigation'],
  ['fieldset', 'input, select, button', 'group of choices'],
]
const texts = 'p, li, td, th, dt, dd, caption, figcaption, summary, button, a, option, h1, h2, h3, h4, h5, h6'

/**
 * What of a page is there without holding anything: headings with nothing under them, empty lists, tables, figures, choices
 * and texts, and terms without their explanation.
 *
 * @returns a sentence each
 */
export function emptyParts(document: Document): string[] {
  const here = (selector: string) =>
    [...document.querySelectorAll(selector)].filter((element) => !element.closest(filledLater))
  return [
    ...emptySections(document),
    ...holders.flatMap(([of, must, what]) =>
      here(of)
        .filter((element) => !element.querySelector(must))
        .map((element) => `empty ${what} <${element.localName} class="${element.className}">`),
    ),
    ...here(texts)
      .filter((element) => !says(element))
      .map((element) => `empty <${element.localName}> in "${quote(element.parentElement as Element)}"`),
    ...here('dt')
      .filter((term) => !nextDescription(term))
      .map((term) => `the term "${quote(term)}" without a description`),
  ]
}

/** The description of a term, which it may share with terms that follow it. */
function nextDescription(term: Element): boolean {
  let next = term.nextElementSibling
  while (next?.localName === 'dt') next = next.nextElementSibling
  return next?.localName === 'dd'
}
