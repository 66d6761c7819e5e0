import type { APIRoute } from 'astro'
import { dataPackage, resource } from '../../components/dataPackage.ts'
import { implicationColumns } from '../../components/implicationsTable.ts'
import { findings } from '../../content.ts'
import { say } from '../../messages/pages.ts'

/** The descriptor of the tables that lie beside it: those of the release, and the recommendations. */
export const GET: APIRoute = async ({ site }) => {
  const read = await findings()
  const recommendations = resource('implications', say('data.recommendations'), implicationColumns)
  return Response.json(dataPackage(read, site, read.implications.length > 0 ? [recommendations] : []))
}
