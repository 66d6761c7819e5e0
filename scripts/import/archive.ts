import { finished } from 'node:stream/promises'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { quote, StudyError } from '../../src/study/problems.ts'
import { fault, inParts } from './fault.ts'
import type { Limits } from './limits.ts'

/** A ZIP archive of which single parts are unpacked into memory; nothing of it is ever written to disk. */
export type Archive = {
  /** The parts by their path; folders are none. */
  names: readonly string[]
  /** The bytes of a part, chunk by chunk. */
  stream: (name: string) => AsyncGenerator<Buffer>
  /** A part as a whole. */
  read: (name: string) => Promise<Buffer>
  close: () => void
}

const fileType = 0o170000
const symlink = 0o120000
/** Below this size, a good ratio is no bomb. */
const harmless = 1_000_000

/**
 * Opens an archive and looks at its directory: refuses paths that lead out of it, links, encrypted parts and more than
 * `limits` allows. Sizes are counted again as the parts are unpacked, whatever the directory says of them.
 *
 * @throws StudyError
 */
export async function openArchive(path: string, file: string, limits: Limits): Promise<Archive> {
  const zip = await told(file, () => openPromise(path, { lazyEntries: true, autoClose: false }))
  try {
    const entries = await told(file, () => directory(zip, file, limits))
    const unpacked = { bytes: 0 }
    const stream = (name: string) => unpack(zip, entries.get(name) as Entry, file, limits, unpacked)
    return {
      names: [...entries.keys()],
      stream,
      read: async (name) => Buffer.concat(await Array.fromAsync(stream(name))),
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

/** What the library says of a broken archive, in the form of the house. */
async function told<Result>(file: string, doing: () => Promise<Result>): Promise<Result> {
  try {
    return await doing()
  } catch (error) {
    if (error instanceof StudyError) throw error
    throw broken(file, error)
  }
}

const broken = (file: string, error: unknown) =>
  fault(
    file,
    `is a damaged or hostile archive (${quote(error instanceof Error ? error.message : String(error), 120)}). Export it again.`,
  )

async function directory(zip: ZipFile, file: string, limits: Limits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.entries) {
    throw fault(file, `holds ${zip.entryCount} parts, expected at most ${limits.entries}, ${inParts}`)
  }
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName
    const at = quote(name)
    if (((entry.externalFileAttributes >>> 16) & fileType) === symlink) {
      throw fault(file, 'is a link to another place; links are never followed. Remove it from the archive.', at)
    }
    if (name.endsWith('/')) continue
    if (entries.has(name)) throw fault(file, 'stands twice in the archive; expected once. Export it again.', at)
    entries.set(name, entry)
  }
  return entries
}

async function* unpack(
  zip: ZipFile,
  entry: Entry,
  file: string,
  limits: Limits,
  unpacked: { bytes: number },
): AsyncGenerator<Buffer> {
  const at = quote(entry.fileName)
  const { compressedSize, uncompressedSize } = entry
  const check = (bytes: number) => {
    if (bytes > limits.part) throw fault(file, `unpacks to more than ${limits.part} bytes, ${inParts}`, at)
    if (bytes > harmless && bytes > compressedSize * limits.ratio) {
      const message = `unpacks to more than ${limits.ratio} times its size. No text packs as well: this is no export of a coded study.`
      throw fault(file, message, at)
    }
    if (unpacked.bytes + bytes > limits.unpacked)
      throw fault(file, `and the parts before it unpack to more than ${limits.unpacked} bytes, ${inParts}`, at)
  }
  if (entry.isEncrypted())
    throw fault(file, 'is encrypted; expected an archive without a password. Export it again.', at)
  check(uncompressedSize)
  const stream = await told(file, () => zip.openReadStreamPromise(entry))
  let bytes = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length
      check(bytes)
      yield chunk
    }
  } catch (error) {
    throw error instanceof StudyError ? error : broken(file, error)
  } finally {
    stream.destroy()
    await finished(stream).catch(() => undefined)
  }
  unpacked.bytes += bytes
}
