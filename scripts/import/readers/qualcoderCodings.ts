import type { Database } from '../database.ts'
import { type Coding, type ModelCode, type Source, unknownCoder } from '../model.ts'
import { atMost, number, text } from './cells.ts'

/** Categories have numbers of their own, which those of codes repeat. */
const category = (id: string | number | null | undefined) => (id === null || id === undefined ? null : `category ${id}`)

/** Codes below their categories or, since QualCoder 4, below other codes. Categories can't be applied: they are headings. */
export function qualcoderCodes(database: Database, { file, limits }: Source): ModelCode[] {
  const categories = database.tables.has('code_cat')
    ? [...database.rows('code_cat', ['catid', 'name', 'memo', 'supercatid'])].map((row) => ({
        guid: category(row['catid']) ?? '',
        name: text(row['name']),
        description: text(row['memo']),
        parent: category(row['supercatid']),
        color: null,
        heading: true,
      }))
    : []
  const codes = [...database.rows('code_name', ['cid', 'name', 'memo', 'catid', 'color', 'supercid'])].map((row) => ({
    guid: text(row['cid']),
    name: text(row['name']),
    description: text(row['memo']),
    parent: row['supercid'] == null ? category(row['catid']) : text(row['supercid']),
    color: text(row['color']) || null,
    heading: false,
  }))
  const all = [...categories, ...codes]
  atMost(all.length, limits.codes, 'codes', file)
  return all
}

/** What was coded in texts, with its place, and in pictures, sound and films, without. */
export function qualcoderCodings(database: Database, source: Source): Coding[] {
  const { notes, file, limits } = source
  const coderOf = (owner: string) => {
    if (owner.trim() === '') notes.add('changed', `Codings whose coder is not known, given to "${unknownCoder}"`)
    return owner.trim() || unknownCoder
  }
  const codings: Coding[] = []
  for (const row of database.rows('code_text', ['cid', 'fid', 'seltext', 'pos0', 'pos1', 'owner'])) {
    codings.push({
      text: text(row['fid']),
      case: null,
      code: text(row['cid']),
      coder: coderOf(text(row['owner'])),
      place: { start: number(row['pos0']), end: number(row['pos1']) },
      quote: text(row['seltext']) || null,
    })
  }
  for (const table of ['code_image', 'code_av'].filter((name) => database.tables.has(name))) {
    for (const row of database.rows(table, ['cid', 'id', 'owner'])) {
      notes.add('leftOut', 'Places in pictures, pages, sound and films')
      const [fid, code] = [text(row['id']), text(row['cid'])]
      codings.push({ text: fid, case: null, code, coder: coderOf(text(row['owner'])), place: null, quote: null })
    }
  }
  atMost(codings.length, limits.codings, 'codings', file)
  return codings
}
