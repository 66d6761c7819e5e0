import type { DuckDBConnection } from '@duckdb/node-api'
import { literal, query } from './database.ts'
import { allCodes, bitIn, hasControl, isNamed, isShowable, place, published, rowIsWhole } from './expressions.ts'
import { compareBytes, readingsInOrder } from './order.ts'
import { type Packing, pack } from './packing.ts'
import type { Reading } from './read.ts'
import { countReadings, seenColumns } from './readings.ts'
import type { Relations, Rows } from './reduce.ts'
import { columns, type Shape } from './shape.ts'

/** Each integer costs memory a response; with more than this, the codings are reduced by themselves. */
const mostWords = 8
/** So many codings with a place, or texts to be published, may be set aside one by one. */
const mostAside = 100_000
/** Coders are looked for in so many rows; one who turns up later sends all back to the other way. */
const sample = 50_000

/** Between the parts of what is set aside: a control character, which no id and no text may hold. */
const mark = 'chr(31)'

/** @returns null where the name of one isn't right */
async function codersOf(database: DuckDBConnection, { codings }: Relations): Promise<string[] | null> {
  const rows = await query<{ coder: string; bad: boolean }>(
    database,
    `SELECT DISTINCT coder, coalesce(trim(coder) = '' OR ${hasControl('coder')}, true) AS bad
     FROM (SELECT coder FROM ${codings.sql} LIMIT ${sample})`,
  )
  if (rows.some(({ bad }) => bad)) return null
  return rows.map(({ coder }) => coder).sort(compareBytes)
}

/**
 * Brings both sources together in one aggregation by response, into the tables that the rest is counted from: `sums`, a row
 * for all responses that share levels and what each coder saw. Texts to be published and codings with a place go along as
 * texts.
 *
 * Responses are told apart by a hash of 64 bits, which is faster than by name. Where two have the same, one of them looks
 * like a response that stands twice, and the careful way, which goes by names, finds that it isn't.
 */
async function sum(database: DuckDBConnection, packing: Packing, { responses, codings }: Relations): Promise<void> {
  const { words, unpacked } = packing
  const isPlaced = codings.header.includes('start')
  const has = (values: readonly string[]) => values.map((value, word) => `${value} AS w${word}`).join(', ')
  const seen = packing.codings.map((value) => (isPlaced ? `CASE WHEN place IS NULL THEN ${value} END` : value))
  const aside = isPlaced
    ? `CASE WHEN place IS NOT NULL THEN concat('p', code, ${mark}, place, ${mark}, coder) END`
    : 'NULL::VARCHAR'
  const isRight = `${isNamed} AND ${rowIsWhole} AND ${isShowable(responses, ['response', 'text'])}`
  await database.run(`
    CREATE OR REPLACE TABLE sums AS
    SELECT ${unpacked.join(', ')}, h, aside, wrong, responses, codings
    FROM (
      SELECT ${words.join(', ')}, CASE WHEN aside IS NOT NULL THEN h END AS h, any_value(aside) AS aside,
        bool_or(times <> 1) AS wrong, count(*) AS responses, sum(rows - 1)::BIGINT AS codings
      FROM (
        SELECT h, count(one) AS times, count(*) AS rows, ${words.map((word) => `bit_or(${word}) AS ${word}`).join(', ')},
          list(aside) FILTER (aside IS NOT NULL) AS aside
        FROM (
          SELECT hash(response) AS h, NULL::INTEGER AS one, ${has(seen)}, ${aside} AS aside
          FROM (SELECT response, coder, enum_code(code)::BIGINT AS code${isPlaced ? `, ${place} AS place` : ''}
                FROM ${codings.sql})
          UNION ALL
          SELECT hash(response), CASE WHEN ${isRight} THEN 1 END, ${has(packing.responses)},
            CASE WHEN ${published} THEN concat('t', response, ${mark}, text) END
          FROM ${responses.sql}
        )
        GROUP BY h
      )
      GROUP BY ALL
    )`)
}

/**
 * Makes of what was set aside the tables that texts are made from: `texts`, and `read`, the codings with a place.
 *
 * @returns whether that was possible: it is not where a text that is not published has words marked, which are to be checked,
 *   or where there is another coder
 */
async function sortOut(database: DuckDBConnection, { words }: Shape, coders: readonly string[]): Promise<boolean> {
  const [found] = await query<{ wrong: boolean; aside: bigint; stranger: boolean }>(
    database,
    `SELECT coalesce(bool_or(wrong), false) AS wrong, coalesce(sum(len(aside)), 0)::BIGINT AS aside,
       coalesce(bool_or(stranger), false) AS stranger FROM sums`,
  )
  if (!found || found.wrong || found.stranger || Number(found.aside) > mostAside) return false
  const bits = columns('m', words).map((mask, word) => `bit_or(${bitIn(word, words)}) AS ${mask}`)
  await database.run(`
    CREATE OR REPLACE TABLE aside AS
    SELECT h, left(one, 1) AS kind, string_split(substring(one, 2), ${mark}) AS parts
    FROM (SELECT h, unnest(aside) AS one FROM sums WHERE aside IS NOT NULL);
    CREATE OR REPLACE TABLE texts AS
    SELECT h, parts[1] AS response, parts[2] AS answer FROM aside WHERE kind = 't';
    CREATE OR REPLACE TABLE read AS
    SELECT h, response, coder, place, ${bits.join(', ')}
    FROM (SELECT h, response, parts[3] AS coder, try_cast(nullif(parts[1], '') AS BIGINT) AS code, parts[2] AS place
          FROM aside LEFT JOIN texts USING (h) WHERE kind = 'p')
    GROUP BY h, response, coder, place`)
  const known = coders.map(literal).join(', ') || 'NULL'
  const [other] = await query<{ some: boolean }>(
    database,
    `SELECT (SELECT coalesce(bool_or(response IS NULL OR coalesce(coder NOT IN (${known}), true)), false) FROM read)
       OR (SELECT coalesce(bool_or(len(parts) <> 3), false) FROM aside WHERE kind = 'p') AS "some"`,
  )
  return !other?.some
}

/**
 * Reduces two sources in one aggregation, into the tables `kinds` and `read`; `read` holds the codings with a place alone.
 *
 * @returns null where some row is not what it has to be, or where this way doesn't go
 */
export async function reduceQuickly(
  database: DuckDBConnection,
  shape: Shape,
  relations: Relations,
): Promise<{ readings: Reading[]; rows: Rows } | null> {
  const coders = await codersOf(database, relations)
  if (!coders) return null
  const packing = pack(shape, coders)
  if (packing.words.length > mostWords) return null
  await sum(database, packing, relations)
  if (!(await sortOut(database, shape, coders))) return null
  const seen = seenColumns(shape, coders)
  const masks = columns('m', shape.words)
  const cells = columns('c', shape.cells.length)
  const own = seen.flatMap((words, index) =>
    words.map((mask, word) => `bit_or(m${word}) FILTER (coder = ${literal(coders[index] as string)}) AS p_${mask}`),
  )
  const both = seen.flat().map((mask) => `coalesce(${mask} | p_${mask}, ${mask}, p_${mask}) AS ${mask}`)
  const any = masks.map((mask, word) => {
    const words = seen.map((columns) => `coalesce(${columns[word]}, 0)`)
    return `(${['0::BIGINT', ...words].join(' | ')}) & ${allCodes} AS ${mask}`
  })
  await database.run(`
    CREATE OR REPLACE TABLE seen AS
    SELECT h, ${[...cells, ...both].join(', ')}, responses
    FROM sums LEFT JOIN (SELECT ${['h', ...own].join(', ')} FROM read GROUP BY h) USING (h);
    CREATE OR REPLACE TABLE kinds AS
    SELECT response, ${[...cells, ...any].join(', ')}, answer, responses FROM seen LEFT JOIN texts USING (h)`)
  const different = ['0', ...seen.flat().map((mask) => `coalesce(bit_count(${mask}), 0)`)].join(' + ')
  const [found] = await query<{ responses: bigint; codings: bigint; different: bigint }>(
    database,
    `SELECT coalesce(sum(responses), 0)::BIGINT AS responses, coalesce(sum(codings), 0)::BIGINT AS codings,
       (coalesce(sum(responses * (${different})), 0)
         + (SELECT count(*) FROM (SELECT DISTINCT h, parts FROM aside WHERE kind = 'p')))::BIGINT AS different
     FROM sums`,
  )
  const codings = Number(found?.codings)
  return {
    readings: coders.length > 1 ? readingsInOrder(await countReadings(database, shape, coders, 'seen')) : [],
    rows: { responses: Number(found?.responses), codings, doubled: codings - Number(found?.different) },
  }
}
