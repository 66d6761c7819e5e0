const headerSize = 12
const entrySize = 16

/** The name table of a font with one family in one style: format 0, Windows, Unicode, American English. */
function nameTable(family: string): Buffer {
  const names = [family, 'Regular', family, family.replaceAll(' ', '-')]
  const ids = [1, 2, 4, 6]
  const texts = names.map((name) => Buffer.from(name, 'utf16le').swap16())
  const storage = 6 + 12 * names.length
  const table = Buffer.alloc(storage)
  for (const [i, value] of [0, names.length, storage].entries()) table.writeUInt16BE(value, 2 * i)
  let offset = 0
  for (const [i, text] of texts.entries()) {
    const record = [3, 1, 0x409, ids[i] as number, text.length, offset]
    for (const [j, value] of record.entries()) table.writeUInt16BE(value, 6 + 12 * i + 2 * j)
    offset += text.length
  }
  return Buffer.concat([table, ...texts])
}

/**
 * Gives a TrueType font another family name. Parts of one family (Latin, Latin Extended) come as fonts of the same name, of
 * which a renderer would know only the first.
 *
 * @throws where the font has no name table
 */
export function renameFont(font: Buffer, family: string): Buffer {
  const padded = Buffer.concat([font, Buffer.alloc((4 - (font.length % 4)) % 4)])
  const names = nameTable(family)
  const tables = padded.readUInt16BE(4)
  for (let entry = headerSize; entry < headerSize + tables * entrySize; entry += entrySize) {
    if (padded.toString('latin1', entry, entry + 4) !== 'name') continue
    padded.writeUInt32BE(padded.length, entry + 8)
    padded.writeUInt32BE(names.length, entry + 12)
    return Buffer.concat([padded, names])
  }
  throw new Error('the font has no name table')
}
