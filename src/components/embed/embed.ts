import type { Findings } from '../../content.ts'
import { address } from '../address.ts'
import { apa } from '../citation.ts'
import { drawBoth } from '../draw.ts'
import { figureItem } from '../figureItem.ts'
import type { Figure } from '../figures/figure.ts'
import { embedHeights, sizeOf, stretched } from './embedHeight.ts'
import { figurePage } from './figurePage.ts'
import { frameCode } from './frameCode.ts'

/** All that an embed of a figure shows, and how to put it into a page. */
export type Embed = {
  figure: Figure
  drawn: { wide: string; narrow: string }
  /** The page of the site on which the figure stands. */
  page: { path: string; href: string }
  citation: string
  /** Addresses in full, for others. */
  url: string
  oembed: string
  width: number
  /** The height that the frame has at that width, in pixels. */
  height: number
  /** What a host puts into its page. */
  html: string
}

/** The width that oEmbed gives; the frame takes what its host gives it. */
const width = 680

/** The address of an embed within the site. */
export const embedAddress = (id: string) => address(`/embed/${id}/`)

/** Makes the embed of a figure. */
export function embedOf(findings: Findings, site: URL | undefined, figure: Figure): Embed {
  const absolute = (path: string) => new URL(path, site ?? 'http://localhost').href
  const { path, anchor } = figurePage(findings, figure)
  const citation = apa(figureItem(findings, site, figure))
  const drawn = drawBoth(figure)
  const { id, title } = figure
  const heights = embedHeights({
    ...figure,
    source: findings.study.name,
    citation,
    drawn: stretched({ wide: sizeOf(drawn.wide), narrow: sizeOf(drawn.narrow) }),
  })
  const url = absolute(embedAddress(id))
  const html = frameCode(url, title, heights)
  const page = { path, href: absolute(`${path}#${anchor}`) }
  return { figure, drawn, page, citation, url, oembed: `${url}oembed.json`, width, height: heights.wide, html }
}
