import type { APIRoute } from 'astro'
import { releaseZip } from '../../components/releaseZip.ts'
import { findings } from '../../content.ts'

/** Everything that may be reused, in one file. */
export const GET: APIRoute = async ({ site }) =>
  new Response(await releaseZip(await findings(), site), { headers: { 'content-type': 'application/zip' } })
