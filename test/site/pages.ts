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

/** The first, the last, the longest and the one with most marks in marks, of pages of exemplars. */
function fewExemplars(exemplars: readonly Page[]): Page[] {
  const most = (of: (page: Page) => number) => [...exemplars].sort((a, b) => of(b) - of(a))[0]
  const chosen = new Set([
    exemplars[0],
    exemplars.at(-1),
    most(({ html }) => html.length),
    most(({ document }) => document.querySelectorAll('mark mark').length),
  ])
  return exemplars.filter((page) => chosen.has(page))
}

/** What kind of page a file is: its path, with * for a name and # for a number that the study gives. */
export function kindOf(file: string): string {
  if (isOfExemplar(file)) return 'exemplar'
  return file
    .replace(/\/\d+\//g, '/#/')
    .replace(/^(dimensions|themes|implications|exemplars|teach)\/(?!coding\/|#\/)[^/]+\//, '$1/*/')
    .replace(/^embed\/(code|pairs|questions)-[^/]+/, 'embed/$1-*')
    .replace(
      /^explore\/(differences|frequencies)\/(.+)\/index/,
      (_, view: string, names: string) => `explore/${view}/${names.replace(/[^/]+/g, '*')}/index`,
    )
}

/** Some of each kind, evenly from the first to the last. */
export function ofEachKind<Thing>(things: readonly Thing[], kind: (thing: Thing) => string, most = 3): Thing[] {
  return [...Map.groupBy(things, kind).values()].flatMap((members) => {
    const chosen = Math.min(most, members.length)
    const places = new Set(Array.from({ length: chosen }, (_, at) => Math.floor((at * members.length) / chosen)))
    return members.filter((_, place) => places.has(place))
  })
}

/** Pages that stand for all kinds of page of a site: of each kind so many. */
export function sample(pages: readonly Page[], most = 3): Page[] {
  const [exemplars, others] = [true, false].map((is) => pages.filter(({ file }) => isOfExemplar(file) === is))
  return [...ofEachKind(others ?? [], ({ file }) => kindOf(file), most), ...fewExemplars(exemplars ?? [])]
}
