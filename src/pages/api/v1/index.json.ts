import type { APIRoute } from 'astro'
import { address } from '../../../components/address.ts'
import { findings } from '../../../content.ts'
import { type ReleaseName, releaseContents } from '../../../study/release.ts'

/** What there is under /api/v1/. */
export const GET: APIRoute = async ({ site }) => {
  const { study, release } = await findings()
  const absolute = (path: string) => new URL(address(path), site).href
  return Response.json({
    generatedBy: release.manifest.generatedBy,
    study: study.id,
    title: study.title,
    basis: study.data.basis,
    license: study.data.license,
    files: (Object.keys(releaseContents) as ReleaseName[]).map((name) => ({
      name,
      description: releaseContents[name],
      url: absolute(`/api/v1/${name}.json`),
      schema: absolute(`/api/v1/schemas/${name}.json`),
    })),
    datapackage: absolute('/downloads/datapackage.json'),
  })
}
