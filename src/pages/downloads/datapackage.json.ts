import type { APIRoute } from 'astro'
import { address } from '../../components/address.ts'
import { csvTwins } from '../../components/csvTwins.ts'
import { findings } from '../../content.ts'
import { releaseContents } from '../../study/release.ts'

/** The release as a Frictionless Data Package: the CSV twins, whose paths lie beside this file. */
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
    resources: csvTwins(read).map(({ name, of, columns }) => ({
      name,
      path: `${name}.csv`,
      title: releaseContents[of],
      profile: 'tabular-data-resource',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: {
        fields: columns.map(({ name: field, type, description }) => ({ name: field, type, description })),
        missingValues: [''],
      },
    })),
  })
}
