import type { DuckDBConnection } from '@duckdb/node-api'
import { query } from './database.ts'
import {
  allCodes,
  bitIn,
  cellOf,
  hasControl,
  isNamed,
  isShowable,
  place,
  published,
  rowIsWhole,
} from './expressions.ts'
import { patternsInOrder } from './order.ts'
import type { Pattern } from './read.ts'
import type { Relation } from './relations.ts'
import { codesOf, columns, levelsOf, type Shape } from './shape.ts'

/** The two sources as they are read for counting. */
export type Relations = { responses: Relation; codings: Relation }

/** How many rows of each source were read, and how many codings were there before by the same coder. */
export type Rows = { responses: number; codings: number; doubled: number }

/**
 * Reads the codings once into the table `read`: a row for what a coder saw in a response, with the mask of its codes. A
 * coding that marks words has a row for each place, "start-end".
 *
 * @returns whether the rows can be counted as they are
 */
export async function readCodings(
  database: DuckDBConnection,
  shape: Shape,
  { sql, header }: Relation,
): Promise<boolean> {
  const masks = columns('m', shape.words)
  const placed = header.includes('start')
  await database.run(`
    CREATE OR REPLACE TABLE read AS
    SELECT response, coder, ${placed ? 'place' : 'NULL::VARCHAR AS place'}, count(*)::INTEGER AS times,
      ${masks.map((mask, word) => `bit_or(${bitIn(word, shape.words)}) AS ${mask}`).join(', ')}
    FROM (SELECT response, coder, ${placed ? `${place} AS place,` : ''} enum_code(code)::BIGINT AS code FROM ${sql})
    GROUP BY response, coder${placed ? ', place' : ''}`)
  const [bad] = await query<{ some: boolean }>(
    database,
    `SELECT coalesce(bool_or(coder IS NULL OR trim(coder) = '' OR ${hasControl('coder')}), false) AS "some"
     FROM (SELECT DISTINCT coder FROM read)`,
  )
  return !bad?.some
}

/**
 * Reads the responses once and brings them together with the table `read`, into the table `kinds`: a row for all responses
 * that share levels and codes. One that several coders read, or whose text is to be published, has a row of its own.
 *
 * A response whose row is not right has no cell; one that stands twice has two. Both are told by counting cells, and so is
 * a coding of a response that isn't there.
 *
 * @returns whether the rows can be counted as they are
 */
export async function readResponses(
  database: DuckDBConnection,
  shape: Shape,
  relation: Relation,
): Promise<{ right: boolean; responses: number }> {
  const cells = columns('c', shape.cells.length)
  const masks = columns('m', shape.words)
  const each = (list: readonly string[], how: (one: string) => string) => list.map(how).join(', ')
  await database.run(`
    CREATE OR REPLACE TABLE kinds AS
    SELECT
      CASE WHEN coders > 1 OR answer IS NOT NULL THEN response END AS response,
      coders > 1 AS again,
      ${cells.join(', ')},
      ${each(masks, (mask) => `coalesce(${mask}, 0) & ${allCodes} AS ${mask}`)},
      any_value(answer) AS answer,
      bool_or(times <> 1 OR NOT (${isNamed} AND ${isShowable(relation, ['response'])})) AS wrong,
      count(*) AS responses
    FROM (
      SELECT response, count(c0) AS times, ${each(cells, (cell) => `max(${cell}) AS ${cell}`)}, count(m0) AS coders,
        ${each(masks, (mask) => `bit_or(${mask}) AS ${mask}`)}, any_value(answer) AS answer
      FROM (
        SELECT response, CASE WHEN ${rowIsWhole} AND ${isShowable(relation, ['text'])} THEN ${cellOf(shape.cells[0] ?? [])} END AS c0,
          ${shape.cells
            .slice(1)
            .map((run, index) => `${cellOf(run)} AS c${index + 1}, `)
            .join('')}
          ${each(masks, (mask) => `NULL::BIGINT AS ${mask}`)},
          CASE WHEN ${published} THEN coalesce(text, '') END AS answer
        FROM ${relation.sql}
        UNION ALL
        SELECT response, ${each(cells, () => 'NULL')}, ${masks.join(', ')}, NULL FROM read
      )
      GROUP BY response
    )
    GROUP BY ALL`)
  const [found] = await query<{ wrong: boolean; responses: bigint }>(
    database,
    'SELECT coalesce(bool_or(wrong), false) AS wrong, coalesce(sum(responses), 0)::BIGINT AS responses FROM kinds',
  )
  return { right: !found?.wrong, responses: Number(found?.responses) }
}

/** How many rows of codings were read, and how many of them said what the same coder had said before. */
export async function countCodings(database: DuckDBConnection, { words }: Shape): Promise<Omit<Rows, 'responses'>> {
  const different = columns('m', words)
    .map((mask) => `bit_count(${mask})`)
    .join(' + ')
  const [found] = await query<{ codings: bigint; different: bigint }>(
    database,
    `SELECT coalesce(sum(times), 0)::BIGINT AS codings, coalesce(sum(${different}), 0)::BIGINT AS different FROM read`,
  )
  const codings = Number(found?.codings)
  return { codings, doubled: codings - Number(found?.different) }
}

/** The pattern table: every combination of levels and codes that occurs, with the number of its responses, in order. */
export async function patternsOf(database: DuckDBConnection, shape: Shape): Promise<Pattern[]> {
  const cells = columns('c', shape.cells.length)
  const masks = columns('m', shape.words)
  const rows = await query<Record<string, number | bigint>>(
    database,
    `SELECT ${[...cells, ...masks].join(', ')}, sum(responses)::BIGINT AS responses FROM kinds GROUP BY ALL`,
  )
  return patternsInOrder(
    rows.map((row) => ({
      levels: levelsOf(
        shape,
        cells.map((cell) => Number(row[cell])),
      ),
      codes: codesOf(masks.map((mask) => row[mask] as bigint)),
      responses: Number(row['responses']),
    })),
  )
}
