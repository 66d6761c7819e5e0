import type { Item } from './notes.ts'
import { separatorNames } from './readTable.ts'
import { count, type Report, show } from './report.ts'
import type { Noted, Tidying } from './tally.ts'

/** What the import of a wide table did, in numbers that a test can look at. It holds no text of any response. */
export type TableReport = {
  file: string
  /** null for a workbook. */
  separator: string | null
  encoding: string
  /** Rows after the header. */
  rows: number
  base: number
  unit: { one: string; many: string }
  leftOut: Noted[]
  /** null where the table has no column of texts. */
  texts: { column: string; present: number; published: number; missing: Noted[]; unpublished: Noted[] } | null
  tidied: Tidying[]
  used: { column: string; number: number; uses: string[] }[]
  ignored: { column: string; number: number }[]
  codes: Report['codes']
  /** Responses with no code. */
  uncoded: number
  groups: Report['groups']
  kept: string[]
  /** What is to be said besides, such as of a workbook's other sheets. */
  notes: Pick<Report, 'read' | 'changed' | 'leftOut'>
}

/** The import of a wide table in the shape of all reports. */
export function reportOfTable(table: TableReport): Report {
  const { file, rows, base, unit, texts, codes, uncoded, notes } = table
  const unused = codes.filter(({ mentions }) => mentions === 0).length
  return {
    files: [file],
    found: `Wide table (a row a response, a column a code), ${shapeOf(table)}`,
    summary: [
      `${count(base)} ${show(unit.many)} in the base; ${count(base - uncoded)} with a code, ${count(uncoded)} with none`,
      `${count(codes.length)} codes, ${count(unused)} of them never applied`,
      texts ? `${count(texts.published)} texts may be published` : 'no column of texts',
    ],
    read: [
      { what: 'Rows after the first line', count: rows },
      ...(texts ? [{ what: `Texts in column "${texts.column}"`, count: texts.present }] : []),
      ...notes.read,
    ],
    mapped: [
      { what: 'Rows to responses', count: base },
      { what: 'Columns to codes', count: codes.length, example: `"${codes[0]?.label}"` },
      ...(table.groups[0]
        ? [{ what: 'Columns to groups', count: table.groups.length, example: `"${table.groups[0].label}"` }]
        : []),
    ],
    changed: [...table.tidied.map(tidyItem), ...notes.changed],
    leftOut: [
      ...table.leftOut.map((one) => notedItem('Rows', one)),
      ...(texts?.missing ?? []).map((one) => notedItem('Texts that are none, but in the base', one)),
      ...(texts?.unpublished ?? []).map((one) => notedItem('Texts not to be published', one)),
      ...ignoredItem(table.ignored),
      ...notes.leftOut,
    ],
    more: [
      { title: 'Columns used', lines: usedLines(table) },
      {
        title: 'Columns ignored',
        lines: table.ignored.map(({ column, number }) => `- ${show(column) || '(no name)'} (column ${number})`),
      },
    ],
    codes,
    groups: table.groups,
    kept: table.kept,
  }
}

const shapeOf = ({ separator, encoding }: TableReport) =>
  separator === null ? 'Excel workbook' : `separator: ${separatorNames[separator]}, encoding: ${encoding}`

const notedItem = (of: string, { what, count: times, line }: Noted): Item => ({
  what: `${of} (${what})`,
  count: times,
  example: `line ${line}`,
})

function tidyItem({ column, what, count: times, example }: Tidying): Item {
  const shown = example ? { example: `${example.from} to ${example.to}` } : {}
  return { what: `Values of "${column}": ${what}`, count: times, ...shown }
}

function ignoredItem(ignored: TableReport['ignored']): Item[] {
  const [first] = ignored
  return first ? [{ what: 'Columns', count: ignored.length, example: `"${first.column}"` }] : []
}

function usedLines({ used, codes }: TableReport): string[] {
  const isCode = ({ uses }: TableReport['used'][number]) => uses.some((use) => use.startsWith('code '))
  const places = used.filter(isCode).map(({ number }) => number)
  const first = Math.min(...places)
  const last = Math.max(...places)
  const range = last - first + 1 === places.length && places.length > 1 ? `columns ${first}–${last}` : 'see below'
  return [
    ...used
      .filter((one) => !isCode(one))
      .map(({ column, number, uses }) => `- ${show(column)} (column ${number}): ${uses.join(', ')}`),
    `- ${count(codes.length)} codes (${range})`,
  ]
}
