import { address, codeAddress, guideAddress, kindAddress } from '../components/address.ts'
import { codeOf } from '../components/figures/guideFigure.ts'
import { capitalize, formatCount } from '../components/format.ts'
import type { Findings } from '../content.ts'
import { questionOf } from '../explore/questions.ts'
import { say } from '../messages/layouts.ts'
import type { Kind } from '../study/codebook.ts'
import { explorerOf } from './explorer.ts'

/** `short` is the label among others of its room. */
export type Link = { label: string; href: string; short?: string }

/** The rooms of the site that this study fills, in reading order. */
export function mainLinks({ study, codes, implications, guides, release }: Findings): Link[] {
  const has = (kind: string) => codes.some((code) => code.kind === kind)
  return [
    ...(has('dimension') ? [{ label: capitalize(study.kinds.dimension.many), href: address('/dimensions/') }] : []),
    ...(has('theme') ? [{ label: capitalize(study.kinds.theme.many), href: address('/themes/') }] : []),
    ...(release.exemplars.exemplars.length > 0 ? [{ label: say('nav.exemplars'), href: address('/exemplars/') }] : []),
    ...(implications.length > 0 ? [{ label: say('nav.implications'), href: address('/implications/') }] : []),
    ...(guides.length > 0 ? [{ label: say('nav.teach'), href: address('/teach/') }] : []),
    { label: say('nav.explore'), href: address('/explore/') },
    { label: say('nav.method'), href: address('/method/') },
    { label: say('nav.search'), href: address('/search/') },
  ]
}

/** What stands in the footer besides the main links. */
export const moreLinks = ({ release }: Findings): Link[] => [
  { label: say('nav.home'), href: address('/') },
  ...(release.exemplars.exemplars.length > 0 ? [{ label: say('nav.coding'), href: address('/teach/coding/') }] : []),
  { label: say('nav.data'), href: address('/data/') },
  { label: say('nav.cite'), href: address('/cite/') },
  { label: say('nav.embed'), href: address('/embed/') },
  { label: say('nav.versions'), href: address('/versions/') },
  { label: say('nav.charts'), href: address('/charts/') },
  { label: say('nav.glossary'), href: address('/glossary/') },
  { label: say('nav.about'), href: address('/about/') },
]

/** A room of the site with what is in it. */
export type Room = { label: string; href?: string; links: Link[] }

/** More codes than this make a map that nobody reads; their index has them all. */
const mostOnMap = 14

const implicationLinks = ({ implications }: Findings): Link[] =>
  implications.map(({ id, data }) => ({ label: data.label, href: address(`/implications/${id.split('/').at(-1)}/`) }))

const codeLinks = ({ codes }: Findings, kind: Kind): Link[] =>
  codes.filter((code) => code.kind === kind).map((code) => ({ label: code.label, href: codeAddress(code) }))

const guideLinks = ({ guides, code }: Findings): Link[] =>
  guides.map((guide) => {
    const { id, label } = code(codeOf(guide))
    return { label: say('nav.teach.guide', { label }), short: label, href: guideAddress(id) }
  })

/** The questions of the explorer; the first stands on its entrance. */
function viewLinks(read: Findings): Link[] {
  const { facts, pages } = explorerOf(read)
  const own = pages.filter(({ path, state }) => path === `${state.view}/` && state.view !== 'frequencies')
  return own.map(({ path, state }) => ({ label: questionOf(state.view, facts), href: address(`/explore/${path}`) }))
}

/** Links to the pages of a room, by the address of its index. */
function within(read: Findings, href: string): Link[] {
  if (href === kindAddress('dimension')) return codeLinks(read, 'dimension')
  if (href === kindAddress('theme')) return codeLinks(read, 'theme')
  if (href === address('/teach/')) return guideLinks(read)
  if (href === address('/implications/')) return implicationLinks(read)
  return href === address('/explore/') ? viewLinks(read) : []
}

/** The whole site as rooms with their pages, for the footer. */
export function siteMap(read: Findings): Room[] {
  const rooms = mainLinks(read).map((link) => ({
    ...link,
    links: within(read, link.href).map(({ label, href, short }) => ({ label: short ?? label, href })),
  }))
  const full = rooms.filter(({ links }) => links.length > 0)
  const others = rooms.filter(({ links }) => links.length === 0).map(({ label, href }) => ({ label, href }))
  return [
    ...full.map(({ label, href, links }) => ({
      label,
      href,
      links: links.length > mostOnMap ? [{ label: say('nav.all', { count: formatCount(links.length) }), href }] : links,
    })),
    { label: say('nav.site'), links: [...moreLinks(read).slice(0, 1), ...others, ...moreLinks(read).slice(1)] },
  ]
}

/** The pages before and after one, in the order of a book: each room, then what is in it. */
export function neighbors(read: Findings, here: string): { previous: Link | undefined; next: Link | undefined } {
  const [home, ...more] = moreLinks(read)
  const rooms = mainLinks(read).filter(({ href }) => href !== address('/search/'))
  const book = [...(home ? [home] : []), ...rooms.flatMap((link) => [link, ...within(read, link.href)]), ...more]
  const place = book.findIndex(({ href }) => href === here)
  return place < 0 ? { previous: undefined, next: undefined } : { previous: book[place - 1], next: book[place + 1] }
}
