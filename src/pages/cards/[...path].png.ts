import type { APIRoute, GetStaticPaths } from 'astro'
import type { Card } from '../../cards/card.ts'
import { cardSvg } from '../../cards/cardSvg.ts'
import { cards } from '../../cards/cards.ts'
import { cardFonts } from '../../cards/fonts.ts'
import { cardSize } from '../../cards/layout.ts'
import { renderPng } from '../../cards/renderPng.ts'
import { newDocument } from '../../components/draw.ts'
import { findings } from '../../content.ts'

export const getStaticPaths = (async () =>
  [...cards(await findings()).values()].map((card) => ({
    params: { path: card.path },
    props: { card },
  }))) satisfies GetStaticPaths

/** What previews of a page show in feeds and messages. */
export const GET: APIRoute = async ({ props }) => {
  const fonts = await cardFonts()
  const svg = cardSvg(props['card'] as Card, newDocument(), fonts)
  const png = await renderPng(svg, cardSize.width, fonts.files)
  return new Response(png, { headers: { 'content-type': 'image/png' } })
}
