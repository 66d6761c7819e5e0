import { type Project, type Source, unknownCoder } from '../model.ts'
import { excerptProject } from './excerptProject.ts'
import { nestedByName } from './nestedByName.ts'
import { columnIn, readRecords } from './records.ts'

const has = (header: readonly string[], ...names: string[]) => names.every((name) => columnIn(header, name) >= 0)

/** Whether a header is that of Taguette's export of highlights. */
export const isTaguetteHighlights = (header: readonly string[]) =>
  has(header, 'id', 'document', 'tag', 'content') && header.length === 4

/** Whether a header is that of Taguette's codebook. */
export const isTaguetteCodebook = (header: readonly string[]) =>
  has(header, 'tag', 'description') && header.length <= 4 && !has(header, 'content')

/** Reads Taguette's highlights: a row a tag of a highlight. It has neither whole texts nor coders. */
export async function readTaguetteHighlights(source: Source): Promise<Project> {
  const { header, records } = await readRecords(source, {
    expected: { is: isTaguetteHighlights, what: 'Taguette highlights' },
  })
  const made = excerptProject(source, 'Taguette highlights', 'Taguette')
  const [document, tag, content] = ['document', 'tag', 'content'].map((name) => columnIn(header, name)) as [
    number,
    number,
    number,
  ]
  for await (const { fields } of records) {
    const name = (fields[tag] ?? '').trim()
    const text = made.text((fields[document] ?? '').trim()).id
    if (name === '') {
      source.notes.add('leftOut', 'Highlights without a tag')
      continue
    }
    source.notes.add('changed', `Codings whose coder is not known, given to "${unknownCoder}"`)
    made.coding({ text, code: made.applied([name]), coder: unknownCoder, place: null, quote: fields[content] || null })
  }
  return { ...made.project, codes: nestedByName(made.project.codes, '.', source.notes) }
}

/** Reads Taguette's codebook: tags with their descriptions, and no responses. */
export async function readTaguetteCodebook(source: Source): Promise<Project> {
  const { header, records } = await readRecords(source, {
    expected: { is: isTaguetteCodebook, what: 'a Taguette codebook' },
  })
  const made = excerptProject(source, 'Taguette codebook', 'Taguette')
  const [tag, description] = ['tag', 'description'].map((name) => columnIn(header, name)) as [number, number]
  for await (const { fields } of records) {
    made.applied([(fields[tag] ?? '').trim()], fields[description] ?? '')
  }
  return { ...made.project, codes: nestedByName(made.project.codes, '.', source.notes) }
}
