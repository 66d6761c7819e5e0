import type { APIRoute, GetStaticPaths } from 'astro'
import { findings } from '../../../content.ts'
import { makePool } from '../../../practice/makePool.ts'

export const getStaticPaths = (async () => {
  const { release } = await findings()
  return release.exemplars.exemplars.length > 0 ? [{ params: { pool: 'pool' } }] : []
}) satisfies GetStaticPaths

/** The texts of the exercise with the study's codes: one file, of one size for any number of responses. */
export const GET: APIRoute = async () => {
  const { study, codes, release } = await findings()
  return Response.json(makePool(study, codes, release.exemplars.exemplars))
}
