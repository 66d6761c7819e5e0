import { basename, extname } from 'node:path'
import { type Database, withDatabase } from '../database.ts'
import { fault } from '../fault.ts'
import { htmlText } from '../htmlText.ts'
import { type Coding, type Project, type Source, type SourceText, unknownCoder } from '../model.ts'
import { atMost, number, text } from './cells.ts'
import { nestedByName } from './nestedByName.ts'

/** Whether the tables of a database are those of Taguette. */
export const isTaguette = (tables: ReadonlySet<string>) =>
  ['documents', 'highlights', 'tags', 'highlight_tags'].every((table) => tables.has(table))

/** Reads a project of Taguette. */
export const readTaguette = (source: Source): Promise<Project> =>
  withDatabase(source.path, source.file, source.limits, (database) => project(database, source))

function project(database: Database, source: Source): Project {
  const { file, limits, notes } = source
  const projects = database.tables.has('projects') ? [...database.rows('projects', ['id', 'name'])] : []
  if (projects.length > 1) {
    throw fault(file, `holds ${projects.length} projects, expected one. Export the one that you want from Taguette.`)
  }
  const tags = [...database.rows('tags', ['id', 'path', 'description'])].map((row) => ({
    guid: text(row['id']),
    name: text(row['path']),
    description: text(row['description']),
    parent: null,
    color: null,
    heading: false,
  }))
  atMost(tags.length, limits.codes, 'codes', file)
  const texts = [...database.rows('documents', ['id', 'name', 'contents'])].map((row) =>
    documentOf(text(row['id']), text(row['name']), text(row['contents'])),
  )
  atMost(texts.length, limits.texts, 'documents', file)
  return {
    name: text(projects[0]?.['name']) || basename(file, extname(file)),
    format: 'Taguette project',
    tool: 'Taguette',
    texts,
    codes: nestedByName(tags, '.', notes),
    codings: codingsOf(database, source),
    cases: [],
    conventions: [
      { unit: 'UTF-8 bytes', lineBreak: 'two' },
      { unit: 'Unicode code points', lineBreak: 'two' },
      { unit: 'UTF-16 units', lineBreak: 'two' },
    ],
    quotesAreVerbatim: true,
    excerptsOnly: false,
  }
}

const documentOf = (id: string, name: string, html: string): SourceText => ({
  id,
  name,
  ...htmlText(html),
  variables: new Map(),
})

function codingsOf(database: Database, { file, limits, notes }: Source): Coding[] {
  const coders = codersOf(database)
  const highlights = new Map(
    [...database.rows('highlights', ['id', 'document_id', 'start_offset', 'end_offset', 'snippet'])].map((row) => [
      row['id'],
      row,
    ]),
  )
  const codings: Coding[] = []
  for (const row of database.rows('highlight_tags', ['highlight_id', 'tag_id'])) {
    atMost(codings.length + 1, limits.codings, 'codings', file)
    const highlight = highlights.get(row['highlight_id'] as number)
    if (!highlight) {
      notes.add('leftOut', 'Tags of highlights that are not there')
      continue
    }
    const coder = coders.get(highlight['id'] as number)
    if (coder === undefined) notes.add('changed', `Codings whose coder is not known, given to "${unknownCoder}"`)
    const snippet = htmlText(text(highlight['snippet'])).text
    codings.push({
      text: text(highlight['document_id']),
      case: null,
      code: text(row['tag_id']),
      coder: coder ?? unknownCoder,
      place: { start: number(highlight['start_offset']), end: number(highlight['end_offset']) },
      quote: snippet === '' ? null : snippet,
    })
    highlight['tags'] = 1
  }
  for (const { tags } of highlights.values()) if (tags === undefined) notes.add('leftOut', 'Highlights without a tag')
  return codings
}

/** Who made a highlight stands in the log of commands; a project that was exported has none. */
function codersOf(database: Database): Map<number, string> {
  const coders = new Map<number, string>()
  if (!database.tables.has('commands')) return coders
  for (const { user_login, payload } of database.rows('commands', ['user_login', 'payload'])) {
    const command = parsed(text(payload))
    const id = command?.['highlight_id']
    if (command?.['type'] === 'highlight_add' && typeof id === 'number' && text(user_login).trim() !== '') {
      // The one who made it, not one who changed it later.
      if (!coders.has(id)) coders.set(id, text(user_login).trim())
    }
  }
  return coders
}

function parsed(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json)
    return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
