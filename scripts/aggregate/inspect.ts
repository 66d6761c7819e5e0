import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { carriageReturn, lineFeed, type Scanned, Scanner } from './scan.ts'

/**
 * Looks through a CSV file for what keeps it from being read as RFC 4180 has it. DuckDB alone would take a stray quote,
 * a cut-off character or the carriage return of a mixed file for text, and csv-parse needs eight times DuckDB's time.
 *
 * @param path the file
 */
export async function inspect(path: string): Promise<Scanned> {
  const scanner = new Scanner()
  let open: Uint8Array = new Uint8Array()
  for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 20 }) as AsyncIterable<Buffer>) {
    const bytes = open.length > 0 ? Buffer.concat([open, chunk]) : chunk
    const whole = wholeCharacters(bytes)
    if (!isUtf8(bytes.subarray(0, whole))) return notUtf8(path)
    open = bytes.subarray(whole)
    scanner.push(chunk)
  }
  return isUtf8(open) ? scanner.end() : notUtf8(path)
}

/** Where the last character begins, if it has more bytes than one: the rest of it may stand in the next chunk. */
export function wholeCharacters(bytes: Uint8Array): number {
  for (let index = bytes.length - 1; index >= Math.max(0, bytes.length - 4); index -= 1) {
    const byte = bytes[index] as number
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) return index
  }
  return bytes.length
}

async function notUtf8(path: string): Promise<Scanned> {
  const message = 'is not UTF-8 from here on; save it as "CSV UTF-8"'
  return { problems: [{ line: await lineOfBadBytes(path), message }], total: 1, records: 0, uniform: false }
}

/** The line of the first bytes that are no UTF-8, found by decoding byte by byte. */
async function lineOfBadBytes(path: string): Promise<number> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  let previous = 0
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    for (const byte of chunk) {
      try {
        decoder.decode(Uint8Array.of(byte), { stream: true })
      } catch {
        return line
      }
      if (byte === carriageReturn || (byte === lineFeed && previous !== carriageReturn)) line += 1
      previous = byte
    }
  }
  return line
}

/**
 * Finds the lines on which data rows begin.
 *
 * @param path a file that has been inspected
 * @param rows numbers of data rows, from 1 after the header
 */
export async function linesOf(path: string, rows: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const scanner = new Scanner(rows)
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) scanner.push(chunk)
  scanner.end()
  return scanner.lines
}
