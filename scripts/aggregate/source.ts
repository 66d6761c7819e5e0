import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { bitsPerWord, type Codebook } from '../../src/study/codebook.ts'
import { didYouMean, type Problems, quote } from '../../src/study/problems.ts'
import type { Group } from '../../src/study/study.ts'
import { diagnose, normalize, readHeader } from './csv.ts'
import { literal, name } from './database.ts'

/** A CSV file of the study folder. */
export type SourceFile = { file: string; path: string; columns: readonly string[] }

/** The two source files of a study and the columns that they must have. */
export function sourceFiles(folder: string, groups: readonly Group[]): { responses: SourceFile; codings: SourceFile } {
  const at = (file: string, columns: readonly string[]) => ({ file, path: join(folder, file), columns })
  return {
    responses: at('source/responses.csv', ['response', ...groups.map((group) => group.id), 'text', 'publish']),
    codings: at('source/codings.csv', ['response', 'code', 'coder']),
  }
}

/** Whether any source is here at all: a public checkout has none. */
export const hasSource = (folder: string) =>
  ['source/responses.csv', 'source/codings.csv'].some((file) => existsSync(join(folder, file)))

/**
 * Loads a CSV file into a table of texts, with the number of the data row as column `row`.
 *
 * @returns whether the table is there; the reasons are in `problems` if not
 */
export async function loadTable(
  database: DuckDBConnection,
  table: string,
  { file, path, columns }: SourceFile,
  problems: Problems,
): Promise<boolean> {
  if (!existsSync(path)) {
    problems.add({ file, message: `is missing; expected a CSV file with the columns ${columns.join(', ')}` })
    return false
  }
  if (statSync(path).size === 0) {
    problems.add({ file, message: `is empty; expected a first line with the columns ${columns.join(', ')}` })
    return false
  }
  const header = await headerOf(path, file, problems)
  if (!header || !checkHeader(header, columns, file, problems)) return false
  try {
    await createTable(database, table, path, header)
  } catch {
    const problem = await diagnose(path, file)
    if (problem) {
      problems.add(problem)
      return false
    }
    await loadNormalized(database, table, path, header)
  }
  return true
}

async function headerOf(path: string, file: string, problems: Problems): Promise<string[] | null> {
  try {
    return await readHeader(path)
  } catch {
    problems.add((await diagnose(path, file)) ?? { file, line: 1, message: 'this line is not CSV' })
    return null
  }
}

function checkHeader(header: string[], columns: readonly string[], file: string, problems: Problems): boolean {
  const before = problems.total
  const add = (message: string) => problems.add({ file, line: 1, message })
  for (const column of columns) {
    if (!header.includes(column)) {
      const unknown = header.filter((one) => !columns.includes(one))
      add(`the column "${column}" is missing.${didYouMean(column, unknown)} Expected: ${columns.join(', ')}.`)
    }
  }
  for (const column of new Set(header)) {
    const times = header.filter((one) => one === column).length
    if (times > 1) add(`the column ${quote(column)} stands ${times} times; expected once`)
    if (!columns.includes(column)) {
      add(`the column ${quote(column)} is unknown.${didYouMean(column, columns)} Remove it, or describe it as a group.`)
    }
  }
  return problems.total === before
}

async function createTable(database: DuckDBConnection, table: string, path: string, header: string[]): Promise<void> {
  const types = header.map((column) => `${literal(column)}: 'VARCHAR'`).join(', ')
  await database.run(`
    CREATE OR REPLACE TABLE ${name(table)} AS
    SELECT row_number() OVER ()::INTEGER AS row, ${header.map((column) => `coalesce(${name(column)}, '') AS ${name(column)}`).join(', ')}
    FROM read_csv(${literal(path)}, columns = {${types}}, auto_detect = false, header = true, delim = ',', quote = '"',
                  escape = '"', strict_mode = true, max_line_size = 8000000, buffer_size = 64000000)`)
}

/** DuckDB wants one line ending throughout a file; where they differ, a tidied copy is read in its place. */
async function loadNormalized(database: DuckDBConnection, table: string, path: string, header: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'seen-and-heard-'))
  try {
    const copy = join(folder, 'copy.csv')
    await normalize(path, copy)
    await createTable(database, table, copy, header)
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
