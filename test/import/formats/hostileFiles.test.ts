import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Format } from '../../../scripts/import/detectFormat.ts'
import { importFiles } from '../../../scripts/import/importFiles.ts'
import { temporary } from '../importing.ts'
import { databaseOf, qualcoderOf, qualcoderTables, taguetteOf, taguetteTables } from './databasesOf.ts'
import { placed, refusedImport } from './importing.ts'
import { visits } from './sample.ts'
import { workbookOf } from './tablesOf.ts'

describe('a database is refused', () => {
  const replaced = (tables: string, table: string, by: string) =>
    databaseOf((database) => database.exec(tables.replace(new RegExp(`CREATE TABLE ${table} \\([^;]*;`), by)))

  test('where a view poses as a table', async () => {
    const endless =
      'CREATE VIEW highlights AS WITH RECURSIVE x(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM x) SELECT n AS id FROM x;'
    expect(
      await refusedImport([{ name: 'a.sqlite3', data: replaced(taguetteTables, 'highlights', endless) }]),
    ).toContain('a.sqlite3, table highlights: is not a table but something that is computed')
    const view = 'CREATE VIEW code_text AS SELECT * FROM source;'
    expect(await refusedImport([{ name: 'data.qda', data: replaced(qualcoderTables, 'code_text', view) }])).toContain(
      'table code_text: is not a table',
    )
  })

  test('where a virtual table poses as one', async () => {
    const data = replaced(taguetteTables, 'documents', 'CREATE VIRTUAL TABLE documents USING fts5(name, contents);')
    expect(await refusedImport([{ name: 'a.sqlite3', data }])).toContain(
      'table documents: is not a table but something that is computed',
    )
  })

  test('where columns are computed', async () => {
    const huge =
      "CREATE TABLE documents (id INTEGER, name TEXT, contents TEXT GENERATED ALWAYS AS (printf('%1000000000d', 1)));"
    expect(await refusedImport([{ name: 'a.sqlite3', data: replaced(taguetteTables, 'documents', huge) }])).toContain(
      'table documents: has computed columns',
    )
  })

  test('that is damaged', async () => {
    const whole = taguetteOf(visits).data as Buffer
    expect(await refusedImport([{ name: 'a.sqlite3', data: whole.subarray(0, 5_000) }])).toContain(
      'a.sqlite3: is a damaged database',
    )
    const wrong = Buffer.concat([whole.subarray(0, 16), Buffer.alloc(whole.length, 0xff)])
    expect(await refusedImport([{ name: 'a.sqlite3', data: wrong }])).toContain('a.sqlite3: is a damaged database')
  })

  test('that another program has open', async () => {
    const { paths, out } = placed([taguetteOf(visits), { name: 'visits.sqlite3-wal', data: 'x' }])
    await expect(importFiles({ files: paths.slice(0, 1), out })).rejects.toThrow(
      'is open in another program, or was not closed',
    )
  })

  test('with several projects', async () => {
    const data = databaseOf((database) => {
      database.exec(taguetteTables)
      database.exec("INSERT INTO projects (name, description) VALUES ('a', ''), ('b', '')")
    })
    expect(await refusedImport([{ name: 'a.sqlite3', data }])).toContain('holds 2 projects, expected one')
  })

  test('that is larger than is read, or has more rows', async () => {
    expect(await refusedImport([taguetteOf(visits)], { limits: { database: 100 } })).toContain(
      'has more than 100 bytes',
    )
    expect(await refusedImport([taguetteOf(visits)], { limits: { codings: 3 } })).toContain(
      'table tags: has more than 3 rows',
    )
  })
})

test('triggers of a database are never run', async () => {
  const { paths, out } = placed([
    qualcoderOf(visits, (database) => {
      database.exec(
        "CREATE TRIGGER t AFTER INSERT ON source BEGIN DELETE FROM code_text; END; CREATE VIEW v AS SELECT load_extension('x')",
      )
    }),
  ])
  const report = await importFiles({ files: paths, out })
  expect(report.summary[0]).toContain('3 documents in the base; 2 with a code')
})

describe('other files are refused', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['empty.qdpx', '', 'empty.qdpx: is empty'],
    ['a.qdpx', Uint8Array.from([1, 2, 3, 0, 0]), 'is neither text nor an archive or a database'],
    ['a.qda', 'SQLite format 2', 'a.qda: looks like a wide table'],
    ['a.xml', '<html><body/></html>', 'is XML that begins with <html>, expected <Project> or <CodeBook>'],
    ['a.csv', 'response,code,coder\n"1,2\n', 'line 2: a quote is opened in this row and never closed'],
    ['a.csv', 'response,code,coder\nr1,x\n', 'line 2: found 2 fields, expected 3'],
    ['a.csv', 'response,code,coder\n,x,y\n', 'line 2, column "response": is empty; expected the id of a response'],
    ['a.txt', 'Hello', 'is the text of a document; expected the file of a project beside it'],
    ['a.csv', Uint8Array.from([0x61, 0x2c, 0x62, 0x0a, 0xe9, 0x2c, 0x63, 0x0a]), 'line 2: is not UTF-8 from here on'],
  ])('%s of %j', async (name, data, message) => {
    expect(await refusedImport([{ name, data }])).toContain(message)
  })

  test('a workbook whose sheet is hostile', async () => {
    const cell = { xml: '<c t="inlineStr"><is><t>&x;</t></is></c>' }
    expect(await refusedImport([workbookOf('a.xlsx', [['response', 'code', 'coder'], [cell]])])).toContain(
      'is not well-formed XML',
    )
    const far = { xml: '<c t="s"><v>1</v></c>' }
    const wide = workbookOf('a.xlsx', [['response'], [far]], '')
    expect(await refusedImport([wide], { limits: { columns: 0 } })).toContain('has more than 0 columns')
  })
})

/** A file of two gigabytes that takes no room: what is not written is zeros. */
function sparse(name: string, beginning: string): string {
  const path = join(temporary(), name)
  const file = openSync(path, 'w')
  writeSync(file, beginning)
  ftruncateSync(file, 2_000_000_000)
  closeSync(file)
  return path
}

describe('two gigabytes are not read', () => {
  const out = () => join(temporary(), 'made')

  test.each<[string, string, Format | undefined, string]>([
    ['a.csv', 'response,code,coder\nr1,"', 'long', 'a.csv line 2: this row is longer than 4 MB'],
    ['a.csv', 'response,code,coder', 'long', 'a.csv line 1: this row is longer than 4 MB'],
    ['a.csv', 'response,code,coder', undefined, 'a.csv: is neither text nor an archive or a database'],
    ['a.qde', '<Project><Description>', undefined, 'a.qde: is not well-formed XML'],
    ['a.sqlite3', 'SQLite format 3\0', undefined, 'a.sqlite3: has more than 200000000 bytes'],
    ['a.txt', 'Files\\\\a - § 1 reference coded [ 1% Coverage]\n', 'nvivo', 'a.txt: has more than 100000000 bytes'],
  ])('%s that begins with %j, as %s', async (name, beginning, format, message) => {
    const before = process.memoryUsage().rss
    await expect(importFiles({ files: [sparse(name, beginning)], out: out(), format })).rejects.toThrow(message)
    expect(process.memoryUsage().rss - before).toBeLessThan(500_000_000)
  })
})

test('formulas are texts, never run, and stand in the study as they stood', async () => {
  const evil = '=HYPERLINK("http://example.org","x")'
  const { paths, out } = placed([
    { name: 'a.csv', data: `response,code,coder,text\nr1,"${evil.replaceAll('"', '""')}",Ada,@SUM(1)\n` },
  ])
  const report = await importFiles({ files: paths, out })
  expect(report.codes).toMatchObject([{ label: evil, mentions: 1 }])
})
