import { strToU8, type Zippable, zipSync } from 'fflate'

/**
 * The first day that a ZIP file knows, for every file in it: the same files give the same bytes on any day. A ZIP holds
 * local times, so the day is made from local parts.
 */
const day = () => new Date(1980, 0, 1)

/** Files by path as one ZIP file: the same bytes for the same files, on any day and any machine. */
export function packZip(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const entries = Object.keys(files)
    .sort()
    .map((name) => [name, strToU8(files[name] as string)])
  // Permissions as on a Unix machine, whatever machine packs.
  return zipSync(Object.fromEntries(entries) as Zippable, { level: 9, mtime: day(), os: 3, attrs: 0o644 << 16 })
}
