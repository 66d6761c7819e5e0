import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { Problems, quote, StudyError } from '../../src/study/problems.ts'
import { readStudy } from '../../src/study/readFolder.ts'
import { replaceFolder } from '../replaceFolder.ts'
import { type Met, newMet, rowConverter } from './convertRow.ts'
import { checkFile, type TableFile } from './decode.ts'
import { limits } from './limits.ts'
import { type Mapping, readMapping } from './mapping.ts'
import { Notes } from './notes.ts'
import { makePlan, type Plan, usesOf } from './plan.ts'
import { type Row, readRows, separatorOf } from './readTable.ts'
import { formatReport } from './report.ts'
import { isZip } from './signature.ts'
import { reportOfTable, type TableReport } from './tableReport.ts'
import { checkTarget, keepTheRest } from './target.ts'
import { tidyLabel } from './tidy.ts'
import { workbookRows } from './workbook.ts'
import { csvWriter, type StudyFile, writeAuthored } from './writeStudy.ts'

export type ImportOptions = {
  /** The wide table. */
  file: string
  mapping: string
  /** The study folder to be made. */
  out: string
  force?: boolean
  /** Called with a word for people at the start of each stage. */
  stage?: (name: string) => void
}

/**
 * Turns a wide table (a row a response, a column a code) into a study folder. The folder is made aside and moved into
 * place when it is whole; the table is read once, row by row.
 *
 * @throws StudyError that lists what is wrong; the folder is then as it was
 */
export async function importTable(options: ImportOptions): Promise<TableReport> {
  const { file, out, force = false, stage = () => undefined } = options
  const target = resolve(out)
  checkTarget(target, force)
  stage('Reading the mapping')
  const problems = new Problems()
  const mapping = readMapping(options.mapping, problems)
  const table: TableFile = { path: file, file: basename(file), encoding: mapping.encoding }
  checkFile(table)
  const notes = new Notes()
  const separator = isZip(file) ? null : (mapping.separator ?? (await separatorOf(table)))
  stage('Reading the table')
  const rows =
    separator === null
      ? workbookRows({ path: file, file: table.file, limits, notes })
      : readRows(table, separator, problems)
  let report: TableReport | undefined
  try {
    await replaceFolder(target, async (aside) => {
      mkdirSync(join(aside, 'source'), { recursive: true })
      const plan = await planFor(rows, mapping, { table: table.file, mapping: basename(options.mapping) }, problems)
      const met = newMet()
      await writeSource(aside, plan, rowConverter(plan, met, problems), rows, problems)
      checkWhole(plan, met, problems)
      stage('Checking what was made')
      const codes = plan.codes.map(({ code }) => code)
      writeAuthored(aside, studyOf(plan, met), codes, { command: commandOf(options), advice })
      readStudy(aside)
      report = reportOf(plan, met, separator, notes)
      report.kept = keepTheRest(target, aside)
      writeFileSync(join(aside, 'import-report.md'), formatReport(reportOfTable(report)))
    })
  } finally {
    await rows.return(undefined)
  }
  return report as TableReport
}

const advice = 'Change the mapping and import again, rather than this file.'

const commandOf = ({ file, mapping, out }: ImportOptions) =>
  `npm run import -- table ${[file, '--mapping', mapping, '--out', out].map((part) => wordOf(basename(part))).join(' ')}`

/** A word of a command line; a name with other characters in quotes and without line breaks. */
const wordOf = (part: string) => (/^[\w.-]+$/.test(part) ? part : quote(part, 200))

/** Reads the header, the first row with anything in it, and holds the mapping against it. */
async function planFor(
  rows: AsyncGenerator<Row>,
  mapping: Mapping,
  files: { table: string; mapping: string },
  problems: Problems,
): Promise<Plan> {
  for (let next = await rows.next(); !next.done; next = await rows.next()) {
    const { line, fields } = next.value
    if (fields.every((field) => tidyLabel(field) === '')) continue
    const plan = makePlan(fields, mapping, { ...files, headerLine: line }, problems)
    if (plan) return plan
    break
  }
  problems.throwIfAny()
  throw new StudyError([{ file: files.table, message: 'is empty; expected a first line with the column names' }])
}

/** Converts every row; once there is a problem nothing more is written, but all rows are checked. */
async function writeSource(
  folder: string,
  plan: Plan,
  convert: ReturnType<typeof rowConverter>,
  rows: AsyncGenerator<Row>,
  problems: Problems,
): Promise<void> {
  const groups = plan.groups.map(({ book }) => book.id)
  const responses = csvWriter(join(folder, 'source', 'responses.csv'), ['response', ...groups, 'text', 'publish'])
  const codings = csvWriter(join(folder, 'source', 'codings.csv'), ['response', 'code', 'coder'])
  try {
    for await (const row of rows) {
      const converted = convert(row)
      if (!converted || problems.total > 0) continue
      await responses.write(converted.response)
      for (const coding of converted.codings) await codings.write(coding)
    }
  } finally {
    await Promise.all([responses.end(), codings.end()])
  }
}

/** What can be said only once every row was read. */
function checkWhole({ file, groups }: Plan, { base }: Met, problems: Problems): void {
  problems.throwIfAny()
  if (base === 0) problems.add({ file, message: 'has no rows after the first line; expected a row a response' })
  else {
    for (const { column, book } of groups) {
      if (book.levels().length > 0) continue
      problems.add({
        file,
        at: `column "${column.name}"`,
        message: `has no value, so "${book.id}" would be a group without levels; remove it`,
      })
    }
  }
  problems.throwIfAny()
}

/** study.yaml: what the mapping says, with the number of responses and the groups that the table gives. */
function studyOf({ mapping, groups }: Plan, { base }: Met): StudyFile {
  const { kinds, groupsNote, disclosure, notPublic, ...study } = mapping.study
  return {
    ...study,
    ...(kinds === undefined ? {} : { kinds }),
    n: base,
    groups: groups.map(({ book }) => ({
      id: book.id,
      label: book.label,
      levels: book
        .levels()
        .map(({ id, label, question }) => ({ id, label, ...(question === undefined ? {} : { question }) })),
    })),
    ...(groupsNote === undefined ? {} : { groupsNote }),
    disclosure,
    notPublic,
  }
}

function reportOf(plan: Plan, met: Met, separator: string | null, notes: Notes): TableReport {
  const columns = plan.columns.map((column) => ({ ...column, uses: usesOf(plan, column) }))
  const missing = met.missing.noted
  const absent = missing.reduce((sum, { count }) => sum + count, 0)
  return {
    file: plan.file,
    separator,
    encoding: plan.mapping.encoding,
    rows: met.rows,
    base: met.base,
    unit: plan.mapping.study.unit,
    leftOut: met.leftOut.noted,
    texts: plan.text && {
      column: plan.text.name,
      present: met.base - absent,
      published: met.published,
      missing,
      unpublished: met.unpublished.noted,
    },
    tidied: met.tidied.tidied,
    used: columns
      .filter(({ uses }) => uses.length > 0)
      .map(({ name, index, uses }) => ({ column: name, number: index + 1, uses })),
    ignored: columns
      .filter(({ uses }) => uses.length === 0)
      .map(({ name, index }) => ({ column: name, number: index + 1 })),
    codes: plan.codes.map(({ code: { id, label, kind }, mentions }) => ({ id, label, kind, mentions })),
    uncoded: met.uncoded,
    groups: plan.groups.map(({ book }) => ({
      id: book.id,
      label: book.label,
      levels: book.levels(),
      none: book.none(),
    })),
    kept: [],
    notes: notes.all,
  }
}
