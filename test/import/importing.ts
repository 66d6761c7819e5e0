import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { onTestFinished } from 'vitest'
import { parse, stringify } from 'yaml'
import { importTable } from '../../scripts/import/importTable.ts'
import type { TableReport } from '../../scripts/import/tableReport.ts'

/** The study part of a mapping, as short as it may be. */
const studyPart = {
  id: 'clinic-visits',
  title: 'Visits to a clinic',
  name: 'Clinic visits',
  question: 'What went well?',
  unit: { one: 'answer', many: 'answers' },
  data: { about: 'Made for a test.', license: 'CC0-1.0' },
  disclosure: { minimum: 1 },
}

/** A folder that is removed when the test is done. */
export function temporary(folder = mkdtempSync(join(tmpdir(), 'seen-and-heard-import-'))): string {
  mkdirSync(folder, { recursive: true })
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export type Imported = {
  report: TableReport
  out: string
  study: { n: number; groups?: { id: string; levels: { id: string; label: string }[] }[]; [key: string]: unknown }
  codes: { id: string; label: string; [key: string]: unknown }[]
  responses: Record<string, string>[]
  codings: string[]
}

/** Writes a table and a mapping to disk, ready to be imported. */
export function prepare(table: string | Uint8Array, rules: object, folder = temporary()) {
  const file = join(folder, 'visits.csv')
  const mapping = join(folder, 'visits.mapping.yaml')
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, table)
  writeFileSync(mapping, stringify({ study: studyPart, ...rules }))
  return { file, mapping, out: join(folder, 'made') }
}

/** Imports a table and reads back what was made, with readers of its own. */
export async function importing(table: string | Uint8Array, rules: object): Promise<Imported> {
  const options = prepare(table, rules)
  const report = await importTable(options)
  return { report, ...readBack(options.out) }
}

export function readBack(out: string): Omit<Imported, 'report'> {
  const text = (file: string) => readFileSync(join(out, file), 'utf8')
  const rows = (file: string) => parseCsv(text(file), { columns: true }) as Record<string, string>[]
  return {
    out,
    study: parse(text('study.yaml')),
    codes: parse(text('codebook.yaml')).codes,
    responses: rows('source/responses.csv'),
    codings: rows('source/codings.csv').map(({ response, code, coder }) => `${response} ${code || '-'} ${coder}`),
  }
}

/** The lines of the message with which an import is refused. */
export async function refused(table: string | Uint8Array, rules: object): Promise<string[]> {
  const options = prepare(table, rules)
  try {
    await importTable(options)
  } catch (error) {
    if ((error as Error).name === 'StudyError') return (error as Error).message.split('\n')
    throw error
  }
  throw new Error('the import was not refused')
}
