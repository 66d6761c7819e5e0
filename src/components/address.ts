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

/** The place of an exemplar in the list of all of them. */
export const exemplarAddress = (index: number, id: string) =>
  `${exemplarListAddress(undefined, Math.floor(index / exemplarsAPage) + 1)}#${id}`
