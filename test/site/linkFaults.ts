import type { Page } from './pages.ts'

/** What links of a site may lead to: files by address, and the ids of each page. */
export type Targets = { files: ReadonlySet<string>; ids: ReadonlyMap<string, ReadonlySet<string>> }

/** What the links of a site can lead to. */
export function targetsOf(addresses: readonly string[], pages: readonly Page[]): Targets {
  const idsOf = ({ document }: Page) =>
    new Set([...document.querySelectorAll('[id]')].map((element) => element.getAttribute('id') ?? ''))
  return { files: new Set(addresses), ids: new Map(pages.map((page) => [page.address, idsOf(page)])) }
}

/** Attributes that hold addresses. */
const places: readonly [selector: string, attribute: string][] = [
  ['a[href], link[href]', 'href'],
  ['script[src], img[src], source[src]', 'src'],
  ['form[action]', 'action'],
  ['[data-pagefind]', 'data-pagefind'],
  ['meta[property="og:url"], meta[property="og:image"]', 'content'],
]

/**
 * Links of a page that lead to nothing: to no file, to no element, or out of the base path.
 *
 * @param origin address that the site was built for; absolute links to it are followed within the site
 */
export function linkFaults(page: Page, origin: string, base: string, { files, ids }: Targets): string[] {
  const refreshes = [...page.document.querySelectorAll('meta[http-equiv="refresh"]')]
  const links = [
    ...places.flatMap(([selector, attribute]) =>
      [...page.document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? ''),
    ),
    ...refreshes.map((element) => element.getAttribute('content')?.replace(/^\d+;url=/, '') ?? ''),
  ]
  return [...new Set(links)].flatMap((link) => {
    const fault = faultOf(link)
    return fault ? [`${page.file} links to "${link}": ${fault}`] : []
  })

  function faultOf(link: string): string | null {
    if (!URL.canParse(link, `${origin}${page.address}`)) return 'no address'
    const url = new URL(link, `${origin}${page.address}`)
    if (!['http:', 'https:'].includes(url.protocol)) return `the protocol ${url.protocol}`
    if (url.origin !== origin) return null
    if (!url.pathname.startsWith(base)) return `out of the base path ${base}`
    const address = decodeURIComponent(url.pathname)
    // The page for missing addresses stands in a file, not in a folder.
    if (address === `${base}404/`) return null
    if (!files.has(address)) return 'no such file'
    const anchor = decodeURIComponent(url.hash.slice(1))
    return anchor === '' || ids.get(address)?.has(anchor) ? null : 'no such place on that page'
  }
}
