import { crc32, deflateRawSync } from 'node:zlib'

/** A part of an archive; the last three say what is not so. */
export type ZipPart = {
  name: string
  data: string | Uint8Array
  /** The mode of the file, as Unix has it. */
  mode?: number
  /** The size that the directory claims. */
  claimed?: number
  /** Whether the directory says that it is encrypted. */
  encrypted?: boolean
}

/** Writes a ZIP archive, also one that no program would write. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const { local, central } = partOf(part, offset)
    locals.push(local)
    directory.push(central)
    offset += local.length
  }
  const size = directory.reduce((sum, one) => sum + one.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, ...directory, end])
}

function partOf({ name, data, mode = 0o100644, claimed, encrypted = false }: ZipPart, offset: number) {
  const bytes = Buffer.from(data)
  const packed = deflateRawSync(bytes)
  const path = Buffer.from(name)
  // Bit 11 says that the name is UTF-8, bit 0 that the part is encrypted.
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(0x800 | (encrypted ? 1 : 0), 2)
  fields.writeUInt16LE(8, 4)
  fields.writeUInt32LE(crc32(bytes), 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(claimed ?? bytes.length, 18)
  fields.writeUInt16LE(path.length, 22)
  const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), fields, path, packed])
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE((mode << 16) >>> 0, 6)
  rest.writeUInt32LE(offset, 10)
  const central = Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 0, 3]), fields, rest, path])
  return { local, central }
}
