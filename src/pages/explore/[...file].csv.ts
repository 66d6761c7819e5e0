import type { APIRoute, GetStaticPaths } from 'astro'
import { findings } from '../../content.ts'
import { csvOf } from '../../explore/csvOf.ts'
import type { ViewFigure } from '../../explore/types.ts'
import { viewFiles } from '../../layouts/explorer.ts'

export const getStaticPaths = (async () => viewFiles(await findings())) satisfies GetStaticPaths

/** The numbers of a view that has a page. */
export const GET: APIRoute = ({ props }) =>
  new Response(csvOf(props['figure'] as ViewFigure), { headers: { 'content-type': 'text/csv; charset=utf-8' } })
