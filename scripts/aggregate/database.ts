import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance, type JS, version } from '@duckdb/node-api'

export const engine = { name: 'DuckDB', version: version() }

/** What DuckDB may hold in memory; the rest waits in a temporary folder. The program itself takes three hundred more. */
const memory = '550MB'

/** A DuckDB in memory that is closed when the work is done. */
export async function withDatabase<Result>(work: (database: DuckDBConnection) => Promise<Result>): Promise<Result> {
  // What doesn't fit into memory lies in files that only this user may read, and that go when the program does.
  const folder = mkdtempSync(join(tmpdir(), 'seen-and-heard-'))
  const sweep = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', sweep)
  const settings = {
    memory_limit: memory,
    temp_directory: folder,
    preserve_insertion_order: 'true',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  }
  const instance = await DuckDBInstance.create(':memory:', settings)
  const connection = await instance.connect()
  try {
    return await work(connection)
  } finally {
    connection.closeSync()
    instance.closeSync()
    sweep()
    process.off('exit', sweep)
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

/** Asks a running query now and then how much of its input it has read, and tells it as a share. */
export async function follow<Result>(
  database: DuckDBConnection,
  told: (share: number) => void,
  work: () => Promise<Result>,
): Promise<Result> {
  const asking = setInterval(() => {
    const { percentage } = database.progress
    if (percentage >= 0) told(Math.min(percentage, 100) / 100)
  }, 250)
  try {
    return await work()
  } finally {
    clearInterval(asking)
  }
}
