import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import type { Site } from './globalSetup.ts'

/** A page of a site: its file, its address on the host (with the base path) and what stands in it. */
export type Page = { file: string; address: string; html: string; document: Document }

/** Every file of a site, by its path from the site's folder. */
export function filesOf({ folder }: Pick<Site, 'folder'>): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}

/** The addresses under which a file of a site answers. */
export const addressOf = ({ base }: Pick<Site, 'base'>, file: string) =>
  `${base}${file.replace(/(^|\/)index\.html$/, '$1')}`

/** A file of a site as text. */
export const textOf = ({ folder }: Pick<Site, 'folder'>, file: string) => readFileSync(join(folder, file), 'utf8')

/** A page from its HTML, which is parsed when somebody looks at it. */
export function pageFrom(file: string, address: string, html: string): Page {
  let parsed: Document | undefined
  return {
    file,
    address,
    html,
    get document() {
      parsed ??= parseHTML(html).document as unknown as Document
      return parsed
    },
  }
}

/** Whether a file is the page of one exemplar: all of them are made in one way. */
export const isOfExemplar = (file: string) => /^exemplars\/x[0-9a-f]{10}\/index\.html$/.test(file)

/** The pages without those of exemplars, save the first, the last, the longest and the one with most marks in marks. */
export function withFewExemplars(pages: readonly Page[]): Page[] {
  const exemplars = pages.filter(({ file }) => isOfExemplar(file))
  const most = (of: (page: Page) => number) => [...exemplars].sort((a, b) => of(b) - of(a))[0]
  const chosen = new Set([
    exemplars[0],
    exemplars.at(-1),
    most(({ html }) => html.length),
    most(({ document }) => document.querySelectorAll('mark mark').length),
  ])
  return pages.filter((page) => !isOfExemplar(page.file) || chosen.has(page))
}

/** A few pages that stand for all kinds of page of a large site: its single pages, and some of each long list. */
export function sample(pages: readonly Page[], ofEach = 3): Page[] {
  const listOf = ({ file }: Page) =>
    isOfExemplar(file) ? 'exemplar' : /^(dimensions|themes|implications|exemplars)\/[^/]+\//.exec(file)?.[1]
  const lists = Map.groupBy(pages, listOf)
  return [...lists].flatMap(([list, members]) => {
    const step = list === undefined ? 1 : Math.ceil(members.length / ofEach)
    return members.filter((_, index) => index % step === 0)
  })
}
