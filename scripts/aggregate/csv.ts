import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { type Parser, parse } from 'csv-parse'
import { stringify } from 'csv-stringify'

/** Record delimiters as the scanner knows them; left alone, csv-parse takes the first that it meets for all. */
const parser = (options: { to?: number } = {}) =>
  parse({
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    ...options,
  })

/** The column names of a CSV file that has been inspected. */
export async function readHeader(path: string): Promise<string[]> {
  for await (const record of records(path, { to: 1 })) return record
  return []
}

async function* records(path: string, options: { to?: number } = {}): AsyncGenerator<string[]> {
  const stream = createReadStream(path)
  const parsed: Parser = stream.pipe(parser(options))
  stream.on('error', (error) => parsed.destroy(error))
  try {
    yield* parsed as AsyncIterable<string[]>
  } finally {
    stream.destroy()
  }
}

/** Writes the same records with the same line ending throughout. */
export async function normalize(from: string, to: string): Promise<void> {
  // A carriage return inside a value would pass for a line ending, were the value not in quotes.
  await pipeline(records(from), stringify({ quoted: true }), createWriteStream(to, { mode: 0o600 }))
}
