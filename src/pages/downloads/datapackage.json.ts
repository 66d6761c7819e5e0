import type { APIRoute } from 'astro'
import { address } from '../../components/address.ts'
import { csvTwins, type TwinColumn } from '../../components/csvTwins.ts'
import { implicationColumns } from '../../components/implicationsTable.ts'
import { findings } from '../../content.ts'
import { releaseContents } from '../../study/release.ts'

/** The release and the recommendations as a Frictionless Data Package: CSV files whose paths lie beside this file. */
export const GET: APIRoute = async ({ site }) => {
  const read = await findings()
  const { study, release } = read
  const illustrative = study.data.basis === 'illustrative'
  return Response.json({
    name: study.id,
    title: `${illustrative ? 'Illustrative data: ' : ''}${study.title}`,
    description: study.data.about,
    homepage: new URL(address('/data/'), site).href,
    licenses: [{ name: study.data.license }],
    keywords: ['qualitative survey', study.data.basis],
    generatedBy: release.manifest.generatedBy,
    resources: [
      ...csvTwins(read).map(({ name, of, columns }) => resource(name, releaseContents[of], columns)),
      ...(read.implications.length > 0
        ? [resource('implications', 'Every recommendation with what it rests on', implicationColumns)]
        : []),
    ],
  })
}

const resource = (name: string, title: string, columns: readonly TwinColumn[]) => ({
  name,
  path: `${name}.csv`,
  title,
  profile: 'tabular-data-resource',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  schema: {
    fields: columns.map(({ name: field, type, description }) => ({ name: field, type, description })),
    missingValues: [''],
  },
})
