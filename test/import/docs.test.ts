import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importTable } from '../../scripts/import/importTable.ts'
import { formatReport } from '../../scripts/import/report.ts'
import { reportOfTable } from '../../scripts/import/tableReport.ts'
import { temporary } from './importing.ts'

const docs = readFileSync(new URL('../../docs/import-table.md', import.meta.url), 'utf8')
const block = (language: string) => new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(docs)?.[1] ?? ''

test('the example of docs/import-table.md gives the report that stands there', async () => {
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
