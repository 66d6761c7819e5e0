import { inject } from 'vitest'
import type { SiteName } from './builds.ts'
import type { Site } from './globalSetup.ts'
import { addressOf, filesOf, isOfExemplar, type Page, pageFrom, textOf } from './pages.ts'

const built: readonly Site[] = inject('sites')

/** Every site that was built, save the one with a disguised interface, which holds the same as the shipped one. */
export const sites: readonly Site[] = built.filter(({ name }) => name !== 'translated')

/** A site by its name. @throws where it was not built */
export function site(name: SiteName): Site {
  const found = built.find((one) => one.name === name)
  if (!found) throw new Error(`the ${name} site was not built`)
  return found
}

const mostExemplars = 200

/** Every page of a site, parsed; of more pages of exemplars than can be held, some evenly from first to last. */
export function pagesOf(one: Site): Page[] {
  const known = parsed.get(one.name)
  if (known) return known
  const files = filesOf(one).filter((file) => file.endsWith('.html'))
  const exemplars = files.filter(isOfExemplar)
  const step = Math.ceil(exemplars.length / mostExemplars)
  const kept = new Set(exemplars.filter((_, index) => index % step === 0 || index === exemplars.length - 1))
  const pages = files
    .filter((file) => !isOfExemplar(file) || kept.has(file))
    .map((file) => pageFrom(file, addressOf(one, file), textOf(one, file)))
  parsed.set(one.name, pages)
  return pages
}

/** Pages are read once for all tests of a file. */
const parsed = new Map<string, Page[]>()
