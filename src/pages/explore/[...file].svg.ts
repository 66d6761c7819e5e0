import type { APIRoute, GetStaticPaths } from 'astro'
import { address } from '../../components/address.ts'
import { newDocument } from '../../components/draw.ts'
import { findings } from '../../content.ts'
import { pictureOf } from '../../explore/pictures.ts'
import type { ViewFigure } from '../../explore/types.ts'
import { viewCitation, viewFiles } from '../../layouts/explorer.ts'

export const getStaticPaths = (async () => viewFiles(await findings())) satisfies GetStaticPaths

/** A view that has a page, as a picture of its own. */
export const GET: APIRoute = async ({ props, site }) => {
  const figure = props['figure'] as ViewFigure
  const href = new URL(address(`/explore/${props['path']}`), site).href
  const source = viewCitation(await findings(), site, figure.title, href)
  return new Response(pictureOf(figure, newDocument(), source), { headers: { 'content-type': 'image/svg+xml' } })
}
