import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { parse } from 'yaml'
import { type ImportOptions, importFiles } from '../../../scripts/import/importFiles.ts'
import type { Item } from '../../../scripts/import/notes.ts'
import type { Report } from '../../../scripts/import/report.ts'
import { temporary } from '../importing.ts'
import type { TestFile } from './sample.ts'

/** Writes files to a folder of the test. */
export function placed(files: readonly TestFile[], folder = temporary()): { paths: string[]; out: string } {
  mkdirSync(folder, { recursive: true })
  for (const { name, data } of files) writeFileSync(join(folder, name), data)
  return { paths: files.map(({ name }) => join(folder, name)), out: join(folder, 'made') }
}

type More = Omit<Partial<ImportOptions>, 'files' | 'out'>

/** Imports files and gives the report and what was made. */
export async function imported(
  files: readonly TestFile[],
  more: More = {},
): Promise<{ report: Report; study: Study; out: string }> {
  const { paths, out } = placed(files)
  const report = await importFiles({ files: paths, out, ...more })
  return { report, study: studyIn(out), out }
}

/** A study folder as two imports of the same project have to make it: codes by their labels, rows in a fixed order. */
export type Study = {
  groups: { label: string; levels: string[] }[]
  codes: { label: string; kind: string; gloss?: string; parent?: string }[]
  responses: string[][]
  codings: string[][]
}

const plainId = (id: string) => id.replace(/\.txt$/, '')

export function studyIn(out: string): Study {
  const read = (file: string) => readFileSync(join(out, file), 'utf8')
  const rows = (file: string) => (parseCsv(read(file)) as string[][]).slice(1)
  const { codes } = parse(read('codebook.yaml')) as {
    codes: { id: string; label: string; kind: string; gloss?: string; parent?: string }[]
  }
  const label = new Map(codes.map((code) => [code.id, code.label]))
  const { groups = [] } = parse(read('study.yaml')) as { groups?: { label: string; levels: { label: string }[] }[] }
  const sorted = <Value>(list: Value[]) => list.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  return {
    groups: groups.map((group) => ({ label: group.label, levels: group.levels.map((level) => level.label) })),
    codes: sorted(
      codes.map(({ label: own, kind, gloss, parent }) => ({
        label: own,
        kind,
        ...(gloss === undefined ? {} : { gloss }),
        ...(parent === undefined ? {} : { parent: label.get(parent) as string }),
      })),
    ),
    responses: sorted(rows('source/responses.csv').map(([id = '', ...rest]) => [plainId(id), ...rest])),
    codings: sorted(
      rows('source/codings.csv').map(([id = '', code = '', ...rest]) => [plainId(id), label.get(code) ?? '', ...rest]),
    ),
  }
}

/** What a report says of something, or undefined. */
export const noted = (items: readonly Item[], what: string): Item | undefined =>
  items.find((item) => item.what.startsWith(what))

/** The message with which an import is refused; makes sure that it left nothing behind and an older folder as it was. */
export async function refusedImport(files: readonly TestFile[], more: More = {}): Promise<string> {
  const { paths, out } = placed(files)
  const before = readdirSync(join(out, '..'))
  const fresh = await messageOf(importFiles({ files: paths, out, ...more }))
  if (JSON.stringify(readdirSync(join(out, '..'))) !== JSON.stringify(before))
    throw new Error('the import left something behind')
  mkdirSync(out)
  writeFileSync(join(out, 'study.yaml'), '# Made by npm run import\nolder: true\n')
  const again = await messageOf(importFiles({ files: paths, out, ...more }))
  if (again !== fresh) throw new Error(`the second message is another: ${again}`)
  const left = readdirSync(out)
  if (left.length !== 1 || !existsSync(join(out, 'study.yaml'))) throw new Error('the older folder was touched')
  return fresh
}

async function messageOf(importing: Promise<unknown>): Promise<string> {
  try {
    await importing
  } catch (error) {
    if ((error as Error).name === 'StudyError') return (error as Error).message
    throw error
  }
  throw new Error('the import was not refused')
}
