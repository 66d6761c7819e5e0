import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { didYouMean, type Problems, quote } from '../../src/study/problems.ts'
import type { Group } from '../../src/study/study.ts'
import { normalize, readHeader } from './csv.ts'
import { name, query } from './database.ts'
import { inspect } from './inspect.ts'
import { loadParquet } from './parquet.ts'
import { readCsv } from './relations.ts'

/** A source file of the study folder; `open` where it may have further columns, because study.yaml could not be read. */
export type SourceFile = {
  file: string
  path: string
  /** Whether it is a Parquet file, and not CSV. */
  parquet?: boolean
  columns: readonly string[]
  /** Columns that it may have, all together or none. */
  optional?: readonly string[]
  open?: boolean
  /** Whether it may have further columns, of any names. */
  free?: boolean
}

/**
 * The two source files of a study and the columns that they must have. Each is a CSV or a Parquet file.
 *
 * @param problems takes those of which both are there
 */
export function sourceFiles(folder: string, groups: readonly Group[] | undefined, problems: Problems) {
  const at = (table: string, columns: readonly string[]): SourceFile => {
    const [csv, parquet] = [`source/${table}.csv`, `source/${table}.parquet`]
    const isThere = existsSync(join(folder, parquet))
    if (isThere && existsSync(join(folder, csv))) {
      const message = `is there, and ${csv} too; remove the one that is not meant. The program reads one of the two.`
      problems.add({ file: parquet, message })
    }
    const file = isThere ? parquet : csv
    return { file, path: join(folder, file), parquet: isThere, columns }
  }
  const columns = ['response', ...(groups ?? []).map((group) => group.id), 'text', 'publish']
  return {
    responses: { ...at('responses', columns), open: groups === undefined },
    codings: { ...at('codings', ['response', 'code', 'coder']), optional: ['start', 'end'] },
  }
}
export type Sources = ReturnType<typeof sourceFiles>

/** Whether any source is here at all: a public checkout has none. */
export const hasSource = (folder: string) =>
  ['responses', 'codings'].some((table) =>
    ['csv', 'parquet'].some((format) => existsSync(join(folder, `source/${table}.${format}`))),
  )

/**
 * Loads a source file into a table of texts, with the number of the data row as column `row_number`.
 *
 * @returns whether the table is there; the reasons are in `problems` if not
 */
export async function loadTable(
  database: DuckDBConnection,
  table: string,
  source: SourceFile,
  problems: Problems,
): Promise<boolean> {
  const { file, path, columns } = source
  const add = (message: string) => problems.add({ file, message })
  if (!existsSync(path)) {
    add(`is missing; expected a CSV file with the columns ${columns.join(', ')}`)
    return false
  }
  if (!statSync(path).isFile()) {
    add('is a folder, expected a CSV file')
    return false
  }
  // Rows are numbered in the order in which they stand.
  await database.run('SET preserve_insertion_order = true')
  if (source.parquet) return loadParquet(database, table, source, problems)
  const scanned = await inspect(path)
  for (const problem of scanned.problems) problems.add({ file, ...problem })
  problems.addUnlisted(scanned.total - scanned.problems.length)
  if (scanned.records === 0) {
    if (scanned.total === 0) add(`is empty; expected a first line with the columns ${columns.join(', ')}`)
    return false
  }
  const header = await readHeader(path)
  const right = checkHeader(header, source, problems)
  if (!right || scanned.total > 0 || source.open) return false
  const absent = (source.optional ?? []).filter((column) => !header.includes(column))
  await (scanned.uniform ? createTable : loadNormalized)(database, table, path, { header, absent })
  const [{ rows } = { rows: 0 }] = await query<{ rows: bigint }>(
    database,
    `SELECT count(*) AS rows FROM ${name(table)}`,
  )
  if (Number(rows) !== scanned.records - 1) throw new Error(`${file}: read ${rows} rows of ${scanned.records - 1}`)
  return true
}

/** Whether a file has the columns that it must have, and no others. */
export function checkHeader(header: readonly string[], source: SourceFile, problems: Problems): boolean {
  const { file, columns, optional = [], open, free } = source
  const known = [...columns, ...optional]
  const before = problems.total
  const add = (message: string) => problems.add({ file, line: source.parquet ? undefined : 1, message })
  const separator =
    header.length === 1 && !source.parquet ? [';', '\t'].find((one) => header[0]?.includes(one)) : undefined
  if (separator) {
    add(`the columns are separated by ${separator === ';' ? 'semicolons' : 'tabs'}; save the file with commas`)
    return false
  }
  for (const column of columns) {
    if (!header.includes(column)) {
      const unknown = header.filter((one) => !known.includes(one))
      add(`the column "${column}" is missing.${didYouMean(column, unknown)} Expected: ${columns.join(', ')}.`)
    }
  }
  for (const column of new Set(header)) {
    // To DuckDB, names that differ by case alone are one.
    const times = header.filter((one) => one.toLowerCase() === column.toLowerCase()).length
    if (free && (column === '' || column === 'row_number'))
      add(`a column may not be called ${quote(column)}; give it another name`)
    if (times > 1) add(`the column ${quote(column)} stands ${times} times; expected once`)
    if (!open && !free && !known.includes(column)) {
      add(`the column ${quote(column)} is unknown.${didYouMean(column, known)} Remove it, or describe it as a group.`)
    }
  }
  const there = optional.filter((column) => header.includes(column))
  for (const column of there.length > 0 ? optional.filter((one) => !there.includes(one)) : []) {
    add(`the column "${column}" is missing; expected ${optional.join(' and ')}, or none of them`)
  }
  return problems.total === before
}

/** The columns that a file has, and those that it may have and has not. */
type Columns = { header: readonly string[]; absent: readonly string[] }

async function createTable(
  database: DuckDBConnection,
  table: string,
  path: string,
  { header, absent }: Columns,
): Promise<void> {
  const selected = [
    ...header.map((column) => `coalesce(${name(column)}, '') AS ${name(column)}`),
    ...absent.map((column) => `'' AS ${name(column)}`),
  ]
  const texts = Object.fromEntries(header.map((column) => [column, 'VARCHAR']))
  await database.run(`
    CREATE OR REPLACE TABLE ${name(table)} AS
    SELECT row_number() OVER ()::INTEGER AS row_number, ${selected.join(', ')} FROM ${readCsv(path, texts)}`)
}

/** DuckDB takes one line ending throughout a file for granted; where they differ, a tidied copy is read in its place. */
async function loadNormalized(database: DuckDBConnection, table: string, path: string, columns: Columns) {
  const folder = mkdtempSync(join(tmpdir(), 'seen-and-heard-'))
  try {
    const copy = join(folder, 'copy.csv')
    await normalize(path, copy)
    await createTable(database, table, copy, columns)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
