import type { APIRoute, GetStaticPaths } from 'astro'
import { implicationColumns, implicationRows } from '../../components/implicationsTable.ts'
import { findings } from '../../content.ts'

export const getStaticPaths = (async () => {
  const { implications } = await findings()
  return implications.length > 0 ? [{ params: { name: 'implications' } }] : []
}) satisfies GetStaticPaths

/** Every recommendation with what it rests on, as JSON. */
export const GET: APIRoute = async ({ site }) => {
  const read = await findings()
  const { study, release } = read
  return Response.json({
    generatedBy: release.manifest.generatedBy,
    study: study.id,
    columns: implicationColumns,
    implications: implicationRows(read, site),
  })
}
