import type { DuckDBConnection } from '@duckdb/node-api'
import type { Problems } from '../../src/study/problems.ts'
import { literal, name, query } from './database.ts'
import { checkHeader, type SourceFile } from './source.ts'

export const readParquet = (path: string) => `read_parquet(${literal(path)})`

/** The column names of a Parquet file; null where it is none. */
export async function parquetHeader(database: DuckDBConnection, path: string): Promise<string[] | null> {
  try {
    const columns = await query<{ column_name: string }>(database, `DESCRIBE SELECT * FROM ${readParquet(path)}`)
    return columns.map(({ column_name }) => column_name)
  } catch {
    return null
  }
}

/**
 * Loads a Parquet file into a table of texts, as `loadTable` does a CSV file.
 *
 * @returns whether the table is there; the reasons are in `problems` if not
 */
export async function loadParquet(
  database: DuckDBConnection,
  table: string,
  source: SourceFile,
  problems: Problems,
): Promise<boolean> {
  const { file, path, optional = [] } = source
  const unreadable = 'is no Parquet file that can be read. Write it anew, or save the table as CSV.'
  const header = await parquetHeader(database, path)
  if (!header) {
    problems.add({ file, message: unreadable })
    return false
  }
  if (!checkHeader(header, source, problems) || source.open) return false
  const absent = optional.filter((column) => !header.includes(column))
  const selected = [
    ...header.map((column) => `coalesce(${name(column)}::VARCHAR, '') AS ${name(column)}`),
    ...absent.map((column) => `'' AS ${name(column)}`),
  ]
  try {
    await database.run(`
      CREATE OR REPLACE TABLE ${name(table)} AS
      SELECT row_number() OVER ()::INTEGER AS row_number, ${selected.join(', ')} FROM ${readParquet(path)}`)
  } catch {
    problems.add({ file, message: unreadable })
    return false
  }
  return true
}
