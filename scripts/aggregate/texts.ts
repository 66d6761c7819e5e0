import type { DuckDBConnection } from '@duckdb/node-api'
import { query } from './database.ts'
import type { ClearedText, Span } from './read.ts'
import type { Relation } from './relations.ts'
import { blanks } from './rule.ts'
import { codesOf, columns, levelsOf, type Shape } from './shape.ts'

const trimmed = `nullif(trim(answer, ${blanks}), '')`

/** The texts cleared for publication, from the table `kinds`; and how many of them say nothing, and so are none. */
export async function textsOf(
  database: DuckDBConnection,
  shape: Shape,
): Promise<{ texts: ClearedText[]; silent: number }> {
  const cells = columns('c', shape.cells.length)
  const masks = columns('m', shape.words)
  const rows = await query<{ response: string; answer: string | null } & Record<string, number | bigint>>(
    database,
    `SELECT response, ${trimmed} AS answer, ${[...cells, ...masks].join(', ')}
     FROM kinds WHERE answer IS NOT NULL ORDER BY response`,
  )
  const spans = await spansOf(database, shape)
  const texts = rows.flatMap(({ response, answer, ...row }): ClearedText[] =>
    answer === null
      ? []
      : [
          {
            response,
            text: answer,
            levels: levelsOf(
              shape,
              cells.map((cell) => Number(row[cell])),
            ),
            codes: codesOf(masks.map((mask) => row[mask] as bigint)),
            spans: spans.get(response) ?? [],
          },
        ],
  )
  return { texts, silent: rows.length - texts.length }
}

/**
 * Where codes stand in the texts cleared for publication: the same place by several coders once. Offsets count code points
 * of the source's text; what is cut off its beginning and its end is taken off them.
 */
async function spansOf(database: DuckDBConnection, { codes, words }: Shape): Promise<Map<string, Span[]>> {
  const masks = columns('m', words)
  const rows = await query<{ response: string; start: number; end: number } & Record<string, number | bigint>>(
    database,
    `SELECT response, ${masks.map((mask) => `bit_or(${mask}) AS ${mask}`).join(', ')},
       greatest(split_part(place, '-', 1)::INTEGER - (length(answer) - length(ltrim(answer, ${blanks}))), 0)::INTEGER AS "start",
       least(split_part(place, '-', 2)::INTEGER - (length(answer) - length(ltrim(answer, ${blanks}))),
         length(trim(answer, ${blanks})))::INTEGER AS "end"
     FROM (SELECT response, place, ${masks.join(', ')} FROM read WHERE place IS NOT NULL)
     JOIN (SELECT response, answer FROM kinds WHERE ${trimmed} IS NOT NULL) USING (response)
     GROUP BY ALL`,
  )
  const spans = rows.flatMap(({ response, start, end, ...row }) =>
    codesOf(masks.map((mask) => row[mask] as bigint)).map((code) => ({
      response,
      span: { code: codes[code] as string, start, end },
    })),
  )
  spans.sort(
    (a, b) =>
      (a.span.code < b.span.code ? -1 : a.span.code > b.span.code ? 1 : 0) ||
      a.span.start - b.span.start ||
      a.span.end - b.span.end,
  )
  return new Map(
    [...Map.groupBy(spans, ({ response }) => response)].map(([response, list]) => [
      response,
      list.map(({ span }) => span),
    ]),
  )
}

const start = `TRY_CAST(split_part(place, '-', 1) AS INTEGER)`
const end = `TRY_CAST(split_part(place, '-', 2) AS INTEGER)`

/**
 * Whether every coding that marks words marks some of its response's text. What has to be so is written, with the words
 * for people, in `spanRules`.
 */
export async function spansAreRight(database: DuckDBConnection, { sql }: Relation): Promise<boolean> {
  const placed = `(SELECT DISTINCT response, place FROM read WHERE place IS NOT NULL)`
  const wrong = `NOT (regexp_full_match(place, '[0-9]{1,9}-[0-9]{1,9}') AND ${start} < ${end} AND ${end} <= length(answer)
    AND trim(substring(answer, ${start} + 1, ${end} - ${start}), ${blanks}) <> '')`
  const [shape] = await query<{ placed: bigint; blank: bigint; unpublished: bigint }>(
    database,
    `SELECT count(*) AS placed, count(*) FILTER (m0 >> 60 > 0) AS blank,
       count(*) FILTER (response NOT IN (SELECT response FROM kinds WHERE answer IS NOT NULL)) AS unpublished
     FROM read WHERE place IS NOT NULL`,
  )
  if (Number(shape?.placed) === 0) return true
  if (Number(shape?.blank) > 0) return false
  // Texts that are not published were not kept: where codes stand in some, they are read again.
  const answers =
    Number(shape?.unpublished) > 0
      ? `(SELECT response, coalesce(text, '') AS answer FROM ${sql})`
      : '(SELECT response, answer FROM kinds WHERE answer IS NOT NULL)'
  const [found] = await query<{ some: boolean }>(
    database,
    `SELECT coalesce(bool_or(coalesce(${wrong}, true)), false) AS "some" FROM ${placed} JOIN ${answers} USING (response)`,
  )
  return !found?.some
}
