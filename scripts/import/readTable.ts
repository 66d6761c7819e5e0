import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { Problems } from '../../src/study/problems.ts'
import { decode, type TableFile } from './decode.ts'

/** A record of a table and the line on which it begins. */
export type Row = { line: number; fields: string[] }

/** A header longer than this is no header; what is read to find the separator stays small. */
const longestHeader = 1_000_000
/** Twice this, for doubled quotes, is what the aggregation can still read as one row. */
const longestRecord = 4_000_000

export const separatorNames: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' }

/** The separator that stands most often outside quotes in the first line with anything in it; a comma where none does. */
export function findSeparator(head: string): string {
  const counts = new Map(Object.keys(separatorNames).map((separator) => [separator, 0]))
  let quoted = false
  for (const character of head.replace(/^[\r\n]+/, '')) {
    if (character === '"') quoted = !quoted
    else if (!quoted && (character === '\n' || character === '\r')) break
    else if (!quoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}

/** The separator of a table, from its beginning. */
export async function separatorOf(table: TableFile): Promise<string> {
  let head = ''
  for await (const chunk of decode(table)) {
    head += chunk
    if (head.length > longestHeader || head.trimStart().includes('\n')) break
  }
  return findSeparator(head)
}

/** How many lines a record takes: the parser's own count goes wrong on CRLF inside quotes. */
const linesOf = (fields: readonly string[]) =>
  fields.reduce((lines, field) => lines + (field.match(/\r\n|\n|\r/g)?.length ?? 0), 1)

async function* records(table: TableFile, separator: string, to?: number): AsyncGenerator<Row> {
  const text = Readable.from(decode(table))
  const parsed = text.pipe(
    parse({
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: longestRecord,
      ...(to === undefined ? {} : { to }),
    }),
  )
  text.on('error', (error) => parsed.destroy(error))
  let line = 1
  try {
    for await (const fields of parsed as AsyncIterable<string[]>) {
      yield { line, fields }
      line += linesOf(fields)
    }
  } finally {
    text.destroy()
  }
}

const faults: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED:
    'a quote is opened in this row and never closed. Close it, or double it where it belongs to the text ("").',
  CSV_MAX_RECORD_SIZE: `this row is longer than ${longestRecord / 1_000_000} MB. Most likely a quote is opened here and not closed.`,
}
const misplaced =
  'a quote stands in the middle of a value. Put the whole value in quotes and double the ones inside ("").'

/**
 * The records of a table one by one, blank ones too. Where the file is not CSV from some row on, says so in `problems`
 * and ends.
 */
export async function* readRows(table: TableFile, separator: string, problems: Problems): AsyncGenerator<Row> {
  try {
    yield* records(table, separator)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = await lineAfter(table, separator, Number(error['records']))
    problems.add({ file: table.file, line, message: faults[error.code] ?? misplaced })
  }
}

/** The line on which the record after the first so many begins. */
async function lineAfter(table: TableFile, separator: string, count: number): Promise<number> {
  let line = 1
  if (count === 0) return line
  for await (const row of records(table, separator, count)) {
    line = row.line + linesOf(row.fields)
  }
  return line
}
