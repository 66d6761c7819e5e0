import { address } from '../components/address.ts'
import { capitalize } from '../components/format.ts'
import type { Findings } from '../content.ts'

export type Link = { label: string; href: string }

/** The rooms of the site that this study fills, in reading order. */
export function mainLinks({ study, codes, implications, release }: Findings): Link[] {
  const has = (kind: string) => codes.some((code) => code.kind === kind)
  return [
    ...(has('dimension') ? [{ label: capitalize(study.kinds.dimension.many), href: address('/dimensions/') }] : []),
    ...(has('theme') ? [{ label: capitalize(study.kinds.theme.many), href: address('/themes/') }] : []),
    ...(release.exemplars.exemplars.length > 0 ? [{ label: 'Exemplars', href: address('/exemplars/') }] : []),
    ...(implications.length > 0 ? [{ label: 'Implications', href: address('/implications/') }] : []),
    { label: 'Method', href: address('/method/') },
    { label: 'Search', href: address('/search/') },
  ]
}

/** What stands in the footer besides the main links. */
export const moreLinks = (): Link[] => [
  { label: 'Home', href: address('/') },
  { label: 'Data and downloads', href: address('/data/') },
  { label: 'How to cite', href: address('/cite/') },
  { label: 'Chart gallery', href: address('/charts/') },
  { label: 'Glossary', href: address('/glossary/') },
  { label: 'About and accessibility', href: address('/about/') },
]
