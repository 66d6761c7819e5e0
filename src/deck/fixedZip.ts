import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The earliest day that a ZIP file can name, in any time zone the same. */
const noDay = new Date(1980, 0, 1)
const dates = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g

/**
 * Makes an Office file the same on every build of the same day: its entries in one order and without the time of writing, its
 * properties dated by the day of the build.
 *
 * @param day as 2026-11-23
 */
export function fixedZip(bytes: Uint8Array, day: string): Uint8Array<ArrayBuffer> {
  const found = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'))
  // Programs that guess a file's kind look at its first entry.
  const order = ([name]: [string, Uint8Array]) => (name === '[Content_Types].xml' ? `0${name}` : `1${name}`)
  const entries = found.sort((a, b) => (order(a) < order(b) ? -1 : 1))
  const dated = entries.map(([name, data]): [string, Uint8Array] =>
    name === 'docProps/core.xml'
      ? [name, strToU8(strFromU8(data).replace(dates, `$1${day}T00:00:00Z$2`))]
      : [name, data],
  )
  return new Uint8Array(zipSync(Object.fromEntries(dated), { mtime: noDay, level: 9 }))
}
