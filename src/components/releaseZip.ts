import { type Findings, releaseText } from '../content.ts'
import { type ReleaseName, releaseContents } from '../study/release.ts'
import { address } from './address.ts'
import { apa, workItem } from './citation.ts'
import { codebookXml } from './codebookXml.ts'
import { csvText, csvTwins } from './csvTwins.ts'
import { dataPackage } from './dataPackage.ts'
import { packZip } from './packZip.ts'

/** What the first file says. It names no day of the build, which would change the bytes. */
function readme({ study, program, release }: Findings, site: URL | undefined): string {
  const illustrative = study.data.basis === 'illustrative'
  const at = (path: string) => new URL(address(path), site ?? 'http://localhost').href
  const files = (Object.keys(releaseContents) as ReleaseName[]).map(
    (name) => `- json/${name}.json: ${releaseContents[name]}.`,
  )
  return [
    `# ${illustrative ? 'Illustrative data: ' : ''}${study.title}`,
    study.data.about,
    illustrative
      ? 'Every row of every file is illustrative: made up to show how such findings are read. None of it is a result of the study.'
      : `Every row says its basis. Counts of fewer than ${release.manifest.disclosure.minimum} may be withheld, to protect people.`,
    '## Files',
    [
      '- datapackage.json: what each table and each column means (Frictionless Data Package).',
      '- *.csv: the tables, for spreadsheets.',
      ...files,
      '- codebook.qdc: the codebook, for NVivo, MAXQDA, ATLAS.ti and other programs that read REFI-QDA.',
    ].join('\n'),
    '## License',
    study.data.license,
    '## How to cite',
    ...(study.article ? [`A finding belongs to the article:\n${apa(workItem(study.article))}`] : []),
    `The data and the pages about them: ${at('/cite/')}`,
    '## Where it comes from',
    `${at('/data/')}\nMade by ${release.manifest.generatedBy}; packed by Seen & Heard ${program.version}.`,
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
