import type { DuckDBConnection } from '@duckdb/node-api'
import { literal, query } from './database.ts'
import { allCodes } from './expressions.ts'
import { compareBytes, readingsInOrder } from './order.ts'
import type { Reading } from './read.ts'
import { codesOf, columns, type Shape } from './shape.ts'

/** With so many coders, a column for each is much faster than a list. */
const mostColumns = 16

const column = (mask: string, index: number) => `${mask}_${index}`

/** The columns of what each coder saw, a word of the mask each; NULL where a coder did not read. */
export const seenColumns = (shape: Shape, coders: readonly string[]) =>
  coders.map((_, index) => columns('m', shape.words).map((mask) => column(mask, index)))

/** What was read by two coders or more, and perhaps a little more. */
const again = 'read SEMI JOIN (SELECT response FROM kinds WHERE again) USING (response)'

/**
 * For inter-coder agreement: every combination of coders and what each of them applied to one and the same response, with
 * the number of such responses, from the tables `read` and `kinds`. Only responses that two coders or more have read; a
 * coding row without a code says that the coder read the response and applied nothing.
 */
export async function readingsOf(database: DuckDBConnection, shape: Shape): Promise<Reading[]> {
  const found = await query<{ coder: string }>(database, 'SELECT DISTINCT coder FROM read')
  const coders = found.map(({ coder }) => coder).sort(compareBytes)
  const signatures = coders.length <= mostColumns ? inColumns : inLists
  return readingsInOrder(await signatures(database, shape, coders))
}

async function inColumns(database: DuckDBConnection, shape: Shape, coders: readonly string[]): Promise<Reading[]> {
  if (coders.length < 2) return []
  const masks = columns('m', shape.words)
  const seen = coders.flatMap((coder, index) =>
    masks.map((mask) => `bit_or(${mask}) FILTER (coder = ${literal(coder)}) AS ${column(mask, index)}`),
  )
  return countReadings(
    database,
    shape,
    coders,
    `(SELECT ${seen.join(', ')}, 1 AS responses FROM ${again} GROUP BY response)`,
  )
}

/** Readings from a relation that has the columns of what each coder saw, and a number of responses. */
export async function countReadings(
  database: DuckDBConnection,
  shape: Shape,
  coders: readonly string[],
  from: string,
): Promise<Reading[]> {
  const seen = seenColumns(shape, coders)
  const all = seen.flat().map((mask) => `${mask} & ${allCodes} AS ${mask}`)
  const rows = await query<Record<string, bigint | null>>(
    database,
    `SELECT ${all.join(', ')}, sum(responses)::BIGINT AS responses FROM ${from} GROUP BY ALL`,
  )
  return rows
    .map((row): Reading => {
      const read = coders.flatMap((coder, index) => {
        const words = (seen[index] as string[]).map((mask) => row[mask] ?? null)
        return words[0] === null ? [] : [{ coder, codes: codesOf(words.map((word) => word ?? 0n)) }]
      })
      return { coders: read, responses: Number(row['responses']) }
    })
    .filter(({ coders: read }) => read.length > 1)
}

async function inLists(database: DuckDBConnection, { words }: Shape): Promise<Reading[]> {
  const masks = columns('m', words)
  const rows = await query<{ readings: { coder: string; masks: bigint[] }[]; responses: bigint }>(
    database,
    `WITH seen AS (
       SELECT response, coder, ${masks.map((mask) => `bit_or(${mask}) & ${allCodes} AS ${mask}`).join(', ')}
       FROM ${again} GROUP BY response, coder
     )
     SELECT readings, count(*) AS responses
     FROM (SELECT list_sort(list({coder: coder, masks: [${masks.join(', ')}]})) AS readings
           FROM seen GROUP BY response HAVING count(*) > 1)
     GROUP BY ALL`,
  )
  return rows.map(
    ({ readings, responses }): Reading => ({
      coders: readings.map(({ coder, masks: words }) => ({ coder, codes: codesOf(words) })),
      responses: Number(responses),
    }),
  )
}
