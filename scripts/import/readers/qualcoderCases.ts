import type { Database } from '../database.ts'
import type { Case, SourceText } from '../model.ts'
import { number, text } from './cells.ts'

/** The attributes of files or of cases, by the id of the file or the case. */
export function qualcoderVariables(database: Database, of: 'file' | 'case'): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>()
  if (!database.tables.has('attribute')) return found
  for (const row of database.rows('attribute', ['name', 'attr_type', 'value', 'id'])) {
    if (row['attr_type'] !== of) continue
    const id = text(row['id'])
    const values = found.get(id) ?? new Map()
    found.set(id, values)
    values.set(text(row['name']), text(row['value']))
  }
  return found
}

/** The cases, and the files or parts of files that belong to each. */
export function qualcoderCases(database: Database, texts: readonly SourceText[]): Case[] {
  if (!database.tables.has('cases')) return []
  const variables = qualcoderVariables(database, 'case')
  const ofId = new Map(
    [...database.rows('cases', ['caseid', 'name'])].map((row): [string, Case] => {
      const id = text(row['caseid'])
      return [id, { id, name: text(row['name']) || `Case ${id}`, variables: variables.get(id) ?? new Map(), parts: [] }]
    }),
  )
  if (!database.tables.has('case_text')) return [...ofId.values()]
  const lengths = new Map(texts.map((one) => [one.id, one.text === null ? 0 : codePoints(one.text)]))
  for (const row of database.rows('case_text', ['caseid', 'fid', 'pos0', 'pos1'])) {
    const id = text(row['fid'])
    const length = lengths.get(id)
    if (length === undefined) continue
    const place = { start: number(row['pos0']), end: number(row['pos1']) }
    const whole = !(place.start > 0 || place.end < length)
    ofId.get(text(row['caseid']))?.parts.push({ text: id, place: whole ? null : place })
  }
  return [...ofId.values()]
}

/** The length of a text, without an array of its characters. */
function codePoints(whole: string): number {
  let count = 0
  for (const _ of whole) count += 1
  return count
}
