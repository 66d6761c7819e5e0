import type { Findings } from '../../content.ts'
import { address } from '../address.ts'
import { figureCitation } from '../citation.ts'
import { drawBoth } from '../draw.ts'
import type { Figure } from '../figures/figure.ts'
import { embedHeights, type Heights, sizeOf, wideFrame } from './embedHeight.ts'
import { figurePage } from './figurePage.ts'

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

const quoted = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The address of an embed within the site. */
export const embedAddress = (id: string) => address(`/embed/${id}/`)

/** What an embed says of where it comes from, before its citation. */
export const sourceWords = ({ study }: Pick<Findings, 'study'>) => `Seen & Heard: ${study.name}`

/** Makes the embed of a figure. */
export function embedOf(findings: Findings, site: URL | undefined, figure: Figure): Embed {
  const absolute = (path: string) => new URL(path, site ?? 'http://localhost').href
  const { path, anchor } = figurePage(findings, figure)
  const citation = figureCitation(figure.title, absolute(path), figure.basis === 'illustrative')
  const drawn = drawBoth(figure)
  const { id, title, subtitle, note } = figure
  const heights = embedHeights({
    title,
    subtitle,
    note: `ILLUSTRATIVE ${note}`,
    source: `Source: ${sourceWords(findings)} (links open in a new tab). Cite: ${citation}`,
    wide: sizeOf(drawn.wide),
    narrow: sizeOf(drawn.narrow),
  })
  const url = absolute(embedAddress(id))
  const html = frameCode(url, title, heights)
  const page = { path, href: absolute(`${path}#${anchor}`) }
  return { figure, drawn, page, citation, url, oembed: `${url}oembed.json`, width, height: heights.wide, html }
}

/**
 * A frame as wide as its place, in a box whose padding gives it one of two heights by that width: below and from `wideFrame` on.
 * Where a host keeps no styles, the frame has the larger height.
 */
function frameCode(url: string, title: string, { narrow, wide }: Heights): string {
  const [low, high] = [Math.min(narrow, wide), Math.max(narrow, wide)]
  const side = narrow > wide ? `${wideFrame}px - 100%` : `100% - ${wideFrame - 1}px`
  const box = `position:relative;padding-bottom:clamp(${low}px,(${side})*9999,${high}px)`
  const frame = 'position:absolute;inset:0;width:100%;height:100%;border:0'
  const attributes = `src="${quoted(url)}" title="${quoted(title)}" width="100%" height="${high}" loading="lazy"`
  return `<div style="${box}"><iframe ${attributes} style="${frame}"></iframe></div>`
}
