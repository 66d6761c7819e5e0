import type { DuckDBConnection } from '@duckdb/node-api'
import { bitsPerWord } from '../../src/study/codebook.ts'
import { literal, query } from './database.ts'
import type { Reading } from './read.ts'
import { codesOf, columns, compareMasks, type Shape } from './shape.ts'

/** A reading as it comes from the database: what each coder saw, coders in the order of their names' bytes. */
type Signature = { readings: { coder: string; masks: readonly bigint[] }[]; responses: number }

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
  return inOrder(await signatures(database, masks, coders)).map(({ readings, responses }) => ({
    coders: readings.map(({ coder, masks: words }) => ({ coder, codes: codesOf(words) })),
    responses,
  }))
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
    .map((row): Signature => {
      const readings = coders.flatMap((coder, index) => {
        const words = masks.map((mask) => row[column(mask, index)] ?? null)
        return words[0] === null ? [] : [{ coder, masks: words.map((word) => BigInt(word as bigint)) }]
      })
      return { readings, responses: Number(row['responses']) }
    })
    .filter(({ readings }) => readings.length > 1)
}

async function inLists(database: DuckDBConnection, masks: readonly string[]) {
  const rows = await query<{ readings: Signature['readings']; responses: bigint }>(
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
  return rows.map(({ readings, responses }): Signature => ({ readings, responses: Number(responses) }))
}

const compareBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b))

/** By the first coder that differs, then by what the coder saw; a reading that goes on where another ends comes after it. */
function inOrder(signatures: Signature[]): Signature[] {
  return signatures.sort(({ readings: a }, { readings: b }) => {
    for (const [index, one] of a.entries()) {
      const other = b[index]
      if (!other) return 1
      const order = compareBytes(one.coder, other.coder) || compareMasks(one.masks, other.masks)
      if (order !== 0) return order
    }
    return a.length - b.length
  })
}
