import { basename } from 'node:path'
import { Problems } from '../../src/study/problems.ts'
import { fault } from './fault.ts'
import type { Limits } from './limits.ts'
import { makeCodebook } from './makeCodebook.ts'
import { makeGroups } from './makeGroups.ts'
import { makeResponses, type Unit } from './makeResponses.ts'
import type { Project } from './model.ts'
import { Notes } from './notes.ts'
import { readProjectMapping } from './projectMapping.ts'
import { type Found, isCodebook, readProject } from './readProject.ts'
import type { Report } from './report.ts'
import { rollUp } from './rollUp.ts'
import { roomFor } from './room.ts'
import { settlePlaces } from './settlePlaces.ts'
import { type Made, writeCodebookOnly, writeProject } from './writeProject.ts'

export type ProjectOptions = {
  files: readonly Found[]
  /** The study folder to be made, as a whole path. */
  target: string
  mapping?: string | undefined
  unit: Unit
  dimensions: readonly string[]
  rollUp: boolean
  publish: 'yes' | 'no'
  limits: Limits
  /** How to make the folder again. */
  command: string
  stage: (name: string) => void
}

/**
 * Turns a project, whatever tool wrote it, into a study folder; the only converter there is. The folder is made aside and
 * moved into place when it is whole.
 *
 * @throws StudyError that lists what is wrong; the folder is then as it was
 */
export async function importProject(options: ProjectOptions): Promise<Report> {
  const { files, limits, stage } = options
  const notes = new Notes()
  const mapping = readProjectMapping(options.mapping)
  stage('Reading the files')
  const read = await readProject(files, mapping, { notes, limits })
  noteRead(read, notes)
  const file = basename(files[0]?.path ?? '')
  const rules = { dimensions: options.dimensions, codes: mapping.codes }
  const problems = new Problems()
  const codes = makeCodebook(read, rules, file, notes, problems)
  if (files.every(({ format }) => isCodebook(format))) return writeCodebookOnly(read, codes, options, notes)
  stage('Making the study')
  checkTexts(read, file, limits)
  const project = settlePlaces(knownOnly(read, notes), notes, limits)
  const room = roomFor(file, limits)
  const responses = makeResponses(project, options.unit, notes, room)
  if (responses.length === 0)
    throw fault(
      file,
      `holds no ${options.unit}, which is to be a response; choose another --unit (npm run import -- --help)`,
    )
  rollUp({ responses, project, made: codes, all: options.rollUp, notes, room })
  const groups = makeGroups(responses, { file, limits, notes, problems })
  const levels = responses.map(({ variables }) =>
    groups.map(({ variable, book }) => book.take(variables.get(variable) ?? '', 1)),
  )
  problems.throwIfAny()
  const made = { responses, codes, groups, levels }
  noteMapped(made, options, project, notes)
  return writeProject(project, made, { ...options, own: mapping.study }, notes)
}

function noteRead({ texts, codes, codings, cases }: Project, notes: Notes): void {
  const present = texts.filter(({ text }) => text !== null)
  notes.add('read', 'Documents', texts[0]?.name, texts.length)
  notes.add('read', 'Documents whose text is here', present[0]?.name, present.length)
  notes.add('read', 'Codes', codes[0]?.name, codes.length)
  notes.add('read', 'Codings', undefined, codings.filter(({ code }) => code !== '').length)
  notes.add('read', 'Cases', cases[0]?.name, cases.length)
}

function checkTexts({ texts }: Project, file: string, limits: Limits): void {
  const all = texts.reduce((sum, { text }) => sum + (text?.length ?? 0), 0)
  if (all > limits.allText)
    throw fault(
      file,
      `holds texts of ${all} characters, expected at most ${limits.allText} together. Import it in parts.`,
    )
}

/** Without what refers to a code or a document that is not there. */
function knownOnly(project: Project, notes: Notes): Project {
  const codes = new Set(['', ...project.codes.map(({ guid }) => guid)])
  const texts = new Set(project.texts.map(({ id }) => id))
  const codings = project.codings.filter(({ code, text }) => {
    if (!codes.has(code)) notes.add('leftOut', 'Codings with a code that the file does not hold')
    else if (text !== null && !texts.has(text))
      notes.add('leftOut', 'Codings of a document that the file does not hold')
    else return true
    return false
  })
  const cases = project.cases.map((one) => ({ ...one, parts: one.parts.filter(({ text }) => texts.has(text)) }))
  return { ...project, codings, cases }
}

/** Of an export that holds excerpts only, what would need the whole texts. */
function noteExcerpts({ texts, codings, excerptsOnly }: Project, unit: Unit, notes: Notes): void {
  if (!excerptsOnly) return
  const without = new Set(texts.filter(({ text }) => text === null).map(({ id }) => id))
  const quoted = codings.filter(({ text, quote }) => quote !== null && without.has(text ?? ''))
  const [first] = without
  notes.add(
    'leftOut',
    'Whole texts, which this export does not hold (text files beside it bring them)',
    first,
    without.size,
  )
  if (unit !== 'excerpt')
    notes.add(
      'leftOut',
      'Coded words without their text (--unit excerpt makes them the responses)',
      first,
      quoted.length,
    )
}

function noteMapped({ responses }: Made, { unit, publish }: ProjectOptions, project: Project, notes: Notes): void {
  const what = { document: 'Documents', case: 'Cases', paragraph: 'Paragraphs', excerpt: 'Coded excerpts' }[unit]
  const applied = responses.flatMap(({ codings }) => codings).filter(({ code }) => code !== '')
  const coders = new Set(applied.map(({ coder }) => coder))
  notes.add('mapped', `${what} to responses`, responses[0]?.id, responses.length)
  notes.add('mapped', 'Coders to coders', undefined, coders.size)
  noteExcerpts(project, unit, notes)
  const texts = responses.filter(({ text }) => text !== '').length
  if (publish === 'no')
    notes.add(
      'changed',
      'Texts that are not to be published (importing does not clear them; --publish yes does)',
      undefined,
      texts,
    )
  if (unit !== 'case' && project.cases.length > 0) {
    notes.add(
      'leftOut',
      'Cases as such (their variables are with their documents; --unit case makes them the responses)',
      project.cases[0]?.name,
      project.cases.length,
    )
  }
}
