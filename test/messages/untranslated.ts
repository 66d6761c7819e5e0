import { parseHTML } from 'linkedom'

/** Attributes that people read or hear. */
const spoken = ['aria-label', 'aria-description', 'aria-roledescription', 'title', 'alt', 'placeholder', 'label']

/** Elements whose text is not for readers, and words of code, addresses and references, which no language translates. */
const notForReaders = 'script, style, code, pre, textarea, .csl, cite, [lang|="en"]'

/** A run of words in the 26 letters. */
const runs = /[A-Za-z][A-Za-z'’\-.,;:/&()%0-9\s]*[A-Za-z]|[A-Za-z]{2,}/g

/** Where one text ends and another may begin: what stands in a row may come from several places. */
const between = /(?<=[.:;?!,)])\s+|\s+(?=\()|\s*[·|]\s*/

const normal = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/**
 * Text of a page that neither the study nor a disguised catalogue gave: words that somebody wrote into the program.
 *
 * @param html the page
 * @param own everything that the study says, in which such words don't count
 * @param names what has one name in every language: the program, formats, addresses
 * @returns the runs of words, each once, with where they stand
 */
export function untranslated(html: string, own: string, names: readonly RegExp[] = []): string[] {
  const { document } = parseHTML(html)
  const known = normal(own)
  const found = new Set<string>()
  const look = (text: string, where: string) => {
    const named = names.reduce((rest, name) => rest.replaceAll(name, '·'), normal(text))
    for (const [run] of named.matchAll(runs)) {
      for (const part of known.includes(run) ? [] : run.split(between)) {
        const words = part.replace(/^[^A-Za-z]+|[^A-Za-z]+$/g, '')
        if (words.length > 1 && !known.includes(words)) found.add(`${where}: ${words}`)
      }
    }
  }
  for (const element of document.querySelectorAll(notForReaders)) element.remove()
  document.normalize()
  for (const element of document.querySelectorAll('*')) {
    const name = element.tagName.toLowerCase()
    for (const attribute of spoken) look(element.getAttribute(attribute) ?? '', `${name}[${attribute}]`)
    if (
      name === 'meta' &&
      /description|title|alt$/.test(element.getAttribute('property') ?? element.getAttribute('name') ?? '')
    )
      look(element.getAttribute('content') ?? '', 'meta')
    for (const node of element.childNodes) if (node.nodeType === 3) look(node.textContent ?? '', name)
  }
  return [...found]
}
