import { basename } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { didYouMean, type Problems, quote } from '../../../src/study/problems.ts'
import { name, query } from '../database.ts'
import { linesOf } from '../inspect.ts'
import { loadTable, type SourceFile } from '../source.ts'

/** A row of a table of counts as it stands there: values by column. */
export type CountRow = { row: number; values: Readonly<Record<string, string>> }

/** A table of counts, made elsewhere: CSV, or Parquet where the name ends so. */
export function countTable(path: string, columns: readonly string[], free = false): SourceFile {
  return { file: basename(path), path, parquet: path.toLowerCase().endsWith('.parquet'), columns, free }
}

/** @returns all rows, or null where the table can't be read; the reasons are in `problems` */
export async function readCounts(
  database: DuckDBConnection,
  source: SourceFile,
  problems: Problems,
): Promise<{ header: string[]; rows: CountRow[] } | null> {
  if (!(await loadTable(database, 'counts', source, problems))) return null
  const found = await query<Record<string, string> & { row_number: number }>(
    database,
    `SELECT * FROM ${name('counts')} ORDER BY row_number`,
  )
  const rows = found.map(({ row_number: row, ...values }) => ({ row, values: values as Record<string, string> }))
  const columns = await query<{ column_name: string }>(database, 'DESCRIBE counts')
  return { header: columns.map(({ column_name }) => column_name).filter((one) => one !== 'row_number'), rows }
}

/** A fault of a row. */
export type Fault = { row: number; at: string; message: string }

/** Tells the first faults with their lines, and how many more there are. */
export async function tell({ file, path, parquet }: SourceFile, faults: Fault[], problems: Problems): Promise<void> {
  if (faults.length === 0) return
  const first = faults.slice(0, 20)
  const numbers = first.map(({ row }) => row)
  const lines = parquet ? null : await linesOf(path, numbers)
  for (const { row, at, message } of first) {
    problems.add({ file, line: lines?.get(row), at: parquet ? `row ${row}, ${at}` : at, message })
  }
  problems.addUnlisted(faults.length - first.length)
}

/** Reads ids of codes, separated by spaces, into their places in the codebook, rising; tells what is wrong with them. */
export function readCodes(
  text: string,
  codes: ReadonlyMap<string, number>,
  fault: (message: string) => void,
): number[] {
  const places: number[] = []
  for (const id of text.split(' ').filter(Boolean)) {
    const place = codes.get(id)
    if (place === undefined) fault(`${quote(id)} is not in codebook.yaml.${didYouMean(id, [...codes.keys()])}`)
    else if (places.includes(place)) fault(`${quote(id)} stands twice; name a code once`)
    else places.push(place)
  }
  return places.sort((a, b) => a - b)
}

/** Reads a count of responses; tells where it is none. */
export function readCount(text: string, fault: (message: string) => void): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) fault(`found ${quote(text)}, expected a whole number from 1 on, digits only`)
  return Number(text)
}
