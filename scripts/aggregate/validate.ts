import type { DuckDBConnection } from '@duckdb/node-api'
import type { Codebook } from '../../src/study/codebook.ts'
import { didYouMean, type Problems, quote } from '../../src/study/problems.ts'
import type { Group } from '../../src/study/study.ts'
import { controlCharactersRe2, longestExemplar } from '../../src/study/text.ts'
import { literal, name, query } from './database.ts'
import { linesOf } from './inspect.ts'
import type { Rule } from './rule.ts'
import type { SourceFile } from './source.ts'
import { spanRules } from './spanRules.ts'

const list = (values: readonly string[]) => (values.length > 0 ? values.map(literal).join(', ') : 'NULL')
const hasControl = (column: string) => `regexp_matches(${name(column)}, ${literal(controlCharactersRe2)})`

function responseRules(groups: readonly Group[]): Rule[] {
  return [
    {
      at: 'column response',
      where: `trim(response) = ''`,
      message: () => 'is empty; every response needs an id of its own',
    },
    {
      at: 'column response',
      where: `trim(response) <> '' AND row_number NOT IN (SELECT min(row_number) FROM raw_responses GROUP BY response)`,
      value: 'response',
      message: (value) => `${quote(value)} stands more than once; every response needs an id of its own`,
    },
    {
      at: 'column publish',
      where: `publish NOT IN ('yes', 'no')`,
      value: 'publish',
      message: (value) => `found ${quote(value)}, expected yes or no`,
    },
    {
      at: 'column text',
      where: `publish = 'yes' AND length(text) > ${longestExemplar}`,
      value: 'length(text)',
      message: (value) =>
        `${value} characters are too many to publish; expected at most ${longestExemplar}. Set publish to no, or shorten the text.`,
    },
    ...['response', 'text'].map((column) => controlRule(column)),
    ...groups.map((group) => levelRule(group)),
  ]
}

function controlRule(column: string): Rule {
  return {
    at: `column ${column}`,
    where: hasControl(column),
    value: column,
    message: (value) => `holds a control character (such as NUL), which no page can show: ${quote(value)}. Remove it.`,
  }
}

function levelRule({ id, levels }: Group): Rule {
  const known = levels.map((level) => level.id)
  return {
    at: `column ${id}`,
    where: `${name(id)} <> '' AND ${name(id)} NOT IN (${list(known)})`,
    value: name(id),
    message: (value) => `${quote(value)} is no level of "${id}" in study.yaml.${didYouMean(value, known)}`,
  }
}

function codingRules({ codes }: Codebook | { codes: [] }, responses: string): Rule[] {
  const known = codes.map((code) => code.id)
  return [
    {
      at: 'column response',
      where: 'response NOT IN (SELECT response FROM raw_responses)',
      value: 'response',
      message: (value) => `${quote(value)} is not in ${responses}; add the response or remove the coding`,
    },
    {
      at: 'column code',
      where: `code <> '' AND ${known.length > 0} AND code NOT IN (${list(known)})`,
      value: 'code',
      message: (value) => `${quote(value)} is not in codebook.yaml.${didYouMean(value, known)}`,
    },
    {
      at: 'column coder',
      where: `trim(coder) = ''`,
      message: () => 'is empty; expected a name or number of the coder',
    },
    controlRule('coder'),
  ]
}

async function apply(
  database: DuckDBConnection,
  table: string,
  { file, path, parquet }: SourceFile,
  rules: readonly Rule[],
  problems: Problems,
): Promise<void> {
  const found: { row: number; at: string; message: string }[] = []
  let total = 0
  for (const { at, where, value = `''`, message } of rules) {
    const broken = await query<{ row: number; value: string; total: bigint }>(
      database,
      `WITH broken AS (SELECT row_number, left((${value})::VARCHAR, 200) AS found_value FROM ${name(table)} WHERE ${where})
       SELECT row_number AS row, found_value AS value, (SELECT count(*) FROM broken) AS total
       FROM broken ORDER BY row_number LIMIT 20`,
    )
    total += Number(broken[0]?.total ?? 0)
    found.push(...broken.map((row) => ({ row: row.row, at, message: message(row.value) })))
  }
  if (total === 0) return
  const first = found.sort((a, b) => a.row - b.row).slice(0, 20)
  const numbers = first.map(({ row }) => row)
  const lines = parquet ? null : await linesOf(path, numbers)
  for (const { row, at, message } of first) {
    problems.add({ file, line: lines?.get(row), at: parquet ? `row ${row}, ${at}` : at, message })
  }
  problems.addUnlisted(total - first.length)
}

/** Checks every row of the loaded tables `raw_responses` and `raw_codings`, and tells what is wrong with which. */
export async function validate(
  database: DuckDBConnection,
  sources: { responses: SourceFile; codings: SourceFile },
  groups: readonly Group[],
  codebook: Codebook | { codes: [] },
  problems: Problems,
): Promise<void> {
  await apply(database, 'raw_responses', sources.responses, responseRules(groups), problems)
  const { file } = sources.responses
  const rules = [...codingRules(codebook, file), ...((await hasSpans(database)) ? spanRules(file) : [])]
  await apply(database, 'raw_codings', sources.codings, rules, problems)
}

/** Most studies don't say where in a text a code stands, and need not pay for looking. */
async function hasSpans(database: DuckDBConnection): Promise<boolean> {
  const [found] = await query<{ some: boolean }>(
    database,
    `SELECT coalesce(bool_or("start" <> '' OR "end" <> ''), false) AS "some" FROM raw_codings`,
  )
  return found?.some ?? false
}
