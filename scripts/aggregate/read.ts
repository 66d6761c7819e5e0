import { readFileSync } from 'node:fs'
import type { DuckDBConnection } from '@duckdb/node-api'
import { bitsPerWord } from '../../src/study/codebook.ts'
import { Problems } from '../../src/study/problems.ts'
import { readFolder, type StudyFolder } from '../../src/study/readFolder.ts'
import { query, withDatabase } from './database.ts'
import { checkPersonalData } from './personalData.ts'
import { plural } from './plural.ts'
import { loadCodes, loadTable, sourceFiles } from './source.ts'
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
export type Reduced = {
  folder: StudyFolder
  patterns: Pattern[]
  readings: Reading[]
  texts: ClearedText[]
  rows: { responses: number; codings: number }
  notices: string[]
}

type Masks = { m0: bigint; m1: bigint; m2: bigint; m3: bigint; m4: bigint }

const sql = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8')

/** The codes whose bits are set in the five words of a mask. */
function codesOf(words: readonly (bigint | number)[]): number[] {
  return words.flatMap((value, word) => {
    const mask = BigInt(value)
    return Array.from({ length: bitsPerWord }, (_, bit) => bit).flatMap((bit) =>
      mask & (1n << BigInt(bit)) ? [word * bitsPerWord + bit] : [],
    )
  })
}

const wordsOf = ({ m0, m1, m2, m3, m4 }: Masks) => [m0, m1, m2, m3, m4]

/**
 * Reads a study folder, checks every row of it, and reduces it in DuckDB to its patterns.
 *
 * @param path the study folder
 * @param stage called with a word for people at the start of each stage
 * @throws StudyError that lists what is wrong
 */
export async function readSource(path: string, stage: (name: string) => void): Promise<Reduced> {
  const problems = new Problems()
  stage('Reading the study folder')
  const folder = readFolder(path, problems)
  return withDatabase(async (database) => {
    const sources = sourceFiles(path, folder.study?.groups)
    stage('Reading the source')
    const loaded = [
      await loadTable(database, 'raw_responses', sources.responses, problems),
      await loadTable(database, 'raw_codings', sources.codings, problems),
    ]
    stage('Checking every row')
    const notices =
      folder.study && loaded.every(Boolean)
        ? await validate(database, sources, folder.study.groups, folder.codebook ?? { codes: [] }, problems)
        : []
    problems.throwIfAny()
    const whole = folder as StudyFolder
    await loadCodes(database, whole.codebook)
    stage('Reducing to patterns')
    const reduced = await reduce(database)
    const personal = await checkPersonalData(database, sources.responses, whole.study, reduced.texts, problems)
    problems.throwIfAny()
    const counted = countNotice(whole, reduced.rows.responses)
    return { ...reduced, folder: whole, notices: [...notices, ...counted, ...personal] }
  })
}

/** A publication may leave out responses that the source has, or the other way round; that must not go unnoticed. */
function countNotice({ study }: StudyFolder, responses: number): string[] {
  if (study.n === responses) return []
  return [`study.yaml: n is ${study.n}, but source/responses.csv has ${plural(responses, 'response')}.`]
}

async function reduce(database: DuckDBConnection): Promise<Omit<Reduced, 'folder' | 'notices'>> {
  const patterns = await query<Masks & { levels: (string | null)[]; responses: bigint }>(database, sql('patterns.sql'))
  const readings = await query<{ readings: { coder: string; masks: bigint[] }[]; responses: bigint }>(
    database,
    sql('ratings.sql'),
  )
  const texts = await query<Masks & { response: string; text: string; levels: (string | null)[] }>(
    database,
    sql('exemplars.sql'),
  )
  const spans = Map.groupBy(
    await query<Span & { response: string }>(database, sql('spans.sql')),
    ({ response }) => response,
  )
  const [rows] = await query<{ responses: bigint; codings: bigint }>(
    database,
    'SELECT (SELECT count(*) FROM raw_responses) AS responses, (SELECT count(*) FROM raw_codings) AS codings',
  )
  return {
    patterns: patterns.map((row) => ({
      levels: row.levels,
      codes: codesOf(wordsOf(row)),
      responses: Number(row.responses),
    })),
    readings: readings.map((row) => ({
      coders: row.readings.map(({ coder, masks }) => ({ coder, codes: codesOf(masks) })),
      responses: Number(row.responses),
    })),
    texts: texts.map((row) => ({
      response: row.response,
      text: row.text,
      levels: row.levels,
      codes: codesOf(wordsOf(row)),
      spans: spans.get(row.response) ?? [],
    })),
    rows: { responses: Number(rows?.responses), codings: Number(rows?.codings) },
  }
}
