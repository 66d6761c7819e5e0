import type { StudyFolder } from '../../../src/study/readFolder.ts'
import { name } from '../database.ts'

const text = (value: string) => `'${value.replaceAll("'", "''")}'`

/**
 * The SQL that counts a study's responses in any database, from the tables `responses` and `codings` with the columns of the
 * source files: nothing but what every SQL engine has. Columns of codes are written out, for no two engines join texts alike.
 *
 * @param coders names of the coders; with two or more, a second query makes the table of readings
 */
export function countingSql(
  { study, codebook }: Pick<StudyFolder, 'study' | 'codebook'>,
  coders: readonly string[],
): string {
  const ids = codebook.codes.map(({ id }) => id)
  const groups = study.groups.map(({ id }) => id)
  return [patternSql(groups, ids), ...(coders.length > 1 ? [readingSql(ids, coders)] : [])].join('\n')
}

/** Ids of the codes whose columns are 1, in the order of the codebook, separated by spaces. */
const joined = (codes: readonly string[], of: (index: number) => string) =>
  codes.map((code, index) => `CASE WHEN ${of(index)} = 1 THEN ${text(` ${code}`)} ELSE '' END`).join('\n    || ')

const flags = (codes: readonly string[], and = '') =>
  codes.map((code, index) => `MAX(CASE WHEN code = ${text(code)}${and} THEN 1 ELSE 0 END) AS c${index}`).join(',\n    ')

function patternSql(groups: readonly string[], codes: readonly string[]): string {
  const levels = groups.map((group) => `COALESCE(r.${name(group)}, '') AS ${name(group)}`)
  const columns = [...groups.map(name), 'codes'].join(', ')
  return `-- The pattern table: how many responses have the same levels and the same codes.
WITH applied AS (
  SELECT response,
    ${flags(codes)}
  FROM codings
  GROUP BY response
), placed AS (
  SELECT ${[...levels, ''].join(', ')}TRIM(
    ${joined(codes, (index) => `COALESCE(a.c${index}, 0)`)}) AS codes
  FROM responses r
  LEFT JOIN applied a ON a.response = r.response
)
SELECT ${columns}, COUNT(*) AS responses
FROM placed
GROUP BY ${columns}
ORDER BY ${columns};
`
}

function readingSql(codes: readonly string[], coders: readonly string[]): string {
  const columns = coders.map(name).join(', ')
  const seen = coders.map(
    (coder) => `COALESCE(MAX(CASE WHEN coder = ${text(coder)} THEN codes END), '') AS ${name(coder)}`,
  )
  return `-- The table of readings: how many responses the same coders read with the same result; "-" where one applied nothing.
WITH applied AS (
  SELECT response, coder,
    ${flags(codes)}
  FROM codings
  GROUP BY response, coder
), joined AS (
  SELECT response, coder, TRIM(
    ${joined(codes, (index) => `c${index}`)}) AS codes
  FROM applied
), seen AS (
  SELECT response, coder, CASE WHEN codes = '' THEN '-' ELSE codes END AS codes
  FROM joined
), twice AS (
  SELECT response, ${seen.join(', ')}
  FROM seen
  GROUP BY response
  HAVING COUNT(*) > 1
)
SELECT ${columns}, COUNT(*) AS responses
FROM twice
GROUP BY ${columns}
ORDER BY ${columns};
`
}
