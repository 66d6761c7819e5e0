import { isUtf8 } from 'node:buffer'
import { createReadStream, existsSync, statSync } from 'node:fs'
import { type Problem, StudyError } from '../../src/study/problems.ts'

export type Encoding = 'utf-8' | 'windows-1252'
/** A table on disk, and its name for messages. */
export type TableFile = { path: string; file: string; encoding: Encoding }

const fail = (problem: Problem) => new StudyError([problem])

/** What a file that is no text table begins with, and what to do about it. */
const beginnings: readonly { bytes: readonly number[]; is: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], is: 'is a workbook or another archive' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], is: 'is an old Excel workbook' },
  { bytes: [0xff, 0xfe], is: 'is UTF-16' },
  { bytes: [0xfe, 0xff], is: 'is UTF-16' },
]

/** @throws StudyError where the file is not there, empty, or plainly something else than a CSV or TSV file */
export function checkFile({ path, file }: TableFile): void {
  if (!existsSync(path)) throw fail({ file, message: 'is missing; expected a CSV or TSV file' })
  if (!statSync(path).isFile()) throw fail({ file, message: 'is a folder; expected a CSV or TSV file' })
  if (statSync(path).size === 0) throw fail({ file, message: 'is empty; expected a first line with the column names' })
}

/**
 * The text of a file, chunk by chunk, without its byte order mark.
 *
 * @throws StudyError that names the first line that is not in the encoding
 */
export async function* decode(table: TableFile): AsyncGenerator<string> {
  const { path, file, encoding } = table
  const decoder = new TextDecoder(encoding, { fatal: true })
  const read = async (bytes?: Buffer) => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined })
    } catch {
      throw fail({ file, line: await badLine(path), message: notUtf8 })
    }
  }
  let first = true
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (first) checkBeginning(chunk, table)
    first = false
    yield await read(chunk)
  }
  yield await read()
}

const notUtf8 =
  'is not UTF-8 from here on. Save the table as "CSV UTF-8", or write "encoding: windows-1252" in the mapping.'

function checkBeginning(chunk: Buffer, { file, encoding }: TableFile): void {
  const begins = (bytes: readonly number[]) => bytes.every((byte, index) => chunk[index] === byte)
  const other = beginnings.find(({ bytes }) => begins(bytes))
  if (other) throw fail({ file, message: `${other.is}; expected a text table. Save it as "CSV UTF-8".` })
  if (encoding !== 'utf-8' && begins([0xef, 0xbb, 0xbf])) {
    throw fail({ file, line: 1, message: `says that it is UTF-8; remove "encoding: ${encoding}" from the mapping` })
  }
}

/** The first line whose bytes are not UTF-8. No character but the line feed holds its byte. */
async function badLine(path: string): Promise<number> {
  let line = 1
  let rest = Buffer.alloc(0)
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let bytes = Buffer.concat([rest, chunk])
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10)) {
      if (!isUtf8(bytes.subarray(0, end))) return line
      bytes = bytes.subarray(end + 1)
      line += 1
    }
    rest = bytes
  }
  return line
}
