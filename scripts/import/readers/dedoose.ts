import { type Project, type Source, unknownCoder } from '../model.ts'
import { excerptProject } from './excerptProject.ts'
import { columnIn, readRecords } from './records.ts'

const perCode = /^Code: (.+) Applied$/s

/** Whether a header is that of Dedoose's export of excerpts. */
export const isDedoose = (header: readonly string[]) =>
  columnIn(header, 'Media Title') >= 0 &&
  (columnIn(header, 'Codes Applied Combined') >= 0 || header.some((name) => perCode.test(name)))

/** Reads Dedoose's export of excerpts, a row an excerpt with a column a code. It has no whole texts. */
export async function readDedoose(source: Source): Promise<Project> {
  const { header, records } = await readRecords(source, { expected: { is: isDedoose, what: 'Dedoose excerpts' } })
  const made = excerptProject(source, 'Dedoose excerpts', 'Dedoose')
  const at = (name: string) => columnIn(header, name)
  const columns = {
    text: at('Media Title'),
    coder: at('Excerpt Creator'),
    quote: at('Excerpt Copy'),
    combined: at('Codes Applied Combined'),
  }
  const codes = header.flatMap((name, index) => {
    const path = perCode
      .exec(name)?.[1]
      ?.split('\\')
      .map((part) => part.trim())
    return path ? [{ index, guid: made.applied(path) }] : []
  })
  const used = new Set([...Object.values(columns), ...codes.map(({ index }) => index)])
  header.forEach((name, index) => {
    const what = /^Code: .+ (Range|Weight)$/s.test(name) ? 'Columns of ranges and weights of codes' : 'Columns'
    if (!used.has(index)) source.notes.add('leftOut', what, name)
  })
  for await (const { fields } of records) {
    const cell = (index: number) => (fields[index] ?? '').trim()
    const combined = cell(columns.combined)
      .split(/[,;]/)
      .map((name) => name.trim())
      .filter(Boolean)
    const applied =
      codes.length > 0
        ? codes.filter(({ index }) => cell(index).toLowerCase() === 'true').map(({ guid }) => guid)
        : combined.map((name) => made.applied(name.split('\\').map((part) => part.trim())))
    const text = made.text(cell(columns.text)).id
    if (applied.length === 0) source.notes.add('leftOut', 'Excerpts without a code', cell(columns.text))
    for (const code of applied) {
      made.coding({
        text,
        code,
        coder: cell(columns.coder) || unknownCoder,
        place: null,
        quote: fields[columns.quote] || null,
      })
    }
  }
  return made.project
}
