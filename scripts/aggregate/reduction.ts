import type { DuckDBConnection } from '@duckdb/node-api'
import { plural } from './plural.ts'
import { reduceQuickly } from './quick.ts'
import type { ClearedText, Pattern, Reading } from './read.ts'
import { readingsOf } from './readings.ts'
import { countCodings, patternsOf, type Relations, type Rows, readCodings, readResponses } from './reduce.ts'
import type { Shape } from './shape.ts'
import type { Sources } from './source.ts'
import { spansAreRight, textsOf } from './texts.ts'

/** What the rows of a source come to. */
export type Reduction = {
  patterns: Pattern[]
  readings: Reading[]
  texts: ClearedText[]
  rows: { responses: number; codings: number }
  /** What was counted once or passed over, a sentence each. */
  notices: string[]
}

/** How a stage tells where it is: what is done of its bytes is reckoned from DuckDB's own account of the query. */
export type Step = <Result>(of: 'responses' | 'codings' | 'both', work: () => Promise<Result>) => Promise<Result>

/** Reduces two sources to patterns, codings first and by the names of responses; null where some row is not right. */
async function reduceByName(
  database: DuckDBConnection,
  shape: Shape,
  relations: Relations,
  step: Step,
): Promise<{ readings: Reading[]; rows: Rows } | null> {
  if (!(await step('codings', () => readCodings(database, shape, relations.codings)))) return null
  const { right, responses } = await step('responses', () => readResponses(database, shape, relations.responses))
  if (!right) return null
  return {
    readings: await readingsOf(database, shape),
    rows: { responses, ...(await countCodings(database, shape)) },
  }
}

/**
 * Reduces two sources to patterns with one pass over each.
 *
 * @param way how: both give the same, the quick one in less time and memory where there are few coders and marked words
 * @returns null where some row is not what it has to be; which one and why is for `validate` to find
 */
export async function reduceSources(
  database: DuckDBConnection,
  shape: Shape,
  relations: Relations,
  sources: Sources,
  { way, step, stage }: { way: 'quick' | 'by name'; step: Step; stage: (name: string) => void },
): Promise<Reduction | null> {
  await database.run('SET preserve_insertion_order = false')
  const reduced =
    way === 'quick'
      ? await step('both', () => reduceQuickly(database, shape, relations))
      : await reduceByName(database, shape, relations, step)
  if (!reduced || !(await spansAreRight(database, relations.responses))) return null
  stage('Reducing to patterns')
  const { readings, rows } = reduced
  const { texts, silent } = await textsOf(database, shape)
  const { doubled } = rows
  return {
    patterns: await patternsOf(database, shape),
    readings,
    texts,
    rows: { responses: rows.responses, codings: rows.codings },
    notices: [
      ...(doubled > 0
        ? [`${sources.codings.file}: ${plural(doubled, 'coding')} again by the same coder; each was counted once.`]
        : []),
      ...(silent > 0
        ? [
            `${sources.responses.file}: publish = yes but no text in ${plural(silent, 'response')}; in the base, but no exemplar.`,
          ]
        : []),
    ],
  }
}
