import type { APIRoute } from 'astro'
import { releaseText } from '../../../content.ts'
import { type ReleaseName, releaseFiles } from '../../../study/release.ts'

export const getStaticPaths = () => Object.keys(releaseFiles).map((file) => ({ params: { file } }))

/** A release file, unchanged. */
export const GET: APIRoute = async ({ params }) =>
  new Response(await releaseText(params['file'] as ReleaseName), { headers: { 'content-type': 'application/json' } })
