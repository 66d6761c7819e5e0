import type { Page } from './pages.ts'

const attribute = (document: Document, selector: string, name: string) =>
  document.querySelector(selector)?.getAttribute(name) ?? ''

/** What is wrong with the frame of a page: language, title, description, canonical address, headings. */
export function frameFaults({ document, address, file }: Page, origin: string): string[] {
  const faults: string[] = []
  if (document.documentElement.getAttribute('lang') !== 'en-US') faults.push('has no lang="en-US"')
  if ((document.querySelector('title')?.textContent ?? '').trim() === '') faults.push('has no title')
  if (attribute(document, 'meta[name="description"]', 'content').trim() === '') faults.push('has no description')
  const canonical = attribute(document, 'link[rel="canonical"]', 'href')
  // A page that has moved names where it is now, and leads there.
  const [, to] = /^0;url=(.*)$/.exec(attribute(document, 'meta[http-equiv="refresh"]', 'content')) ?? []
  const own = file === '404.html' ? address.replace(/\.html$/, '/') : address
  const expected = `${origin}${to ?? own}`
  if (canonical !== expected) faults.push(`has the canonical address "${canonical}", expected "${expected}"`)
  if (document.querySelectorAll('main').length !== 1) faults.push('has not exactly one main')
  return [...faults, ...headingFaults(document)].map((fault) => `${file} ${fault}`)
}

function headingFaults(document: Document): string[] {
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
  const levels = headings.map((heading) => Number(heading.localName.slice(1)))
  const count = levels.filter((level) => level === 1).length
  const skipped = headings.filter((_, index) => (levels[index] ?? 0) - (levels[index - 1] ?? 0) > 1)
  const empty = headings.filter((heading) => heading.textContent?.trim() === '')
  return [
    ...(count === 1 ? [] : [`has ${count} h1`]),
    ...skipped.map((heading) => `skips a level before the ${heading.localName} "${heading.textContent?.slice(0, 40)}"`),
    ...empty.map((heading) => `has an empty ${heading.localName}`),
  ]
}

/** Values that two pages share and should not: titles, or descriptions. */
export function sharedBetween(pages: readonly Page[], of: (document: Document) => string): string[] {
  const seen = new Map<string, string>()
  return pages.flatMap(({ file, document }) => {
    const value = of(document)
    const other = seen.get(value)
    seen.set(value, file)
    return other === undefined ? [] : [`${other} and ${file} share "${value}"`]
  })
}

/** The title of a page, and its description. */
export const titleOf = (document: Document) => document.querySelector('title')?.textContent ?? ''
export const descriptionOf = (document: Document) => attribute(document, 'meta[name="description"]', 'content')

/** Whether search engines may list a page. */
export const isIndexable = (document: Document) =>
  !attribute(document, 'meta[name="robots"]', 'content').includes('noindex')
