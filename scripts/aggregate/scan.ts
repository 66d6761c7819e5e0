import type { Problem } from '../../src/study/problems.ts'

/** What a CSV file is like before anything is read from it. */
export type Scanned = {
  /** The first faults by line, and how many there are. */
  problems: Omit<Problem, 'file'>[]
  total: number
  /** Records, the header among them; empty lines are none. */
  records: number
  /** Whether the first line is the header and all end alike, with LF or with CRLF: what DuckDB reads as it is. */
  uniform: boolean
}

export const quote = 34
export const comma = 44
export const lineFeed = 10
export const carriageReturn = 13
/** Where the scanner stands: before a field, in a bare one, in a quoted one, after a quote in a quoted one. */
const atStart = 0
const inBare = 1
const inQuotes = 2
const afterQuote = 3

/** The longest record that DuckDB is let to read, in bytes. */
export const longestRecord = 8_000_000
const shown = 20

const messages = {
  stray: 'a quote stands in the middle of a value. Put the whole value in quotes and double the ones inside ("").',
  open: 'a quote is opened in this row and never closed. Close it, or double it where it belongs to the text ("").',
  long: `the row is longer than ${longestRecord / 1e6} million bytes, which no answer is. Is a quote missing in it?`,
  width: (found: number, expected: number) =>
    `found ${found} ${found === 1 ? 'field' : 'fields'}, expected ${expected} as in the first line. A comma inside a value needs quotes around the value.`,
}

/** Reads the bytes of a CSV file as they come and tells whether they are what RFC 4180 calls CSV. */
export class Scanner {
  /** The lines on which the wanted records begin, by number; the header is record 0. */
  readonly lines = new Map<number, number>()
  readonly #wanted: ReadonlySet<number>
  #state = atStart
  #line = 1
  /** Bytes of earlier chunks, and where the last carriage return stood. */
  #before = 0
  #returnAt = -2
  #record = { line: 1, offset: 0, fields: 1 }
  #records = 0
  #headerLine = 0
  #width = 0
  readonly #endings = { lf: 0, cr: 0, crlf: 0 }
  readonly #problems: Omit<Problem, 'file'>[] = []
  #total = 0
  /** After a fault of quotes, what follows can't be told apart. */
  #lost = false

  constructor(wanted: Iterable<number> = []) {
    this.#wanted = new Set(wanted)
  }

  push(bytes: Uint8Array): void {
    const { length } = bytes
    // A byte order mark is no part of the first value, which may be a quoted one.
    const mark = this.#before === 0 && bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0
    for (let index = mark; index < length && !this.#lost; index += 1) {
      let byte = bytes[index] as number
      // Most bytes are letters and digits, which can only begin a bare value or stand where no value may go on.
      if (byte > comma) {
        if (this.#state === atStart) this.#state = inBare
        else if (this.#state === afterQuote) this.#lose(messages.stray)
        do {
          index += 1
          byte = bytes[index] as number
        } while (byte > comma)
        if (index >= length) break
      }
      if (!this.#lost) this.#take(byte, this.#before + index)
    }
    this.#before += length
    if (!this.#lost && this.#before - this.#record.offset > longestRecord) this.#lose(messages.long)
  }

  end(): Scanned {
    if (!this.#lost && this.#state === inQuotes) this.#lose(messages.open)
    if (!this.#lost && !this.#isBlank()) this.#endRecord(this.#before)
    const { lf, cr, crlf } = this.#endings
    const uniform = cr === 0 && (lf === 0 || crlf === 0) && this.#headerLine === 1
    return { problems: this.#problems, total: this.#total, records: this.#records, uniform }
  }

  #take(byte: number, offset: number): void {
    if (byte === lineFeed || byte === carriageReturn) this.#takeBreak(byte, offset)
    else if (byte === quote) this.#takeQuote()
    else if (this.#state === inQuotes) return
    else if (byte === comma) {
      this.#record.fields += 1
      this.#state = atStart
    } else if (this.#state === afterQuote) this.#lose(messages.stray)
    else this.#state = inBare
  }

  #takeQuote(): void {
    if (this.#state === inBare) this.#lose(messages.stray)
    else this.#state = this.#state === inQuotes ? afterQuote : inQuotes
  }

  /** Where CR and LF stand together, CR has ended the record already and LF only tells what the ending was. */
  #takeBreak(byte: number, offset: number): void {
    const second = byte === lineFeed && offset === this.#returnAt + 1
    if (byte === carriageReturn) this.#returnAt = offset
    if (!second) this.#line += 1
    if (this.#state === inQuotes) return
    if (second) {
      this.#endings.cr -= 1
      this.#endings.crlf += 1
    } else {
      this.#endings[byte === lineFeed ? 'lf' : 'cr'] += 1
      if (!this.#isBlank()) this.#endRecord(offset)
    }
    this.#state = atStart
    this.#record = { line: this.#line, offset: offset + 1, fields: 1 }
  }

  #isBlank(): boolean {
    return this.#state === atStart && this.#record.fields === 1
  }

  #endRecord(end: number): void {
    const { line, fields, offset } = this.#record
    if (this.#wanted.has(this.#records)) this.lines.set(this.#records, line)
    this.#records += 1
    this.#width ||= fields
    this.#headerLine ||= line
    if (end - offset > longestRecord) this.#lose(messages.long)
    else if (fields !== this.#width) this.#add(messages.width(fields, this.#width))
  }

  #lose(message: string): void {
    this.#add(message)
    this.#lost = true
  }

  #add(message: string): void {
    if (this.#problems.length < shown) this.#problems.push({ line: this.#record.line, message })
    this.#total += 1
  }
}
