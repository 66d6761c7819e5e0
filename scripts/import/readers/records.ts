import { Problems, quote, type StudyError } from '../../../src/study/problems.ts'
import type { Encoding } from '../decode.ts'
import { fault, inParts } from '../fault.ts'
import type { Source } from '../model.ts'
import { type Row, readRows, separatorOf } from '../readTable.ts'
import { isZip } from '../signature.ts'
import { tidyLabel } from '../tidy.ts'
import { workbookRows } from '../workbook.ts'

/** A record of a table: the line on which it begins, and its cells by the name of their column. */
export type TableRecord = { line: number; fields: readonly string[] }
export type Table = { header: readonly string[]; records: AsyncGenerator<TableRecord> }

type Options = {
  encoding?: Encoding
  /** What the table is said to be, and how its column names tell. */
  expected?: { is: (header: readonly string[]) => boolean; what: string }
}

/**
 * Reads a table, CSV, TSV or the first sheet of a workbook: its column names (tidied), then one record after the other.
 *
 * @throws StudyError where it is not CSV from some row on, is not what is expected, or a row has more cells than there are
 * columns
 */
export async function readRecords(source: Source, { encoding = 'utf-8', expected }: Options = {}): Promise<Table> {
  const problems = new Problems()
  const { path, file } = source
  const table = { path, file, encoding }
  const rows = isZip(path) ? workbookRows(source) : readRows(table, await separatorOf(table), problems)
  try {
    const header = await headerOf(rows, source)
    if (header && expected && !expected.is(header)) throw notThat(header, expected.what, file)
    if (header) return { header, records: recordsOf(rows, header.length, source, problems) }
  } catch (error) {
    await rows.return(undefined)
    throw error
  }
  problems.throwIfAny()
  throw fault(file, 'is empty; expected a first line with the column names')
}

/** The first row with anything in it; null where there is none. */
async function headerOf(rows: AsyncGenerator<Row>, { file, limits }: Source): Promise<string[] | null> {
  for (let next = await rows.next(); !next.done; next = await rows.next()) {
    const header = next.value.fields.map(tidyLabel)
    if (header.every((name) => name === '')) continue
    if (header.length > limits.columns) throw fault(file, `has more than ${limits.columns} columns, ${inParts}`)
    return header
  }
  return null
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
    if (count > limits.codings) throw fault(file, `has more than ${limits.codings} rows, ${inParts}`)
    if (fields.length !== width) {
      const message = `found ${fields.length} fields, expected ${width} as in the first line. A separator or line break inside a value needs quotes around the value.`
      problems.add({ file, line, message })
      continue
    }
    yield { line, fields }
  }
  problems.throwIfAny()
}

function notThat(header: readonly string[], what: string, file: string): StudyError {
  const found = header.slice(0, 8).map((name) => quote(name, 40))
  const more = header.length > 8 ? ' …' : ''
  const message = `found the columns ${found.join(', ')}${more}, expected those of ${what}. Leave the format out, and it is found out.`
  return fault(file, message, { line: 1 })
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
