import { closeSync, openSync, writeSync } from 'node:fs'
import { Zip, ZipDeflate } from 'fflate'

/** A file of the archive. */
export type Entry = { name: string; bytes: Uint8Array }

/** The time that every entry has, or the archive would differ each time: the first that ZIP knows, on the clock of the place. */
const firstTime = () => new Date(1980, 0, 1)

/** Writes an archive in the order of its entries, of which one at a time is held; the same for the same entries on every machine: no times of their own, no owners. */
export function writeZip(path: string, entries: Iterable<Entry>): void {
  const file = openSync(path, 'w')
  try {
    const zip = new Zip((error, chunk) => {
      if (error) throw error
      writeSync(file, chunk)
    })
    for (const { name, bytes } of entries) {
      const entry = new ZipDeflate(name, { level: 6 })
      entry.mtime = firstTime()
      zip.add(entry)
      entry.push(bytes, true)
    }
    zip.end()
  } finally {
    closeSync(file)
  }
}
