import { type Case, type Project, type Source, unknownCoder } from '../model.ts'
import { excerptProject } from './excerptProject.ts'
import { columnIn, readRecords } from './records.ts'

/** Whether a header is that of QualCoder's coding report. */
export const isQualcoderReport = (header: readonly string[]) =>
  columnIn(header, 'Codename') >= 0 && columnIn(header, 'Coder') >= 0 && columnIn(header, 'Coded') >= 0

/** Reads QualCoder's coding report, by file or by case. It has no whole texts. */
export async function readQualcoderReport(source: Source): Promise<Project> {
  const { header, records } = await readRecords(source, {
    expected: { is: isQualcoderReport, what: 'a QualCoder coding report' },
  })
  const made = excerptProject(source, 'QualCoder coding report', 'QualCoder')
  const at = (...names: string[]) => columnIn(header, ...names)
  const columns = {
    text: at('File', 'Filename', 'File/case', 'Case'),
    case: at('Case'),
    coder: at('Coder'),
    quote: at('Coded'),
    code: at('Codename'),
  }
  const indices = (prefix: RegExp) => header.flatMap((name, index) => (prefix.test(name) ? [index] : []))
  const categories = indices(/^Category$/i)
  const variables = indices(/^(File|Case)Var_/)
  const cases = new Map<string, Case>()
  for await (const { fields } of records) {
    const cell = (index: number) => (fields[index] ?? '').trim()
    const text = made.text(cell(columns.text))
    for (const index of variables) {
      if (cell(index) !== '') text.variables.set((header[index] as string).replace(/^(File|Case)Var_/, ''), cell(index))
    }
    noteCase(cases, columns.case === columns.text ? '' : cell(columns.case), text.id)
    if (cell(columns.code) === '') {
      source.notes.add('leftOut', 'Rows without a code')
      continue
    }
    // The category right above the code comes first.
    const above = categories.map(cell).filter(Boolean).reverse()
    for (let depth = 1; depth <= above.length; depth += 1) made.code(above.slice(0, depth).map(heading))
    made.coding({
      text: text.id,
      code: made.applied([...above.map(heading), cell(columns.code)]),
      coder: cell(columns.coder) || unknownCoder,
      place: null,
      quote: fields[columns.quote] || null,
    })
  }
  for (const code of made.project.codes) if (code.name.startsWith(mark)) code.name = code.name.slice(mark.length)
  return { ...made.project, cases: [...cases.values()] }
}

/** A category and a code can have the same name; they are two. */
const mark = '\u0001'
const heading = (name: string) => `${mark}${name}`

function noteCase(cases: Map<string, Case>, name: string, text: string): void {
  if (name === '') return
  const known: Case = cases.get(name) ?? { id: name, name, variables: new Map(), parts: [] }
  cases.set(name, known)
  if (!known.parts.some((part) => part.text === text)) known.parts.push({ text, place: null })
}
