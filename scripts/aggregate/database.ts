import { type DuckDBConnection, DuckDBInstance, type JS, version } from '@duckdb/node-api'

export const engine = { name: 'DuckDB', version: version() }

/** A DuckDB in memory that is closed when the work is done. */
export async function withDatabase<Result>(work: (database: DuckDBConnection) => Promise<Result>): Promise<Result> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    return await work(connection)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** Rows of a query as plain objects: counts become numbers, lists become arrays. */
export async function query<Row>(database: DuckDBConnection, sql: string, values: string[] = []): Promise<Row[]> {
  const reader = await database.runAndReadAll(sql, values)
  return reader.getRowObjectsJS() as Record<string, JS>[] as Row[]
}

/** A SQL identifier in quotes. */
export const name = (identifier: string) => `"${identifier.replaceAll('"', '""')}"`
/** A SQL text in quotes. */
export const literal = (value: string) => `'${value.replaceAll("'", "''")}'`
