import type { DuckDBConnection } from '@duckdb/node-api'
import { plural } from './plural.ts'
import type { ClearedText, Pattern, Reading } from './read.ts'
import { readingsOf } from './readings.ts'
import { countCodings, patternsOf, type Relations, readCodings, readResponses } from './reduce.ts'
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
export type Step = <Result>(of: 'responses' | 'codings', work: () => Promise<Result>) => Promise<Result>

/**
 * Reduces two sources to patterns with one pass over each.
 *
 * @returns null where some row is not what it has to be; which one and why is for `validate` to find
 */
export async function reduceSources(
  database: DuckDBConnection,
  shape: Shape,
  relations: Relations,
  sources: Sources,
  step: Step,
): Promise<Reduction | null> {
  await database.run('SET preserve_insertion_order = false')
  if (!(await step('codings', () => readCodings(database, shape, relations.codings)))) return null
  const { right, responses } = await step('responses', () => readResponses(database, shape, relations.responses))
  if (!right || !(await spansAreRight(database, relations.responses))) return null
  const { codings, doubled } = await countCodings(database, shape)
  const { texts, silent } = await textsOf(database, shape)
  return {
    patterns: await patternsOf(database, shape),
    readings: await readingsOf(database, shape),
    texts,
    rows: { responses, codings },
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
