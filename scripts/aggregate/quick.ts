import type { DuckDBConnection } from '@duckdb/node-api'
import { literal, query } from './database.ts'
import { allCodes, bitIn, cellOf, hasControl, place, rowIsRight } from './expressions.ts'
import { compareBytes, readingsInOrder } from './order.ts'
import type { Reading } from './read.ts'
import { countReadings, seenColumns } from './readings.ts'
import type { Relations, Rows } from './reduce.ts'
import { columns, type Shape } from './shape.ts'

/** A mask for each coder costs memory a response; with more columns than this, the codings are reduced by themselves. */
const mostColumns = 8
/** So many codings with a place, or texts to be published, may be set aside one by one. */
const mostAside = 100_000
/** Coders are looked for in so many rows; one who turns up later sends all back to the other way. */
const sample = 50_000

/** Between the parts of what is set aside: a control character, which no id and no text may hold. */
const mark = 'chr(31)'

/** @returns null where there are too many coders, or one whose name isn't right */
async function codersOf(
  database: DuckDBConnection,
  { words }: Shape,
  { codings }: Relations,
): Promise<string[] | null> {
  const rows = await query<{ coder: string; bad: boolean }>(
    database,
    `SELECT DISTINCT coder, coalesce(trim(coder) = '' OR ${hasControl('coder')}, true) AS bad
     FROM (SELECT coder FROM ${codings.sql} LIMIT ${sample})`,
  )
  if (rows.length * words > mostColumns || rows.some(({ bad }) => bad)) return null
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
async function sum(database: DuckDBConnection, shape: Shape, { responses, codings }: Relations, coders: string[]) {
  const cells = columns('c', shape.cells.length)
  const seen = seenColumns(shape, coders)
  const isPlaced = codings.header.includes('start')
  const known = coders.map(literal).join(', ') || 'NULL'
  const bits = seen.flatMap((masks, index) =>
    masks.map((mask, word) => {
      const own = `coder = ${literal(coders[index] as string)}${isPlaced ? ' AND place IS NULL' : ''}`
      return `CASE WHEN ${own} THEN ${bitIn(word, shape.words)} END AS ${mask}`
    }),
  )
  const stranger = `WHEN coder IS NULL OR coder NOT IN (${known}) THEN 'u'`
  const aside = isPlaced
    ? `CASE ${stranger} WHEN place IS NOT NULL THEN concat('p', coder, ${mark}, code, ${mark}, place) END`
    : `CASE ${stranger} END`
  const all = seen.flat()
  const nameIsRight = `response IS NOT NULL AND NOT (response < '!' AND trim(response) = '') AND NOT ${hasControl('response')}`
  await database.run(`
    CREATE OR REPLACE TABLE sums AS
    SELECT ${[...cells, ...all].join(', ')}, CASE WHEN aside IS NOT NULL THEN h END AS h, any_value(aside) AS aside,
      bool_or(times <> 1) AS wrong, count(*) AS responses, sum(rows - 1)::BIGINT AS codings
    FROM (
      SELECT h, count(c0) AS times, count(*) AS rows, ${cells.map((cell) => `max(${cell}) AS ${cell}`).join(', ')},
        ${all.map((mask) => `bit_or(${mask}) AS ${mask}, `).join('')}list(aside) FILTER (aside IS NOT NULL) AS aside
      FROM (
        SELECT hash(response) AS h, ${cells.map((cell) => `NULL::INTEGER AS ${cell}`).join(', ')},
          ${[...bits, `${aside} AS aside`].join(', ')}
        FROM (SELECT response, coder, enum_code(code)::BIGINT AS code${isPlaced ? `, ${place} AS place` : ''}
              FROM ${codings.sql})
        UNION ALL
        SELECT hash(response), CASE WHEN ${nameIsRight} AND ${rowIsRight} THEN ${cellOf(shape.cells[0] ?? [])} END,
          ${shape.cells
            .slice(1)
            .map((run) => `${cellOf(run)}, `)
            .join('')}${all.map(() => 'NULL, ').join('')}
          CASE WHEN publish = 'yes' THEN concat('t', response, ${mark}, text) END
        FROM ${responses.sql}
      )
      GROUP BY h
    )
    GROUP BY ALL`)
}

/**
 * Makes of what was set aside the tables that texts are made from: `texts`, and `read`, the codings with a place.
 *
 * @returns whether that was possible: it is not where a text that is not published has words marked, which are to be checked
 */
async function sortOut(database: DuckDBConnection, { words }: Shape): Promise<boolean> {
  const [found] = await query<{ wrong: boolean; aside: bigint; stranger: boolean }>(
    database,
    `SELECT coalesce(bool_or(wrong), false) AS wrong, coalesce(sum(len(aside)), 0)::BIGINT AS aside,
       coalesce(bool_or(list_contains(aside, 'u')), false) AS stranger FROM sums`,
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
    FROM (SELECT h, response, parts[1] AS coder, try_cast(nullif(parts[2], '') AS BIGINT) AS code, parts[3] AS place
          FROM aside LEFT JOIN texts USING (h) WHERE kind = 'p')
    GROUP BY h, response, coder, place`)
  const [unpublished] = await query<{ some: boolean }>(
    database,
    'SELECT coalesce(bool_or(response IS NULL), false) AS "some" FROM read',
  )
  return !unpublished?.some
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
  const coders = await codersOf(database, shape, relations)
  if (!coders) return null
  await sum(database, shape, relations, coders)
  if (!(await sortOut(database, shape))) return null
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
