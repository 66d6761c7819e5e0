import { existsSync, lstatSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { openArchive } from './archive.ts'
import { withDatabase } from './database.ts'
import { fault } from './fault.ts'
import type { Limits } from './limits.ts'
import { emptyNotes } from './notes.ts'
import { isDedoose } from './readers/dedoose.ts'
import { isLongTable } from './readers/longTable.ts'
import { isNvivoReport } from './readers/nvivoReport.ts'
import { isOpenqda } from './readers/openqda.ts'
import { qdeIn } from './readers/qdpx.ts'
import { isQualcoder, qualcoderIn } from './readers/qualcoderDatabase.ts'
import { isQualcoderReport } from './readers/qualcoderReport.ts'
import { readRecords } from './readers/records.ts'
import { isTaguetteCodebook, isTaguetteHighlights } from './readers/taguetteCsv.ts'
import { isTaguette } from './readers/taguetteDatabase.ts'
import { beginning, isSqlite, isZip } from './signature.ts'
import { isWorkbook } from './workbook.ts'

/** The formats by the names that force them, each with what it is. */
export const formats = {
  table: 'a wide table (CSV, TSV or XLSX): a row a response, a column a code',
  long: 'a long table (CSV, TSV or XLSX): a row a coding',
  qdpx: 'a REFI-QDA project (.qdpx, or its .qde)',
  qdc: 'a REFI-QDA codebook (.qdc)',
  taguette: 'a Taguette project (.sqlite3)',
  'taguette-highlights': 'highlights of Taguette (CSV or XLSX)',
  'taguette-codebook': 'a codebook of Taguette (CSV or XLSX)',
  qualcoder: 'a QualCoder project (its .qda folder, a ZIP of it, or data.qda)',
  'qualcoder-report': 'a coding report of QualCoder (CSV)',
  dedoose: 'excerpts of Dedoose (XLSX or CSV)',
  nvivo: 'a text report of NVivo (.txt)',
  openqda: 'selections of OpenQDA (CSV)',
  text: 'the text of a document (.txt)',
} as const
export type Format = keyof typeof formats

const headerLength = 65_536

/** A link could lead to a database elsewhere on the machine. */
const isPlainFile = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isFile() === true

/** @throws StudyError where there is no file, and no folder of QualCoder either */
export function checkPresent(path: string): void {
  const file = basename(path)
  if (!existsSync(path)) throw fault(file, 'is missing; expected a file to import. Look whether its name is right.')
  const found = statSync(path)
  const isQualcoderFolder = found.isDirectory() && isPlainFile(join(path, 'data.qda'))
  if (!found.isFile() && !isQualcoderFolder)
    throw fault(file, 'is no file; expected one, or the .qda folder of a QualCoder project with its data.qda')
  if (found.size === 0) throw fault(file, 'is empty; expected a file to import. Export it again.')
}

/**
 * Finds out by its content what a file is.
 *
 * @throws StudyError where it is nothing that can be imported
 */
export async function detectFormat(path: string, limits: Limits): Promise<Format> {
  const file = basename(path)
  checkPresent(path)
  if (statSync(path).isDirectory()) return 'qualcoder'
  if (isZip(path)) return inArchive(path, file, limits)
  if (isSqlite(path)) return inDatabase(path, file, limits)
  return inText(path, file, limits)
}

async function inArchive(path: string, file: string, limits: Limits): Promise<Format> {
  const archive = await openArchive(path, file, limits)
  const { names } = archive
  archive.close()
  if (isWorkbook(names)) return inTable(path, file, limits)
  if (qdeIn(names) !== undefined) return 'qdpx'
  if (qualcoderIn(names) !== undefined) return 'qualcoder'
  throw fault(
    file,
    'is an archive that holds neither project.qde (REFI-QDA), data.qda (QualCoder) nor a workbook. Export the project as docs/import.md says.',
  )
}

const inDatabase = (path: string, file: string, limits: Limits): Promise<Format> =>
  withDatabase(path, file, limits, ({ tables }) => {
    if (isTaguette(tables)) return 'taguette'
    if (isQualcoder(tables)) return 'qualcoder'
    throw fault(
      file,
      'is a database of neither Taguette nor QualCoder, the only ones that are known here. Export it as docs/import.md says.',
    )
  })

async function inText(path: string, file: string, limits: Limits): Promise<Format> {
  const bytes = beginning(path, headerLength)
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const text = new TextDecoder(utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes)
  const root = rootOf(text)
  if (root === 'CodeBook') return 'qdc'
  if (root === 'Project') return 'qdpx'
  if (text.includes('\0'))
    throw fault(
      file,
      'is neither text nor an archive or a database that is known here. Export the project as docs/import.md says.',
    )
  if (isNvivoReport(text)) return 'nvivo'
  // The text of an answer may begin with anything.
  if (/\.(txt|text)$/i.test(file)) return 'text'
  if (root !== null)
    throw fault(
      file,
      `is XML that begins with <${root}>, expected <Project> or <CodeBook> of REFI-QDA. Export the project or the codebook as docs/import.md says.`,
    )
  return inTable(path, file, limits)
}

/** The name of the first element of XML, without its prefix; null where the text does not begin as XML does. */
function rootOf(text: string): string | null {
  if (!/^\s*<[?!\w]/.test(text)) return null
  return /<(?:[\w.-]+:)?(\w+)[\s>/]/.exec(text.replace(/<[?!][^>]{0,2000}>/g, ''))?.[1] ?? ''
}

async function inTable(path: string, file: string, limits: Limits): Promise<Format> {
  const { header, records } = await readRecords({ path, file, limits, notes: emptyNotes() })
  await records.return(undefined)
  if (isOpenqda(header)) return 'openqda'
  if (isQualcoderReport(header)) return 'qualcoder-report'
  if (isDedoose(header)) return 'dedoose'
  if (isTaguetteHighlights(header)) return 'taguette-highlights'
  if (isTaguetteCodebook(header)) return 'taguette-codebook'
  return isLongTable(header) ? 'long' : 'table'
}
