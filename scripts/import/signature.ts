import { closeSync, openSync, readSync } from 'node:fs'

/** The first bytes of a file. */
export function beginning(path: string, length: number): Buffer {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(length)
    return bytes.subarray(0, readSync(file, bytes, 0, length, 0))
  } finally {
    closeSync(file)
  }
}

/** Whether a file begins as a ZIP archive does; that of nothing too. */
export const isZip = (path: string): boolean => {
  const [first, second, third, fourth] = beginning(path, 4)
  return first === 0x50 && second === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6))
}

/** Whether a file begins as a SQLite database does. */
export const isSqlite = (path: string): boolean => beginning(path, 16).toString('latin1') === 'SQLite format 3\0'
