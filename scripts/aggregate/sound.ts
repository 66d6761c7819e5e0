import { isUtf8 } from 'node:buffer'
import { controlCharacters } from '../../src/study/text.ts'
import { readChunks } from './chunks.ts'
import { wholeCharacters } from './inspect.ts'
import { carriageReturn, comma, lineFeed, quote } from './scan.ts'

/** What a look at a CSV file told. */
export type Look = {
  /** Whether every quote stands where it may, all lines end alike and all bytes are UTF-8: DuckDB may read it as it is. */
  sound: boolean
  /** Whether a quoted value holds a line feed, so that records can't be told from lines alone. */
  wrapped: boolean
  /** Whether no control character stands in it but tab, line feed and carriage return. */
  plain: boolean
  /** Records with the header, blank lines left out; null unless asked for and sound. */
  records: number | null
}

export type LookOptions = {
  /** Whether to count records, which takes five times as long. */
  count?: boolean
  /** Called with how many bytes more were read. */
  told?: (bytes: number) => void
  /** How many bytes are read at once. */
  size?: number
}

/**
 * Jumps through a CSV file from quote to quote, which takes a fiftieth of the time of looking at every byte. Whatever it
 * doubts may still be right; `inspect` then says so, or names the fault.
 *
 * @param path the file
 */
export async function look(path: string, { count = false, told = () => {}, size }: LookOptions = {}): Promise<Look> {
  const jumper = new Jumper(count)
  await readChunks(
    path,
    (bytes, last) => {
      const used = jumper.take(bytes, last)
      told(used)
      return used
    },
    size,
  )
  return jumper.found()
}

/** Control characters are of one byte in UTF-8, and no other character has such a byte in it. */
const controls = Array.from({ length: 128 }, (_, byte) => byte).filter((byte) =>
  controlCharacters.test(String.fromCharCode(byte)),
)
/** So many bytes stay at hand in the processor while each control character is looked for. */
const atHand = 2 ** 15

function isPlain(bytes: Buffer): boolean {
  for (let at = 0; at < bytes.length; at += atHand) {
    const piece = bytes.subarray(at, at + atHand)
    if (controls.some((control) => piece.includes(control))) return false
  }
  return true
}

class Jumper {
  #sound = true
  #wrapped = false
  #plain = true
  #records = 0
  readonly #count: boolean
  /** Whether lines end with CRLF; unknown before the first one has ended. */
  #crlf: boolean | null = null
  #returns = 0
  #feeds = 0
  #inQuotes = false
  /** The two bytes before this chunk; before the first, as good as a line's end. */
  #last = lineFeed
  #lastButOne = lineFeed
  #first = true

  constructor(count: boolean) {
    this.#count = count
  }

  found(): Look {
    const even = this.#returns === (this.#crlf ? this.#feeds : 0)
    const sound = this.#sound && !this.#inQuotes && even && !this.#first
    const open = this.#last === lineFeed ? 0 : 1
    return {
      sound,
      wrapped: sound && this.#wrapped,
      plain: this.#plain,
      records: this.#count && sound ? this.#records + open : null,
    }
  }

  /** @returns how many bytes were used; the others are to come again, before what follows them */
  take(bytes: Buffer, final: boolean): number {
    const whole = final ? bytes.length : wholeCharacters(bytes)
    if (!this.#sound || whole === 0) return whole
    let start = 0
    if (this.#first) {
      // A byte order mark is no part of the first value.
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) start = 3
      const byte = bytes[start]
      this.#sound = byte !== undefined && byte !== lineFeed && byte !== carriageReturn
      this.#first = false
    }
    const used = this.#jump(bytes.subarray(0, whole), start, final)
    if (!isUtf8(bytes.subarray(0, used))) this.#sound = false
    this.#plain &&= isPlain(bytes.subarray(0, used))
    if (used > 0) {
      this.#lastButOne = this.#at(bytes, used - 2)
      this.#last = bytes[used - 1] as number
    }
    return used
  }

  #jump(bytes: Buffer, start: number, final: boolean): number {
    const { length } = bytes
    let at = start
    while (at < length && this.#sound) {
      const found = bytes.indexOf(quote, at)
      const end = found < 0 ? length : found
      if (!this.#inQuotes) {
        this.#takeBare(bytes, at, end)
        if (found < 0) break
        const before = found === start && start > 0 ? lineFeed : this.#at(bytes, found - 1)
        if (before !== comma && before !== lineFeed) this.#sound = false
        this.#inQuotes = true
        at = found + 1
        continue
      }
      // What follows a quote says whether it ends the value; it may stand in the next chunk.
      this.#wrapped ||= bytes.subarray(at, end).includes(lineFeed)
      if (found === length - 1 && !final) return found
      if (found < 0) break
      const next = bytes[found + 1]
      at = found + (next === quote ? 2 : 1)
      if (next === quote) continue
      if (next !== undefined && next !== comma && next !== lineFeed && next !== carriageReturn) this.#sound = false
      this.#inQuotes = false
    }
    return length
  }

  /** A stretch without quotes: all its line ends have to be of one kind. */
  #takeBare(bytes: Buffer, at: number, end: number): void {
    const bare = bytes.subarray(at, end)
    if (this.#crlf === null) {
      const feed = bare.indexOf(lineFeed)
      if (feed >= 0) this.#crlf = this.#at(bytes, at + feed - 1) === carriageReturn
    }
    if (this.#crlf === false) {
      if (bare.includes(carriageReturn)) this.#sound = false
    } else {
      for (let next = bare.indexOf(carriageReturn); next >= 0; next = bare.indexOf(carriageReturn, next + 1))
        this.#returns += 1
    }
    if (this.#crlf || this.#count) this.#takeFeeds(bytes, at, end)
  }

  #takeFeeds(bytes: Buffer, at: number, end: number): void {
    for (let feed = bytes.indexOf(lineFeed, at); feed >= 0 && feed < end; feed = bytes.indexOf(lineFeed, feed + 1)) {
      const before = this.#at(bytes, feed - 1)
      this.#feeds += 1
      if (this.#crlf && before !== carriageReturn) this.#sound = false
      const blank = this.#crlf ? this.#at(bytes, feed - 2) === lineFeed : before === lineFeed
      if (!blank) this.#records += 1
    }
  }

  #at(bytes: Buffer, index: number): number {
    if (index >= 0) return bytes[index] as number
    return index === -1 ? this.#last : this.#lastButOne
  }
}
