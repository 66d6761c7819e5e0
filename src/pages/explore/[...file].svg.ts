import type { APIRoute, GetStaticPaths } from 'astro'
import { address } from '../../components/address.ts'
import { apa } from '../../components/citation.ts'
import { newDocument } from '../../components/draw.ts'
import { findings } from '../../content.ts'
import { pictureOf } from '../../explore/pictures.ts'
import type { ViewFigure } from '../../explore/types.ts'
import { viewFiles } from '../../layouts/explorer.ts'
import { viewItem } from '../../layouts/viewCitation.ts'

export const getStaticPaths = (async () => viewFiles(await findings())) satisfies GetStaticPaths

/** A view that has a page, as a picture of its own. */
export const GET: APIRoute = async ({ props, site }) => {
  const figure = props['figure'] as ViewFigure
  const href = new URL(address(`/explore/${props['path']}`), site).href
  const source = apa(viewItem(await findings(), figure.title, href))
  return new Response(pictureOf(figure, newDocument(), source), { headers: { 'content-type': 'image/svg+xml' } })
}
