import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { exemplarIdPattern } from '../../src/study/ids.ts'

/** What a site has at its addresses. */
export type Published = {
  /** Pages, files and places on pages, from the root of the site on: `/themes/bond/`, `/themes/bond/#with`. */
  addresses: string[]
  /** Pages that only lead on to where something is now. */
  moved: ReadonlySet<string>
}

/** Files that a page needs and nobody links to, or whose names say what is in them. */
const unpromised =
  /^(_astro|pagefind|cards|icons)\/|^explore\/exemplars\/[^/]+\.json$|^(404\.html|favicon\.svg|manifest\.webmanifest|robots\.txt|sitemap\.xml)$/

/** Pages that go when a text goes, or when there are fewer of them: those of exemplars, and all but the first of a list. */
const ofExemplars = /^exemplars\/([^/]+\/)?\d+\/|^exemplars\/x[0-9a-f]{10}\//

/** Places that come and go: what the search works with, and what is not released yet. */
const passing = /^(search(-.*)?|unreleased)$/

/** Places within drawings, forms, small windows and the explorer are for the page alone; an exemplar has a page of its own. */
function anchorsOf(document: Document): string[] {
  return [...document.querySelectorAll('main [id]')]
    .filter((element) => !element.closest('svg, form, [popover], [role=status], .receipt, .explorer, .embed-explorer'))
    .map((element) => element.id)
    .filter((id) => !exemplarIdPattern.test(id) && !passing.test(id))
}

/**
 * The addresses of a built site that its readers may rely on; docs/addresses.md says which and why.
 *
 * @param folder of the built site
 */
export function publishedAddresses(folder: string): Published {
  const moved = new Set<string>()
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .filter((file) => !unpromised.test(file) && !ofExemplars.test(file))
  const addresses = files.flatMap((file) => {
    const address = `/${file.replace(/(^|\/)index\.html$/, '$1')}`
    if (!file.endsWith('.html')) return [address]
    const { document } = parseHTML(readFileSync(join(folder, file), 'utf8'))
    if (document.querySelector('meta[http-equiv="refresh"]')) moved.add(address)
    return [address, ...anchorsOf(document as unknown as Document).map((id) => `${address}#${id}`)]
  })
  return { addresses: [...new Set(addresses)].sort(), moved }
}
