import { type Archive, openArchive } from './archive.ts'
import { cellFormatter, readFormats } from './cellFormat.ts'
import { fault, inParts } from './fault.ts'
import type { Limits } from './limits.ts'
import type { Notes } from './notes.ts'
import type { Row } from './readTable.ts'
import { readXml } from './xml.ts'

/** Whether the parts of an archive are those of an Excel workbook. */
export const isWorkbook = (names: readonly string[]) => names.includes('xl/workbook.xml')

type File = { path: string; file: string; limits: Limits; notes: Notes }

/**
 * The rows of the first sheet that is not hidden, each cell as the sheet shows it: dates and numbers in their format, a
 * formula as the value that it had when the file was saved. Nothing is computed. All rows are as wide as the first.
 */
export async function* workbookRows(source: File): AsyncGenerator<Row> {
  const archive = await openArchive(source.path, source.file, source.limits)
  try {
    const { part, date1904 } = await firstSheet(archive, source)
    const strings = await sharedStrings(archive, source)
    const format = cellFormatter(await readFormats(archive, source), date1904)
    let width: number | null = null
    for await (const row of sheetRows(archive, part, { ...source, strings, format })) {
      while (row.fields.at(-1) === '' && row.fields.length > (width ?? 0)) row.fields.pop()
      if (width === null && row.fields.length > 0) width = row.fields.length
      while (row.fields.length < (width ?? 0)) row.fields.push('')
      yield row
    }
  } finally {
    archive.close()
  }
}

async function firstSheet(archive: Archive, source: File): Promise<{ part: string; date1904: boolean }> {
  const sheets: { id: string; name: string; hidden: boolean }[] = []
  const targets = new Map<string, string>()
  let date1904 = false
  await read(archive, 'xl/workbook.xml', source, (name, attributes) => {
    if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
    if (name !== 'sheet') return
    const { id = '', name: sheet = '', state = 'visible' } = attributes
    sheets.push({ id, name: sheet, hidden: state !== 'visible' })
  })
  await read(archive, 'xl/_rels/workbook.xml.rels', source, (name, { Id = '', Target = '' }) => {
    if (name === 'Relationship') targets.set(Id, Target)
  })
  const shown = sheets.filter(({ hidden }) => !hidden)
  const [first, ...others] = shown.length > 0 ? shown : sheets
  const target = targets.get(first?.id ?? '') ?? ''
  const part = [target.replace(/^\//, ''), `xl/${target}`].find((name) => archive.names.includes(name))
  if (!first || part === undefined)
    throw fault(source.file, 'is a workbook without a sheet; expected a table on its first sheet')
  source.notes.add('read', 'Sheets', first.name)
  source.notes.add('leftOut', 'Other sheets', others[0]?.name, others.length)
  return { part, date1904 }
}

async function read(
  archive: Archive,
  part: string,
  { file, limits }: File,
  open: (name: string, attributes: Readonly<Record<string, string>>) => void,
): Promise<void> {
  if (!archive.names.includes(part)) throw fault(file, 'is missing; expected an Excel workbook (.xlsx)', part)
  const handler = { open, text: () => undefined, close: () => undefined }
  for await (const _ of readXml(archive.stream(part), { file, at: part }, handler, limits));
}

/** The texts that cells refer to by number. */
async function sharedStrings(archive: Archive, { file, limits }: File): Promise<string[]> {
  const part = 'xl/sharedStrings.xml'
  const strings: string[] = []
  if (!archive.names.includes(part)) return strings
  const text = textOf('si')
  const handler = {
    ...text.handler,
    close(name: string) {
      text.handler.close(name)
      if (name === 'si') strings.push(text.take())
    },
  }
  for await (const _ of readXml(archive.stream(part), { file, at: part }, handler, limits));
  return strings
}

/** Collects the text of the `t` within an element, without what tells how it is spoken (`rPh`). */
function textOf(whole: string) {
  let parts: string[] = []
  let within = false
  let spoken = false
  return {
    take: () => parts.join(''),
    handler: {
      open(name: string) {
        if (name === whole) parts = []
        if (name === 'rPh') spoken = true
        within = name === 't' && !spoken
      },
      text(text: string) {
        if (within) parts.push(text)
      },
      close(name: string) {
        if (name === 'rPh') spoken = false
        if (name === 't') within = false
      },
    },
  }
}

type Sheet = File & { strings: readonly string[]; format: (value: number, style: string | undefined) => string }

async function* sheetRows(archive: Archive, part: string, sheet: Sheet): AsyncGenerator<Row> {
  const { file, limits } = sheet
  const rows: Row[] = []
  const reader = cellReader(sheet, rows)
  for await (const _ of readXml(archive.stream(part), { file, at: part }, reader, limits)) {
    yield* rows.splice(0)
  }
}

/** Puts the cells of a sheet into rows as its elements open and close. */
function cellReader({ file, limits, notes, strings, format }: Sheet, rows: Row[]) {
  let line = 0
  let fields: string[] = []
  let cell = { column: 0, type: 'n', style: undefined as string | undefined, formula: false }
  let value: string[] = []
  let collecting = false
  const show = (found: string): string => {
    if (cell.formula && found === '') notes.add('leftOut', 'Formulas whose value is not in the file')
    if (found === '' || ['str', 'inlineStr', 'd', 'e'].includes(cell.type)) return found
    if (cell.type === 's') return strings[Number(found)] ?? ''
    if (cell.type === 'b') return found === '1' ? 'TRUE' : 'FALSE'
    return format(Number(found), cell.style)
  }
  return {
    open(name: string, { r, t = 'n', s }: Readonly<Record<string, string>>) {
      if (name === 'row') {
        line = r === undefined ? line + 1 : Number(r)
        fields = []
      } else if (name === 'c') {
        cell = { column: columnOf(r) ?? fields.length, type: t, style: s, formula: false }
        value = []
        if (cell.column >= limits.columns) throw fault(file, `has more than ${limits.columns} columns, ${inParts}`)
      } else if (name === 'f') cell.formula = true
      collecting = name === 'v' || name === 't'
    },
    text(text: string) {
      if (collecting) value.push(text)
    },
    close(name: string) {
      collecting = false
      if (name === 'c') {
        while (fields.length < cell.column) fields.push('')
        fields[cell.column] = show(value.join(''))
      } else if (name === 'row') rows.push({ line, fields })
    },
  }
}

/** The number of a column, from 0, of the place of a cell: "AB12" is 27. */
function columnOf(place: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d*$/.exec(place ?? '')?.[1]
  if (letters === undefined) return null
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
