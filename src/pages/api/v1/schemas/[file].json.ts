import type { APIRoute } from 'astro'
import { z } from 'zod'
import { type ReleaseName, releaseContents, releaseFiles } from '../../../../study/release.ts'

export const getStaticPaths = () => Object.keys(releaseFiles).map((file) => ({ params: { file } }))

/** The JSON Schema of a release file, from the schema that the program itself checks it by. */
export const GET: APIRoute = ({ params }) => {
  const file = params['file'] as ReleaseName
  const schema = z.toJSONSchema(releaseFiles[file], { target: 'draft-2020-12' })
  return Response.json({ ...schema, title: `${file}.json`, description: releaseContents[file] })
}
