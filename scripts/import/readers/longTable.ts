import { quote } from '../../../src/study/problems.ts'
import type { Encoding } from '../decode.ts'
import { fault } from '../fault.ts'
import { type Project, type Source, type SourceText, unknownCoder } from '../model.ts'
import type { LongColumns } from '../projectMapping.ts'
import { number } from './cells.ts'
import { excerptProject } from './excerptProject.ts'
import { columnIn, readRecords, type TableRecord } from './records.ts'

const obvious: Readonly<Record<'response' | 'text' | 'code' | 'coder' | 'start' | 'end' | 'quote', readonly string[]>> =
  {
    response: ['response', 'response id', 'respondent', 'respondent id', 'participant', 'document', 'source', 'file'],
    text: ['text', 'answer', 'comment', 'response text'],
    code: ['code', 'code name', 'codename', 'tag'],
    coder: ['coder', 'rater', 'user', 'created by'],
    start: ['start', 'start pos', 'begin'],
    end: ['end', 'end pos'],
    quote: ['quote', 'selection', 'excerpt', 'segment'],
  }
type Use = keyof typeof obvious

/** Whether a header names the columns of a long table (a row a coding) so plainly that no mapping is needed. */
export const isLongTable = (header: readonly string[]) =>
  (['response', 'code', 'coder'] as const).every((use) => columnIn(header, ...obvious[use]) >= 0)

/** @param mapping which column is what; without it, the names of the columns have to say so */
export async function readLongTable(
  source: Source,
  mapping?: LongColumns,
  encoding: Encoding = 'utf-8',
): Promise<Project> {
  const { header, records } = await readRecords(source, { encoding })
  const columns = columnsOf(header, mapping, source)
  const made = excerptProject(source, 'Long table (a row a coding)', null)
  const places: Project['conventions'] = [
    { unit: 'Unicode code points', lineBreak: 'two' },
    { unit: 'UTF-16 units', lineBreak: 'two' },
    { unit: 'Unicode code points', lineBreak: 'one' },
  ]
  for await (const record of records) {
    const cell = (use: Use) => record.fields[columns.of[use]] ?? ''
    const id = cell('response').trim()
    if (id === '') {
      const at = `column "${header[columns.of.response]}"`
      throw fault(source.file, 'is empty; expected the id of a response. Give each row that of its response.', {
        line: record.line,
        at,
      })
    }
    const text = made.text(id)
    fillText(text, cell('text'), record, source)
    for (const { index, name } of columns.variables) {
      if ((record.fields[index] ?? '').trim() !== '') text.variables.set(name, record.fields[index] as string)
    }
    const path = pathOf(cell('code'), mapping?.path)
    const [start, end] = [number(cell('start')), number(cell('end'))]
    made.coding({
      text: id,
      // A row without a code says that the coder read the response and applied nothing.
      code: path.length === 0 ? '' : made.applied(path),
      coder: cell('coder').trim() || unknownCoder,
      place: cell('start').trim() === '' && cell('end').trim() === '' ? null : { start, end },
      quote: cell('quote') || null,
    })
  }
  return { ...made.project, conventions: places }
}

const listed = (names: readonly string[]) =>
  names
    .slice(0, 12)
    .map((one) => quote(one, 40))
    .join(', ')

const pathOf = (code: string, separator: string | undefined) =>
  (separator === undefined ? [code] : code.split(separator)).map((name) => name.trim()).filter(Boolean)

function columnsOf(header: readonly string[], mapping: LongColumns | undefined, { file, notes }: Source) {
  const find = (name: string) => {
    const index = columnIn(header, name)
    if (index < 0) throw fault(file, `${quote(name)} is no column; found ${listed(header)}. Correct the mapping.`)
    return index
  }
  const of = Object.fromEntries(
    Object.entries(obvious).map(([use, names]) => {
      const named = mapping?.[use as Use]
      if (mapping) return [use, named === undefined ? -1 : find(named)]
      return [use, columnIn(header, ...names)]
    }),
  ) as Record<Use, number>
  for (const use of ['response', 'code'] as const) {
    if (of[use] < 0)
      throw fault(
        file,
        `has no column that is plainly the ${use}; found ${listed(header)}. Write a mapping (docs/import.md).`,
      )
  }
  const variables = (mapping?.variables ?? []).map((name) => ({ name, index: find(name) }))
  const used = new Set([...Object.values(of), ...variables.map(({ index }) => index)])
  header.forEach((name, index) => {
    if (!used.has(index)) notes.add('leftOut', 'Columns', name || `column ${index + 1}`)
  })
  return { of, variables }
}

function fillText(text: SourceText, found: string, { line }: TableRecord, { file }: Source): void {
  if (found === '') return
  if (text.text !== null && text.text !== found) {
    throw fault(
      file,
      `another text for ${quote(text.id)} than in a line before; expected the same, or none. Give responses that differ ids that differ.`,
      { line },
    )
  }
  text.text = found
}
