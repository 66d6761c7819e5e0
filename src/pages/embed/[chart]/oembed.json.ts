import type { APIRoute, GetStaticPaths } from 'astro'
import { address } from '../../../components/address.ts'
import { embedOf } from '../../../components/embed/embed.ts'
import { allFigures } from '../../../components/figures/allFigures.ts'
import type { Figure } from '../../../components/figures/figure.ts'
import { findings } from '../../../content.ts'

export const getStaticPaths = (async () =>
  allFigures(await findings()).map((figure) => ({
    params: { chart: figure.id },
    props: { figure },
  }))) satisfies GetStaticPaths

/** How to embed a figure, as programs ask for it: oEmbed 1.0, type rich (https://oembed.com/). */
export const GET: APIRoute = async ({ props, site }) => {
  const { figure, width, height, html } = embedOf(await findings(), site, props['figure'] as Figure)
  return Response.json({
    version: '1.0',
    type: 'rich',
    title: figure.title,
    provider_name: 'Seen & Heard',
    provider_url: new URL(address('/'), site).href,
    cache_age: 86_400,
    width,
    height,
    html,
  })
}
