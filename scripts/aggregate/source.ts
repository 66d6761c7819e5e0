import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { bitsPerWord, type Codebook } from '../../src/study/codebook.ts'
import { didYouMean, type Problems, quote } from '../../src/study/problems.ts'
import type { Group } from '../../src/study/study.ts'
import { normalize, readHeader } from './csv.ts'
import { literal, name, query } from './database.ts'
import { inspect } from './inspect.ts'
import { longestRecord } from './scan.ts'

/** A CSV file of the study folder; `open` where it may have further columns, because study.yaml could not be read. */
export type SourceFile = {
  file: string
  path: string
  columns: readonly string[]
  /** Columns that it may have, all together or none. */
  optional?: readonly string[]
  open?: boolean
}

/** The two source files of a study and the columns that they must have. */
export function sourceFiles(folder: string, groups: readonly Group[] | undefined) {
  const at = (file: string, columns: readonly string[]): SourceFile => ({ file, path: join(folder, file), columns })
  const columns = ['response', ...(groups ?? []).map((group) => group.id), 'text', 'publish']
  return {
    responses: { ...at('source/responses.csv', columns), open: groups === undefined },
    codings: { ...at('source/codings.csv', ['response', 'code', 'coder']), optional: ['start', 'end'] },
  }
}

/** Whether any source is here at all: a public checkout has none. */
export const hasSource = (folder: string) =>
  ['source/responses.csv', 'source/codings.csv'].some((file) => existsSync(join(folder, file)))

/**
 * Loads a CSV file into a table of texts, with the number of the data row as column `row_number`.
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
  const scanned = await inspect(path)
  for (const problem of scanned.problems) problems.add({ file, ...problem })
  problems.addUnlisted(scanned.total - scanned.problems.length)
  if (scanned.records === 0) {
    if (scanned.total === 0) add(`is empty; expected a first line with the columns ${columns.join(', ')}`)
    return false
  }
  const header = await readHeader(path)
  const sound = checkHeader(header, source, problems)
  if (!sound || scanned.total > 0 || source.open) return false
  const absent = (source.optional ?? []).filter((column) => !header.includes(column))
  await (scanned.uniform ? createTable : loadNormalized)(database, table, path, { header, absent })
  const [{ rows } = { rows: 0 }] = await query<{ rows: bigint }>(
    database,
    `SELECT count(*) AS rows FROM ${name(table)}`,
  )
  if (Number(rows) !== scanned.records - 1) throw new Error(`${file}: read ${rows} rows of ${scanned.records - 1}`)
  return true
}

function checkHeader(header: string[], source: SourceFile, problems: Problems): boolean {
  const { file, columns, optional = [], open } = source
  const known = [...columns, ...optional]
  const before = problems.total
  const add = (message: string) => problems.add({ file, line: 1, message })
  const separator = header.length === 1 ? [';', '\t'].find((one) => header[0]?.includes(one)) : undefined
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
    const times = header.filter((one) => one === column).length
    if (times > 1) add(`the column ${quote(column)} stands ${times} times; expected once`)
    if (!open && !known.includes(column)) {
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
  const types = header.map((column) => `${literal(column)}: 'VARCHAR'`).join(', ')
  await database.run(`
    CREATE OR REPLACE TABLE ${name(table)} AS
    SELECT row_number() OVER ()::INTEGER AS row_number, ${selected.join(', ')}
    FROM read_csv(${literal(path)}, columns = {${types}}, auto_detect = false, header = true, delim = ',', quote = '"',
                  escape = '"', strict_mode = true, max_line_size = ${longestRecord + 1000}, buffer_size = 64000000)`)
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

/** The codebook as a table: where in the mask each code has its bit. */
export async function loadCodes(database: DuckDBConnection, { codes }: Codebook): Promise<void> {
  const rows = codes.map(
    ({ id }, index) =>
      `(${literal(id)}, ${Math.floor(index / bitsPerWord)}, ${(1n << BigInt(index % bitsPerWord)).toString()}::BIGINT)`,
  )
  await database.run(`CREATE OR REPLACE TABLE codes AS SELECT * FROM (VALUES ${rows.join(', ')}) AS t(code, word, bit)`)
}
