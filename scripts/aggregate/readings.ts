import type { DuckDBConnection } from '@duckdb/node-api'
import { bitsPerWord } from '../../src/study/codebook.ts'
import { query } from './database.ts'
import type { Reading } from './read.ts'
import { codesOf, columns, type Shape } from './shape.ts'

/**
 * For inter-coder agreement: every combination of coders and what each of them applied to one and the same response, with
 * the number of such responses, from the tables `read` and `kinds`. Only responses that two coders or more have read; a
 * coding row without a code says that the coder read the response and applied nothing.
 */
export async function readingsOf(database: DuckDBConnection, { words }: Shape): Promise<Reading[]> {
  const codes = `${(1n << BigInt(bitsPerWord)) - 1n}::BIGINT`
  const masks = columns('m', words)
  const rows = await query<{ readings: { coder: string; masks: bigint[] }[]; responses: bigint }>(
    database,
    `WITH seen AS (
       SELECT response, coder, ${masks.map((mask) => `bit_or(${mask}) & ${codes} AS ${mask}`).join(', ')}
       FROM read SEMI JOIN (SELECT response FROM kinds WHERE again) USING (response)
       GROUP BY response, coder
     ),
     signatures AS (
       SELECT list({coder: coder, masks: [${masks.join(', ')}]} ORDER BY coder) AS readings
       FROM seen
       GROUP BY response
       HAVING count(*) > 1
     )
     SELECT readings, count(*) AS responses FROM signatures GROUP BY ALL ORDER BY ALL`,
  )
  return rows.map(({ readings, responses }) => ({
    coders: readings.map(({ coder, masks: words }) => ({ coder, codes: codesOf(words) })),
    responses: Number(responses),
  }))
}
