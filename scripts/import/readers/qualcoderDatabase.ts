import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { openArchive } from '../archive.ts'
import { type Database, withDatabase } from '../database.ts'
import { fault } from '../fault.ts'
import type { Project, Source, SourceText } from '../model.ts'
import { isZip } from '../signature.ts'
import { atMost, text } from './cells.ts'
import { qualcoderCases, qualcoderVariables } from './qualcoderCases.ts'
import { qualcoderCodes, qualcoderCodings } from './qualcoderCodings.ts'

/** Whether the tables of a database are those of QualCoder. */
export const isQualcoder = (tables: ReadonlySet<string>) =>
  ['code_name', 'code_text', 'source'].every((table) => tables.has(table))

/** Where in an archive the database of a QualCoder project is. */
export const qualcoderIn = (names: readonly string[]): string | undefined =>
  names.find((name) => /^([^/]+\/)?data\.qda$/i.test(name))

/** Reads a project of QualCoder: its folder, an archive of it, or the database in it. */
export async function readQualcoder(source: Source): Promise<Project> {
  const { path, file, limits } = source
  const name = basename(file, extname(file))
  const inside = join(path, 'data.qda')
  if (existsSync(inside))
    return withDatabase(inside, `${file}/data.qda`, limits, (database) => project(database, source, name))
  if (isZip(path)) return fromArchive(source, name)
  return withDatabase(path, file, limits, (database) => project(database, source, name))
}

async function fromArchive(source: Source, name: string): Promise<Project> {
  const { path, file, limits } = source
  const archive = await openArchive(path, file, limits)
  const folder = mkdtempSync(join(tmpdir(), 'seen-and-heard-qualcoder-'))
  try {
    const part = qualcoderIn(archive.names)
    if (part === undefined) throw fault(file, 'holds no data.qda; expected a QualCoder project')
    // Under a name of our own: no name from the archive becomes a path.
    const copy = join(folder, 'data.qda')
    writeFileSync(copy, await archive.read(part))
    return await withDatabase(copy, file, limits, (database) => project(database, source, name))
  } finally {
    archive.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function project(database: Database, source: Source, name: string): Project {
  const { file, limits, notes } = source
  const variables = qualcoderVariables(database, 'file')
  const texts = [...database.rows('source', ['id', 'name', 'fulltext'])].map(
    (row): SourceText => ({
      id: text(row['id']),
      name: text(row['name']),
      text: row['fulltext'] === null ? null : text(row['fulltext']),
      variables: variables.get(text(row['id'])) ?? new Map(),
    }),
  )
  atMost(texts.length, limits.texts, 'files', file)
  for (const one of texts) {
    if (one.text === null)
      notes.add('leftOut', 'Pictures, sound and films themselves (their codings are here)', one.name)
  }
  for (const [table, what] of [
    ['annotation', 'Annotations'],
    ['journal', 'Journal entries'],
  ] as const) {
    if (database.tables.has(table)) for (const _ of database.rows(table, ['owner'])) notes.add('leftOut', what)
  }
  return {
    name,
    format: 'QualCoder project',
    tool: 'QualCoder',
    texts,
    codes: qualcoderCodes(database, source),
    codings: qualcoderCodings(database, source),
    cases: qualcoderCases(database, texts),
    conventions: [
      { unit: 'Unicode code points', lineBreak: 'two' },
      { unit: 'UTF-16 units', lineBreak: 'two' },
      { unit: 'Unicode code points', lineBreak: 'one' },
    ],
    quotesAreVerbatim: true,
    excerptsOnly: false,
  }
}
