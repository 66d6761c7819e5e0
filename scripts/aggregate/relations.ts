import { literal, name } from './database.ts'
import { publishing } from './expressions.ts'
import { longestRecord } from './scan.ts'
import { enumOf, type Shape } from './shape.ts'

/** So many bytes are read at once. A row has to fit; more take memory and no less time. */
const buffer = longestRecord + 1_000_000

/** How DuckDB reads a CSV file: exactly as it is told, and not as it guesses. */
export const readCsv = (path: string, types: Readonly<Record<string, string>>) => {
  const columns = Object.entries(types).map(([column, type]) => `${literal(column)}: ${literal(type)}`)
  return `read_csv(${literal(path)}, columns = {${columns.join(', ')}}, auto_detect = false, header = true, delim = ',',
    quote = '"', escape = '"', strict_mode = true, max_line_size = ${longestRecord + 1000}, buffer_size = ${buffer})`
}

export type SourceName = 'responses' | 'codings'

/**
 * A source as SQL that gives its rows with levels, codes and publish as enumerations, and NULL where a value is empty. A
 * value that nobody knows stops the query.
 */
export type Relation = {
  sql: string
  header: readonly string[]
  /** Whether it is known already that no value holds a control character. */
  plain: boolean
}

/** What type a column has: of those whose values are known beforehand, an enumeration. */
function typesIn({ groups, codes }: Shape, of: SourceName): (column: string) => string {
  const levels = groups.map(({ id, levels }): [string, string] => [id, enumOf(levels.map((level) => level.id))])
  const known = new Map<string, string>(
    of === 'codings' ? [['code', enumOf(codes)]] : [...levels, ['publish', enumOf(publishing)]],
  )
  return (column) => known.get(column) ?? 'VARCHAR'
}

type CsvFile = { path: string; header: readonly string[]; plain: boolean }

/** The rows of a CSV file that was found sound. */
export function csvRelation(shape: Shape, of: SourceName, { path, header, plain }: CsvFile): Relation {
  const typeOf = typesIn(shape, of)
  const types = Object.fromEntries(header.map((column) => [column, typeOf(column)]))
  return { sql: `(SELECT * FROM ${readCsv(path, types)})`, header, plain }
}

/** The rows of anything whose columns DuckDB can make into text: a loaded table, or a Parquet file. */
export function tableRelation(shape: Shape, of: SourceName, from: string, header: readonly string[]): Relation {
  const typeOf = typesIn(shape, of)
  const selected = header.map((column) => {
    const text = `nullif(${name(column)}::VARCHAR, '')`
    const type = typeOf(column)
    return `${type === 'VARCHAR' ? text : `${text}::${type}`} AS ${name(column)}`
  })
  return { sql: `(SELECT ${selected.join(', ')} FROM ${from})`, header, plain: false }
}
