import { basename } from 'node:path'
import type { Study } from '../../src/study/study.ts'
import type { MadeGroup } from './makeGroups.ts'
import type { Unit } from './makeResponses.ts'
import type { Project } from './model.ts'
import type { ProjectMapping } from './projectMapping.ts'
import { idMaker } from './safeId.ts'
import { tidyLabel } from './tidy.ts'

const words: Record<Unit, Study['unit']> = {
  document: { one: 'document', many: 'documents' },
  case: { one: 'case', many: 'cases' },
  paragraph: { one: 'paragraph', many: 'paragraphs' },
  excerpt: { one: 'coded excerpt', many: 'coded excerpts' },
}

const cut = (value: string, length: number) => tidyLabel(value).toWellFormed().slice(0, length).toWellFormed().trim()

/**
 * study.yaml of an imported project: what the mapping says, and where it says nothing what the file does. What neither
 * tells (the question, the license) is said to be missing, in a sentence that asks to be replaced.
 */
export function makeStudy(
  { name, format, tool }: Project,
  { n, groups }: { n: number; groups: readonly MadeGroup[] },
  { target, unit, own }: { target: string; unit: Unit; own: ProjectMapping['study'] },
): Study {
  const title = cut(name, 400) || cut(basename(target), 400) || 'Imported study'
  const { data, disclosure, notPublic, groupsNote, kinds, related, indexTerms, ...rest } = own
  return {
    id: idMaker([], 'c-')(basename(target), 'imported-study'),
    title,
    name: cut(title, 80),
    question: 'The question is not in the imported file. Write it here.',
    unit: words[unit],
    ...rest,
    ...(kinds === undefined ? {} : { kinds }),
    related: related ?? [],
    indexTerms: indexTerms ?? [],
    data: {
      about: `Imported from a file of another tool (${format}${tool === null ? '' : `, ${cut(tool, 200)}`}). Say here where the data come from.`,
      license: 'not stated',
      ...data,
      basis: 'computed',
    },
    n,
    groups: groups.map(({ book }) => ({
      id: book.id,
      label: book.label,
      levels: book.levels().map(({ id, label }) => ({ id, label })),
    })),
    ...(groupsNote === undefined ? {} : { groupsNote }),
    disclosure: disclosure ?? { minimum: 11 },
    notPublic: notPublic ?? [],
  } as Study
}
