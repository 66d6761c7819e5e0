import { createReadStream, readFileSync, statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { quote } from '../../src/study/problems.ts'
import type { Format } from './detectFormat.ts'
import { fault, inParts } from './fault.ts'
import type { Project, Source } from './model.ts'
import type { ProjectMapping } from './projectMapping.ts'
import { decodeText } from './readers/decodeText.ts'
import { readDedoose } from './readers/dedoose.ts'
import { readLongTable } from './readers/longTable.ts'
import { readNvivoReport } from './readers/nvivoReport.ts'
import { readOpenqda } from './readers/openqda.ts'
import { readQdc } from './readers/qdc.ts'
import { readQdpx } from './readers/qdpx.ts'
import { readQualcoder } from './readers/qualcoderDatabase.ts'
import { readQualcoderReport } from './readers/qualcoderReport.ts'
import { readRefiDocument } from './readers/refiDocument.ts'
import { refiProject } from './readers/refiProject.ts'
import { readTaguetteCodebook, readTaguetteHighlights } from './readers/taguetteCsv.ts'
import { readTaguette } from './readers/taguetteDatabase.ts'
import { isZip } from './signature.ts'

type ProjectFormat = Exclude<Format, 'table' | 'text'>

const readers: Record<ProjectFormat, (source: Source, mapping: ProjectMapping) => Promise<Project>> = {
  long: (source, { long, encoding }) => readLongTable(source, long, encoding),
  qdpx: (source) => (isZip(source.path) ? readQdpx(source) : readBareProject(source)),
  qdc: readQdc,
  taguette: readTaguette,
  'taguette-highlights': readTaguetteHighlights,
  'taguette-codebook': readTaguetteCodebook,
  qualcoder: readQualcoder,
  'qualcoder-report': readQualcoderReport,
  dedoose: readDedoose,
  nvivo: readNvivoReport,
  openqda: readOpenqda,
}

/** A project.qde on its own: its texts are those that stand in it. */
async function readBareProject(source: Source): Promise<Project> {
  const chunks = createReadStream(source.path) as AsyncIterable<Buffer>
  const document = await readRefiDocument(chunks, source)
  for (const { content, path, name } of document.sources) {
    if (content === null && path !== null)
      source.notes.add('leftOut', 'Texts beside the project, which only a .qdpx brings along', name)
  }
  return refiProject(document, source)
}

/** Formats that hold codes and no responses. */
const codebooks: readonly Format[] = ['qdc', 'taguette-codebook']
export const isCodebook = (format: Format): boolean => codebooks.includes(format)

/** A file to be imported, and what it is. */
export type Found = { path: string; format: Format }

/**
 * Reads the files of an import: those of projects, several of which become one where each has a part of it (NVivo's reports
 * are one a code), codebooks, and the texts of documents.
 *
 * @throws StudyError
 */
export async function readProject(
  found: readonly Found[],
  mapping: ProjectMapping,
  source: Omit<Source, 'path' | 'file'>,
): Promise<Project> {
  const at = ({ path }: Found): Source => ({ ...source, path, file: basename(path) })
  const read = (one: Found) => readers[one.format as ProjectFormat](at(one), mapping)
  const main = found.filter(({ format }) => format !== 'text' && !isCodebook(format))
  const side = found.filter(({ format }) => isCodebook(format))
  const [first, ...more] = main.length > 0 ? main : side
  if (!first)
    throw fault(basename(found[0]?.path ?? ''), 'is the text of a document; expected the file of a project beside it')
  const project = await read(first)
  for (const one of main.length > 0 ? more : []) append(project, await read(one), first, one)
  for (const one of main.length > 0 ? side : more) addCodebook(project, await read(one))
  for (const one of found.filter(({ format }) => format === 'text')) addText(project, at(one))
  return project
}

/** Reports of NVivo are one a code; nothing else comes in parts. */
function append(project: Project, part: Project, first: Found, one: Found): void {
  if (first.format !== 'nvivo' || one.format !== 'nvivo') {
    throw fault(basename(one.path), `is a second project beside ${quote(basename(first.path))}; import one at a time`)
  }
  const known = new Set(project.texts.map(({ id }) => id))
  project.texts.push(...part.texts.filter(({ id }) => !known.has(id)))
  project.codes.push(...part.codes)
  project.codings.push(...part.codings)
}

/** What a codebook says of the codes of a project that has them by name only: descriptions and places in the tree. */
function addCodebook(project: Project, { codes }: Project): void {
  const own = new Map(project.codes.map((code) => [code.name.trim(), code]))
  const isFlat = project.codes.every(({ parent }) => parent === null)
  const names = new Map(codes.map((code) => [code.guid, code.name.trim()]))
  const twice = new Set(codes.map(({ name }) => name.trim()).filter((name, index, all) => all.indexOf(name) !== index))
  const guidOf = (guid: string | null) => {
    const name = guid === null ? undefined : names.get(guid)
    return name === undefined ? null : (own.get(name)?.guid ?? `codebook ${guid}`)
  }
  for (const code of codes) {
    const same = twice.has(code.name.trim()) ? undefined : own.get(code.name.trim())
    if (!same) project.codes.push({ ...code, guid: `codebook ${code.guid}`, parent: guidOf(code.parent) })
    else {
      same.description ||= code.description
      if (isFlat) same.parent = guidOf(code.parent)
    }
  }
}

/** A text file is the text of the document of its name, with or without its ending. */
function addText(project: Project, { path, file, notes, limits }: Source): void {
  if (statSync(path).size > limits.part) throw fault(file, `has more than ${limits.part} bytes, ${inParts}`)
  const name = basename(file, extname(file))
  const text =
    project.texts.find((one) => one.name === file) ??
    project.texts.find((one) => basename(one.name, extname(one.name)) === name)
  if (!text) {
    notes.add('leftOut', 'Text files whose name is that of no document', file)
    return
  }
  text.text = decodeText(readFileSync(path), file)
  notes.add('mapped', 'Text files to documents', file)
}
