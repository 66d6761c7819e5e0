import { type Project, type Source, unknownCoder } from '../model.ts'
import { number } from './cells.ts'
import { excerptProject } from './excerptProject.ts'
import { columnIn, readRecords } from './records.ts'

/** Whether a header is that of OpenQDA's export of selections. */
export const isOpenqda = (header: readonly string[]) =>
  columnIn(header, 'code category') >= 0 &&
  columnIn(header, 'start pos') >= 0 &&
  columnIn(header, 'source', 'file') >= 0

/** Reads OpenQDA's CSV of selections. It has no texts; text files of the documents can be given beside it. */
export async function readOpenqda(source: Source): Promise<Project> {
  const { header, records } = await readRecords(source, { expected: { is: isOpenqda, what: 'OpenQDA selections' } })
  const made = excerptProject(source, 'OpenQDA selections', 'OpenQDA')
  const at = (...names: string[]) => columnIn(header, ...names)
  const columns = {
    text: at('source', 'file'),
    code: at('code category'),
    coder: at('created by'),
    start: at('start pos'),
    end: at('end pos'),
    quote: at('selection'),
  }
  for await (const { fields } of records) {
    const cell = (index: number) => (fields[index] ?? '').trim()
    const name = cell(columns.code)
    if (name === '') {
      source.notes.add('leftOut', 'Rows without a code')
      continue
    }
    made.coding({
      text: made.text(cell(columns.text)).id,
      code: made.applied([name]),
      coder: cell(columns.coder) || unknownCoder,
      place: { start: number(cell(columns.start)), end: number(cell(columns.end)) },
      quote: fields[columns.quote] || null,
    })
  }
  return {
    ...made.project,
    conventions: [
      { unit: 'UTF-16 units', lineBreak: 'two' },
      { unit: 'UTF-16 units', lineBreak: 'one' },
      { unit: 'Unicode code points', lineBreak: 'two' },
      { unit: 'Unicode code points', lineBreak: 'one' },
    ],
  }
}
