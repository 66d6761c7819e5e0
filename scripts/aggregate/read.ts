import { statSync } from 'node:fs'
import type { DuckDBConnection } from '@duckdb/node-api'
import { readMessages } from '../../src/study/language.ts'
import { Problems } from '../../src/study/problems.ts'
import { readFolder, type StudyFolder } from '../../src/study/readFolder.ts'
import { standardLanguage } from '../../src/study/study.ts'
import { follow, withDatabase } from './database.ts'
import { openSource } from './open.ts'
import { checkPersonalData } from './personalData.ts'
import { plural } from './plural.ts'
import { checkQuestions } from './questions.ts'
import { type Reduction, reduceSources, type Step } from './reduction.ts'
import { tableRelation } from './relations.ts'
import { shapeOf } from './shape.ts'
import { loadTable, type Sources, sourceFiles } from './source.ts'
import { validate } from './validate.ts'

/** Responses that share all levels and all codes. */
export type Pattern = {
  /** A level a group of the study, in its order; null where it is not known. */
  levels: readonly (string | null)[]
  /** Indices into the codebook, rising. */
  codes: readonly number[]
  responses: number
}
/** Responses that the same coders read and to which each of them applied the same codes. */
export type Reading = { coders: readonly { coder: string; codes: readonly number[] }[]; responses: number }
/** A place in a text at which a code stands: code points from the beginning, the end not included. */
export type Span = { code: string; start: number; end: number }
/** A text cleared for publication. */
export type ClearedText = {
  response: string
  text: string
  /** A level a group of the study, in its order; null where it is not known. */
  levels: readonly (string | null)[]
  codes: readonly number[]
  spans: readonly Span[]
}

/** All that the aggregation needs of a study: small, whatever the number of responses (but for the cleared texts). */
export type Reduced = Reduction & {
  folder: StudyFolder
  /** The files that were read; of a file of codings, the number of rows tells how many mentions there are in all. */
  sources?: readonly { file: string; rows: number | null; codings: boolean }[]
}

/** How far a reading is: a word for people at the start of each stage, and bytes within it. */
export type Told = { stage: (name: string) => void; part?: (done: number, total: number) => void }

/**
 * Reads a study folder, checks every row of it, and reduces it in DuckDB to its patterns.
 *
 * @param path the study folder
 * @param stage called with a word for people at the start of each stage
 * @param part called with how many bytes of how many a stage has read
 * @throws StudyError that lists what is wrong
 */
export async function readSource(
  path: string,
  stage: Told['stage'],
  part: NonNullable<Told['part']> = () => {},
): Promise<Reduced> {
  const problems = new Problems()
  stage('Reading the study folder')
  const folder = readFolder(path, problems)
  readMessages(path, folder.study?.language ?? standardLanguage, problems)
  return withDatabase(async (database) => {
    const sources = sourceFiles(path, folder.study?.groups, problems)
    const reading = new SourceReading(database, sources, folder, { stage: once(stage), part })
    stage('Reading the source')
    const reduction = (problems.total === 0 && (await reading.quickly())) || (await reading.carefully(problems))
    const whole = folder as StudyFolder
    const raw = () => reading.load(problems)
    checkQuestions(whole.study, reduction.patterns, sources.responses.file, problems)
    const personal = await checkPersonalData(database, sources.responses, whole.study, reduction.texts, problems, raw)
    problems.throwIfAny()
    const counted = countNotice(whole, reduction.rows.responses, sources.responses.file)
    const { rows } = reduction
    const read = (['responses', 'codings'] as const).map((of) => ({
      file: sources[of].file,
      rows: rows[of],
      codings: of === 'codings',
    }))
    const notices = [...reduction.notices, ...counted, ...personal]
    return { ...reduction, folder: whole, sources: read, notices }
  })
}

/** A publication may leave out responses that the source has, or the other way round; that must not go unnoticed. */
function countNotice({ study }: StudyFolder, responses: number, file: string): string[] {
  if (study.n === responses) return []
  return [`study.yaml: n is ${study.n}, but ${file} has ${plural(responses, 'response')}.`]
}

/** Two ways to read a source that give the same: a quick one, which only knows whether all is right, and a careful one. */
class SourceReading {
  readonly #database: DuckDBConnection
  readonly #sources: Sources
  readonly #folder: Partial<StudyFolder>
  readonly #told: Required<Told>
  #loaded: boolean | null = null

  constructor(database: DuckDBConnection, sources: Sources, folder: Partial<StudyFolder>, told: Required<Told>) {
    this.#database = database
    this.#sources = sources
    this.#folder = folder
    this.#told = told
  }

  /** @returns null where anything is wrong or can't be told so quickly */
  async quickly(): Promise<Reduction | null> {
    const { responses, codings } = this.#sources
    const shape = shapeOf((this.#folder as StudyFolder).study, (this.#folder as StudyFolder).codebook)
    const [all, of] = [[responses, codings].reduce((sum, { path }) => sum + sizeOf(path), 0), { read: 0 }]
    const told = (bytes: number) => {
      of.read += bytes
      this.#told.part(of.read, all)
    }
    const answers = await openSource(this.#database, responses, shape, 'responses', told)
    const coded = answers && (await openSource(this.#database, codings, shape, 'codings', told))
    if (!answers || !coded) return null
    const relations = { responses: answers.relation, codings: coded.relation }
    const isWhole = (rows: number | null, read: number) => rows === null || rows === read
    for (const way of ['quick', 'by name'] as const) {
      try {
        const options = { way, step: this.#step, stage: this.#told.stage }
        const found = await reduceSources(this.#database, shape, relations, this.#sources, options)
        if (found && isWhole(answers.rows, found.rows.responses) && isWhole(coded.rows, found.rows.codings))
          return found
      } catch (error) {
        // A value that no level, no code, no publish has, or a row of another width: the careful way says which.
        if (!/out of memory/i.test(String(error))) return null
      }
    }
    return null
  }

  /** @throws StudyError that lists what is wrong */
  async carefully(problems: Problems): Promise<Reduction> {
    const { study, codebook } = this.#folder
    const isLoaded = await this.load(problems)
    this.#told.stage('Checking every row')
    if (study && isLoaded) {
      await validate(this.#database, this.#sources, study.groups, codebook ?? { codes: [] }, problems)
    }
    problems.throwIfAny()
    const shape = shapeOf((this.#folder as StudyFolder).study, (this.#folder as StudyFolder).codebook)
    const relation = (of: 'responses' | 'codings') => {
      const { columns, optional = [] } = this.#sources[of] as Sources['codings']
      return tableRelation(shape, of, `raw_${of}`, [...columns, ...optional])
    }
    const relations = { responses: relation('responses'), codings: relation('codings') }
    const found = await reduceSources(this.#database, shape, relations, this.#sources, {
      way: 'by name',
      step: this.#step,
      stage: this.#told.stage,
    })
    if (!found) throw new Error('A row is refused, and no rule says why.')
    return found
  }

  /** Loads both sources as they are, once: for what needs the place of a row. */
  async load(problems: Problems): Promise<boolean> {
    const { responses, codings } = this.#sources
    this.#loaded ??= [
      await loadTable(this.#database, 'raw_responses', responses, problems),
      await loadTable(this.#database, 'raw_codings', codings, problems),
    ].every(Boolean)
    return this.#loaded
  }

  readonly #step: Step = (of, work) => {
    this.#told.stage('Checking every row')
    const { responses, codings } = this.#sources
    const size = (of === 'responses' ? 0 : sizeOf(codings.path)) + (of === 'codings' ? 0 : sizeOf(responses.path))
    return follow(this.#database, (share) => this.#told.part(Math.round(share * size), size), work)
  }
}

/** What was tried in one way and is done in another is told once. */
function once(stage: Told['stage']): Told['stage'] {
  const told = new Set<string>()
  return (name) => {
    if (!told.has(name)) stage(name)
    told.add(name)
  }
}

const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0
