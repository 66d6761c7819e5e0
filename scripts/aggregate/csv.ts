import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { CsvError, type Parser, parse } from 'csv-parse'
import { stringify } from 'csv-stringify'
import type { Problem } from '../../src/study/problems.ts'

const parser = (options: { to?: number } = {}) =>
  parse({ bom: true, info: true, skip_empty_lines: true, relax_column_count: true, ...options })

type Parsed = { record: string[]; info: { lines: number } }

/** The line on which a record begins: the parser tells on which it ends. */
const firstLine = ({ record, info }: Parsed) =>
  info.lines - record.reduce((breaks, field) => breaks + (field.match(/\r\n|\n|\r/g)?.length ?? 0), 0)

/** The column names of a CSV file, or what is wrong with its first line. */
export async function readHeader(path: string): Promise<string[]> {
  for await (const { record } of records(path, { to: 1 })) return record
  return []
}

async function* records(path: string, options: { to?: number } = {}): AsyncGenerator<Parsed> {
  const stream = createReadStream(path)
  const parsed: Parser = stream.pipe(parser(options))
  stream.on('error', (error) => parsed.destroy(error))
  try {
    yield* parsed as AsyncIterable<Parsed>
  } finally {
    stream.destroy()
  }
}

/**
 * Looks for the first thing that keeps a CSV file from being read, line by line. Called only once DuckDB, which is
 * quicker, has refused the file.
 *
 * @param path the file
 * @param file its name for messages
 * @returns the problem, or null where only the line endings differ from line to line
 */
export async function diagnose(path: string, file: string): Promise<Problem | null> {
  const notUtf8 = await findBadBytes(path, file)
  if (notUtf8) return notUtf8
  let width: number | undefined
  let last = 1
  try {
    for await (const parsed of records(path)) {
      width ??= parsed.record.length
      last = parsed.info.lines
      if (parsed.record.length !== width) {
        const message = `found ${parsed.record.length} fields, expected ${width} as in the first line. A comma inside a value needs quotes around the value.`
        return { file, line: firstLine(parsed), message }
      }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const unclosed = error.code === 'CSV_QUOTE_NOT_CLOSED'
    const message = unclosed
      ? 'a quote is opened after this line and never closed. Close it, or double it where it belongs to the text ("").'
      : 'a quote stands in the middle of a value. Put the whole value in quotes and double the ones inside ("").'
    return { file, line: unclosed ? last : (error['lines'] as number | undefined), message }
  }
  return null
}

async function findBadBytes(path: string, file: string): Promise<Problem | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let lines = 1
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    try {
      decoder.decode(chunk, { stream: true })
    } catch {
      return { file, line: lines, message: 'is not UTF-8 from here on; save it as "CSV UTF-8"' }
    }
    lines += chunk.reduce((count, byte) => count + (byte === 10 ? 1 : 0), 0)
  }
  return null
}

/** Writes the same records with the same line ending throughout. */
export async function normalize(from: string, to: string): Promise<void> {
  await pipeline(
    records(from),
    async function* (parsed) {
      for await (const { record } of parsed) yield record
    },
    stringify(),
    createWriteStream(to),
  )
}

/** Finds the lines on which data rows begin; rows count from 1 after the header. */
export async function linesOf(path: string, rows: readonly number[]): Promise<Map<number, number>> {
  const wanted = new Set(rows)
  const lines = new Map<number, number>()
  let row = 0
  for await (const parsed of records(path)) {
    if (wanted.has(row)) lines.set(row, firstLine(parsed))
    if (lines.size === wanted.size) break
    row += 1
  }
  return lines
}
