import type { Kind } from '../study/codebook.ts'

/** An address within the site, under the base path that the build was given. */
export function address(path: string): string {
  const base = import.meta.env.BASE_URL
  return `${base.endsWith('/') ? base.slice(0, -1) : base}${path}`
}

/** Where the pages of a kind of code are. */
export const kindAddress = (kind: Kind) => address(kind === 'dimension' ? '/dimensions/' : '/themes/')

/** The page of a code. */
export const codeAddress = ({ id, kind }: { id: string; kind: Kind }) => `${kindAddress(kind)}${id}/`

/** How many exemplars a page holds: light with any number of them. */
export const exemplarsAPage = 40

/** The page of a list of exemplars; pages count from 1. */
export const exemplarListAddress = (code: string | undefined, page = 1) =>
  address(`/exemplars/${code ? `${code}/` : ''}${page > 1 ? `${page}/` : ''}`)

/** The same, at the beginning of the list itself: whoever only changes the choice need not scroll down again. */
export const exemplarListStart = (code: string | undefined, page = 1) => `${exemplarListAddress(code, page)}#the_list`

/** The page of an exemplar, which stays when others come or go; no code can have such an id. */
export const exemplarAddress = (id: string) => address(`/exemplars/${id}/`)

/** The place of an exemplar in the list of a code or of all, by its index there. */
export const exemplarPlace = (code: string | undefined, index: number, id: string) =>
  `${exemplarListAddress(code, Math.floor(index / exemplarsAPage) + 1)}#${id}`

/** The teaching guide about a code. */
export const guideAddress = (code: string) => address(`/teach/${code}/`)

/** The handout of a guide for its first group of learners, which is `undefined`, or for another by its id. */
export const handoutAddress = (code: string, audience?: string) =>
  `${guideAddress(code)}handout/${audience ? `${audience}/` : ''}`

/** The slides of a guide. */
export const deckAddress = (code: string) => `${guideAddress(code)}deck.pptx`

/** The page of a recommendation, and what it says on one sheet of paper. */
export const implicationAddress = (name: string) => address(`/implications/${name}/`)
export const briefAddress = (name: string) => `${implicationAddress(name)}brief/`
export const briefPdfAddress = (name: string) => `${implicationAddress(name)}brief.pdf`
