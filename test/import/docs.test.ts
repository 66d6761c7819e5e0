import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importFiles } from '../../scripts/import/importFiles.ts'
import { importTable } from '../../scripts/import/importTable.ts'
import { limits } from '../../scripts/import/limits.ts'
import { formatReport } from '../../scripts/import/report.ts'
import { reportOfTable } from '../../scripts/import/tableReport.ts'
import { mostCodes } from '../../src/study/codebook.ts'
import { temporary } from './importing.ts'

/** The blocks of a page by their language; of several, the first. */
function blocksOf(page: string) {
  const docs = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8')
  return (language: string) => new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(docs)?.[1] ?? ''
}

test('the example of docs/import-table.md gives the report that stands there', async () => {
  const block = blocksOf('import-table.md')
  const folder = temporary()
  const options = {
    file: join(folder, 'visits.csv'),
    mapping: join(folder, 'visits.mapping.yaml'),
    out: join(folder, 'made'),
  }
  writeFileSync(options.file, block('csv'))
  writeFileSync(options.mapping, block('yaml'))
  expect(formatReport(reportOfTable(await importTable(options)))).toBe(block('markdown'))
})

test('the example of docs/import.md gives the report that stands there', async () => {
  const block = blocksOf('import.md')
  const folder = temporary()
  const file = join(folder, 'codings.csv')
  const mapping = join(folder, 'visits.mapping.yaml')
  writeFileSync(file, block('csv'))
  writeFileSync(mapping, block('yaml'))
  const report = await importFiles({ files: [file], mapping, out: join(folder, 'made') })
  expect(formatReport(report)).toBe(block('markdown'))
})

test('docs/import.md names the limits that are held', () => {
  const docs = readFileSync(new URL('../../docs/import.md', import.meta.url), 'utf8')
  const held: [string, string][] = [
    ['a database', `${limits.database / 1e6} MB`],
    ['one part of an archive, unpacked; one text file', `${limits.part / 1e6} MB`],
    ['all that is read of an archive', `${limits.unpacked / 1e6} MB`],
    ['parts of an archive', limits.entries.toLocaleString('en-US')],
    ['a part of an archive, against its packed size', `${limits.ratio} times`],
    ['codes', String(mostCodes)],
    ['codings', limits.codings.toLocaleString('en-US')],
    ['documents', limits.texts.toLocaleString('en-US')],
    ['all texts together, before and after', `${limits.allText.toLocaleString('en-US')} characters`],
    ['elements of XML inside each other', String(limits.depth)],
  ]
  const rows =
    docs
      .split('## Limits')[1]
      ?.match(/^\|.*\|$/gm)
      ?.slice(2) ?? []
  const cells = rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  expect(cells).toEqual(held)
})
