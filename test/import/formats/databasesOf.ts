import { DatabaseSync } from 'node:sqlite'
import { piece, type Sample, type TestFile, textOf } from './sample.ts'

/** The bytes of a database that a function fills. */
export function databaseOf(fill: (database: DatabaseSync) => void): Buffer {
  const database = new DatabaseSync(':memory:')
  fill(database)
  const bytes = Buffer.from(database.serialize())
  database.close()
  return bytes
}

const html = (text: string) =>
  text
    .split('\n')
    .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>`)
    .join('\n')

/** The tables as Taguette 1.4 makes them, without those that an import has no use for. */
export const taguetteTables = `
  CREATE TABLE projects (id INTEGER PRIMARY KEY AUTOINCREMENT, name VARCHAR(200) NOT NULL, description TEXT NOT NULL);
  CREATE TABLE documents (id INTEGER PRIMARY KEY AUTOINCREMENT, name VARCHAR(200) NOT NULL, project_id INTEGER, contents TEXT NOT NULL);
  CREATE TABLE highlights (id INTEGER PRIMARY KEY AUTOINCREMENT, document_id INTEGER, start_offset INTEGER, end_offset INTEGER, snippet TEXT);
  CREATE TABLE tags (id INTEGER PRIMARY KEY AUTOINCREMENT, project_id INTEGER, path VARCHAR(200), description TEXT NOT NULL);
  CREATE TABLE highlight_tags (highlight_id INTEGER, tag_id INTEGER, PRIMARY KEY (highlight_id, tag_id));
  CREATE TABLE commands (id INTEGER PRIMARY KEY AUTOINCREMENT, user_login VARCHAR(30), project_id INTEGER, document_id INTEGER, payload TEXT);`

export const taguetteOf = (sample: Sample): TestFile => ({
  name: 'visits.sqlite3',
  data: databaseOf((database) => {
    database.exec(taguetteTables)
    const put = (table: string, columns: string, ...values: (string | number)[]) =>
      database.prepare(`INSERT INTO ${table} (${columns}) VALUES (${values.map(() => '?').join(', ')})`).run(...values)
    put('projects', 'id, name, description', 1, sample.name, '')
    const path = (name: string): string => {
      const parent = sample.codes.find((code) => code.name === name)?.parent
      return parent === undefined ? name : `${path(parent)}.${name}`
    }
    for (const [index, { name, text }] of sample.texts.entries())
      put('documents', 'id, name, project_id, contents', index + 1, name, 1, html(text))
    for (const [index, { name, description = '' }] of sample.codes.entries())
      put('tags', 'id, project_id, path, description', index + 1, 1, path(name), description)
    sample.codings.forEach(({ text, code, coder, start, end }, index) => {
      const whole = textOf(sample, text)
      const document = sample.texts.findIndex(({ name }) => name === text) + 1
      const places = [start, end].map((place) => Buffer.byteLength(piece(whole, 0, place))) as [number, number]
      put(
        'highlights',
        'id, document_id, start_offset, end_offset, snippet',
        index + 1,
        document,
        ...places,
        html(piece(whole, start, end)),
      )
      put('highlight_tags', 'highlight_id, tag_id', index + 1, sample.codes.findIndex(({ name }) => name === code) + 1)
      const payload = JSON.stringify({ type: 'highlight_add', highlight_id: index + 1 })
      put('commands', 'user_login, project_id, document_id, payload', coder, 1, document, payload)
    })
  }),
})

/** The tables as QualCoder 4 makes them, without those that an import has no use for. */
export const qualcoderTables = `
  CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text, owner text, date text, unique(name));
  CREATE TABLE code_text (ctid integer primary key, cid integer, fid integer, seltext text, pos0 integer, pos1 integer, owner text, date text, memo text, avid integer, important integer, unique(cid,fid,pos0,pos1, owner));
  CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, owner text, date text, color text, supercid integer, unique(name));
  CREATE TABLE code_cat (catid integer primary key, name text, owner text, date text, memo text, supercatid integer, unique(name));
  CREATE TABLE cases (caseid integer primary key, name text, memo text, owner text, date text);
  CREATE TABLE case_text (id integer primary key, caseid integer, fid integer, pos0 integer, pos1 integer, owner text, date text, memo text);
  CREATE TABLE attribute (attrid integer primary key, name text, attr_type text, value text, id integer, date text, owner text);`

export const qualcoderOf = (sample: Sample, fill: (database: DatabaseSync) => void = () => undefined): TestFile => ({
  name: 'data.qda',
  data: databaseOf((database) => {
    database.exec(qualcoderTables)
    const put = (table: string, columns: string, ...values: (string | number | null)[]) =>
      database.prepare(`INSERT INTO ${table} (${columns}) VALUES (${values.map(() => '?').join(', ')})`).run(...values)
    const idOf = (name: string | undefined) =>
      name === undefined ? null : sample.codes.findIndex((code) => code.name === name) + 1
    sample.texts.forEach(({ name, text, variables = {} }, index) => {
      put('source', 'id, name, fulltext', index + 1, name, text)
      for (const [variable, value] of Object.entries(variables))
        put('attribute', 'name, attr_type, value, id', variable, 'file', value, index + 1)
    })
    for (const [index, { name, description = '', parent }] of sample.codes.entries())
      put('code_name', 'cid, name, memo, supercid', index + 1, name, description, idOf(parent))
    for (const { text, code, coder, start, end } of sample.codings) {
      const fid = sample.texts.findIndex(({ name }) => name === text) + 1
      put(
        'code_text',
        'cid, fid, seltext, pos0, pos1, owner',
        idOf(code),
        fid,
        piece(textOf(sample, text), start, end),
        start,
        end,
        coder,
      )
    }
    fill(database)
  }),
})
