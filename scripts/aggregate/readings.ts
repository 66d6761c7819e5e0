import type { DuckDBConnection } from '@duckdb/node-api'
import { bitsPerWord } from '../../src/study/codebook.ts'
import { literal, query } from './database.ts'
import { compareBytes, readingsInOrder } from './order.ts'
import type { Reading } from './read.ts'
import { codesOf, columns, type Shape } from './shape.ts'

/** With so many coders, a column for each is much faster than a list. */
const mostColumns = 16

const codes = `${(1n << BigInt(bitsPerWord)) - 1n}::BIGINT`
/** What was read by two coders or more, and perhaps a little more. */
const again = 'read SEMI JOIN (SELECT response FROM kinds WHERE again) USING (response)'

/**
 * For inter-coder agreement: every combination of coders and what each of them applied to one and the same response, with
 * the number of such responses, from the tables `read` and `kinds`. Only responses that two coders or more have read; a
 * coding row without a code says that the coder read the response and applied nothing.
 */
export async function readingsOf(database: DuckDBConnection, { words }: Shape): Promise<Reading[]> {
  const found = await query<{ coder: string }>(database, 'SELECT DISTINCT coder FROM read')
  const coders = found.map(({ coder }) => coder).sort(compareBytes)
  const masks = columns('m', words)
  const signatures = coders.length <= mostColumns ? inColumns : inLists
  return readingsInOrder(await signatures(database, masks, coders))
}

async function inColumns(database: DuckDBConnection, masks: readonly string[], coders: readonly string[]) {
  if (coders.length < 2) return []
  const column = (mask: string, index: number) => `${mask}_${index}`
  const seen = coders.flatMap((coder, index) =>
    masks.map((mask) => `bit_or(${mask}) FILTER (coder = ${literal(coder)}) & ${codes} AS ${column(mask, index)}`),
  )
  const rows = await query<Record<string, bigint | null>>(
    database,
    `SELECT * EXCLUDE (response), count(*) AS responses
     FROM (SELECT response, ${seen.join(', ')} FROM ${again} GROUP BY response) GROUP BY ALL`,
  )
  return rows
    .map((row): Reading => {
      const read = coders.flatMap((coder, index) => {
        const words = masks.map((mask) => row[column(mask, index)] ?? null)
        return words[0] === null ? [] : [{ coder, codes: codesOf(words.map((word) => word ?? 0n)) }]
      })
      return { coders: read, responses: Number(row['responses']) }
    })
    .filter(({ coders: read }) => read.length > 1)
}

async function inLists(database: DuckDBConnection, masks: readonly string[]) {
  const rows = await query<{ readings: { coder: string; masks: bigint[] }[]; responses: bigint }>(
    database,
    `WITH seen AS (
       SELECT response, coder, ${masks.map((mask) => `bit_or(${mask}) & ${codes} AS ${mask}`).join(', ')}
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
