import type { Findings } from '../content.ts'
import { say } from '../messages/components.ts'
import { releaseContents } from '../study/release.ts'
import { address } from './address.ts'
import { csvTwins, type TwinColumn } from './csvTwins.ts'
import { titled } from './figures/figure.ts'
import { licenseUrl } from './licenseUrl.ts'

const fieldOf = ({ name, type, description }: TwinColumn) => ({ name, type, description })

/**
 * The release as a Frictionless Data Package: CSV files whose paths lie beside the descriptor.
 *
 * @param more tables that lie there too, and are none of the release
 */
export function dataPackage(
  findings: Findings,
  site: URL | undefined,
  more: readonly ReturnType<typeof resource>[] = [],
): Record<string, unknown> {
  const { study, release, program } = findings
  const { article } = study
  const illustrative = study.data.basis === 'illustrative'
  const url = licenseUrl(study.data.license)
  return {
    profile: 'tabular-data-package',
    name: study.id,
    title: titled(study.data.basis, study.title, study.title),
    description: study.data.about,
    version: program.version,
    homepage: new URL(address('/data/'), site ?? 'http://localhost').href,
    // The standard takes a license by a name without spaces, or by its address.
    licenses: [url ? { name: study.data.license, path: url } : { title: study.data.license, name: 'other' }],
    keywords: [say('dataPackage.keyword'), study.data.basis],
    // Made-up data come from no publication.
    ...(article && !illustrative
      ? {
          sources: [
            { title: article.title, ...(article.doi ? { path: `https://doi.org/${encodeURI(article.doi)}` } : {}) },
          ],
        }
      : {}),
    generatedBy: release.manifest.generatedBy,
    resources: [
      ...csvTwins(findings).map(({ name, of, columns }) => resource(name, releaseContents[of], columns)),
      ...more,
    ],
  }
}

/** A table of the package. */
export const resource = (name: string, title: string, columns: readonly TwinColumn[]) => ({
  name,
  path: `${name}.csv`,
  title,
  profile: 'tabular-data-resource',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  schema: { fields: columns.map(fieldOf), missingValues: [''] },
})
