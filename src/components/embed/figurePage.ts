import type { Findings } from '../../content.ts'
import { address, codeAddress, kindAddress } from '../address.ts'
import type { Figure } from '../figures/figure.ts'

/** Where a figure stands on the site: its page, and the place on it. */
export type FigurePage = { path: string; anchor: string }

/**
 * The place of a figure on the site.
 *
 * @throws Error for a figure that stands nowhere, so that a new one can't be forgotten here
 */
export function figurePage({ codes }: Pick<Findings, 'codes'>, { id }: Pick<Figure, 'id'>): FigurePage {
  const dimensions = kindAddress('dimension')
  const themes = kindAddress('theme')
  const lastKind = codes.some(({ kind }) => kind === 'theme') ? themes : dimensions
  const places: Record<string, string> = {
    // The figure of all dimensions shows the published shares beside the counted ones.
    reported: dimensions,
    dimensions,
    themes,
    matrix: themes,
    patterns: lastKind,
    evidence: address('/implications/'),
    agreement: address('/method/'),
    cooccurrence: address('/method/'),
    reproduction: address('/method/'),
  }
  const path = Object.hasOwn(places, id) ? places[id] : undefined
  if (path !== undefined) return { path, anchor: `figure-${id === 'reported' ? 'dimensions' : id}` }
  const [, part, name] = /^(code|questions|pairs)-(.+)$/.exec(id) ?? []
  const code = codes.find((one) => one.id === name)
  if (!code) throw new Error(`The figure "${id}" stands on no page; add it to src/components/embed/figurePage.ts`)
  return { path: codeAddress(code), anchor: part === 'pairs' ? 'with' : 'how-often' }
}
