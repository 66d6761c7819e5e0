import { type Findings, releaseText } from '../content.ts'
import { say } from '../messages/components.ts'
import { type ReleaseName, releaseContents } from '../study/release.ts'
import { address } from './address.ts'
import { apa, siteName, workItem } from './citation.ts'
import { codebookXml } from './codebookXml.ts'
import { csvText, csvTwins } from './csvTwins.ts'
import { dataPackage } from './dataPackage.ts'
import { titled } from './figures/figure.ts'
import { formatCount } from './format.ts'
import { packZip } from './packZip.ts'

/** What the first file says. It names no day of the build, which would change the bytes. */
function readme({ study, program, release }: Findings, site: URL | undefined): string {
  const { basis } = study.data
  const minimum = formatCount(release.manifest.disclosure.minimum)
  const at = (path: string) => new URL(address(path), site ?? 'http://localhost').href
  const files = (Object.keys(releaseContents) as ReleaseName[]).map(
    (name) => `- json/${name}.json: ${releaseContents[name]}.`,
  )
  return [
    `# ${titled(basis, study.title, study.title)}`,
    study.data.about,
    basis === 'illustrative' ? say('readme.about.illustrative') : say('readme.about.computed', { minimum }),
    `## ${say('readme.files')}`,
    [
      `- datapackage.json: ${say('readme.file.dataPackage')}`,
      `- *.csv: ${say('readme.file.csv')}`,
      ...files,
      `- codebook.qdc: ${say('readme.file.codebook')}`,
    ].join('\n'),
    `## ${say('readme.license')}`,
    study.data.license,
    `## ${say('readme.cite')}`,
    ...(study.article ? [`${say('readme.article')}\n${apa(workItem(study.article))}`] : []),
    say('readme.pages', { address: at('/cite/') }),
    `## ${say('readme.origin')}`,
    `${at('/data/')}\n${say('readme.made', { by: release.manifest.generatedBy, site: siteName, version: program.version })}`,
  ].join('\n\n')
}

/** The release with its tables, its codebook and a README, as one ZIP file: the same bytes for the same release. */
export async function releaseZip(findings: Findings, site: URL | undefined): Promise<Uint8Array<ArrayBuffer>> {
  const names = Object.keys(releaseContents) as ReleaseName[]
  const json = await Promise.all(names.map(async (name) => [`json/${name}.json`, await releaseText(name)]))
  const tables = csvTwins(findings).map(({ name, columns, rows }) => [
    `${name}.csv`,
    csvText(
      columns.map((column) => column.name),
      rows,
    ),
  ])
  const files = Object.fromEntries([
    ['README.md', `${readme(findings, site)}\n`],
    ['codebook.qdc', codebookXml(findings)],
    ['datapackage.json', `${JSON.stringify(dataPackage(findings, site), null, 2)}\n`],
    ...tables,
    ...json,
  ]) as Record<string, string>
  return packZip(files)
}
