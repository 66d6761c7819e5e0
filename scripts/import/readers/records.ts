import { Problems } from '../../../src/study/problems.ts'
import type { Encoding } from '../decode.ts'
import { fault } from '../fault.ts'
import type { Source } from '../model.ts'
import { type Row, readRows, separatorOf } from '../readTable.ts'
import { isZip } from '../signature.ts'
import { tidyLabel } from '../tidy.ts'
import { workbookRows } from '../workbook.ts'

/** A record of a table: the line on which it begins, and its cells by the name of their column. */
export type TableRecord = { line: number; fields: readonly string[] }
export type Table = { header: readonly string[]; records: AsyncGenerator<TableRecord> }

/**
 * Reads a table, CSV, TSV or the first sheet of a workbook: its column names (tidied), then one record after the other.
 *
 * @throws StudyError where it is not CSV from some row on, or a row has more cells than there are columns
 */
export async function readRecords(source: Source, encoding: Encoding = 'utf-8'): Promise<Table> {
  const problems = new Problems()
  const { path, file } = source
  const table = { path, file, encoding }
  const rows = isZip(path) ? workbookRows(source) : readRows(table, await separatorOf(table), problems)
  for (let next = await rows.next(); !next.done; next = await rows.next()) {
    const { fields } = next.value
    if (fields.every((field) => tidyLabel(field) === '')) continue
    const header = fields.map(tidyLabel)
    if (header.length > source.limits.columns) throw fault(file, `has more than ${source.limits.columns} columns`)
    return { header, records: recordsOf(rows, header.length, source, problems) }
  }
  problems.throwIfAny()
  throw fault(file, 'is empty; expected a first line with the column names')
}

async function* recordsOf(
  rows: AsyncGenerator<Row>,
  width: number,
  { file, limits }: Source,
  problems: Problems,
): AsyncGenerator<TableRecord> {
  let count = 0
  for await (const { line, fields } of rows) {
    if (fields.every((field) => tidyLabel(field) === '')) continue
    count += 1
    if (count > limits.codings) throw fault(file, `has more than ${limits.codings} rows, which is more than is read`)
    if (fields.length !== width) {
      const message = `found ${fields.length} fields, expected ${width} as in the first line. A separator or line break inside a value needs quotes around the value.`
      problems.add({ file, line, message })
      continue
    }
    yield { line, fields }
  }
  problems.throwIfAny()
}

/** The place of a column by one of the names that it can have, without regard to upper and lower case; -1 for none. */
export function columnIn(header: readonly string[], ...names: readonly string[]): number {
  const lower = header.map((name) => name.toLowerCase())
  for (const name of names) {
    const index = lower.indexOf(name.toLowerCase())
    if (index >= 0) return index
  }
  return -1
}
