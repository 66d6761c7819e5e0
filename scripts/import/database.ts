import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { constants, DatabaseSync } from 'node:sqlite'
import { quote, StudyError } from '../../src/study/problems.ts'
import { fault, inParts } from './fault.ts'
import type { Limits } from './limits.ts'

/** A row of a database: texts and numbers; what is neither is null. */
export type DatabaseRow = Record<string, string | number | null>

/** A database of which tables can be read, and nothing else. */
export type Database = {
  tables: ReadonlySet<string>
  /** The columns of a table. */
  columns: (table: string) => readonly string[]
  /**
   * The rows of a table, one by one, by its row number. A column that it does not have is null.
   *
   * @throws StudyError where it is no table but a view, or columns are computed
   */
  rows: (table: string, columns: readonly string[]) => Generator<DatabaseRow>
}

type Schema = { type: string; name: string; sql: string | null }

const identifier = (name: string) => `"${name.replaceAll('"', '""')}"`

/**
 * Opens a SQLite database to read it: a copy of the file, read-only, without extensions, and with everything refused but
 * reading tables. Whatever its schema holds (views, triggers, virtual tables, computed columns), none of it is run.
 *
 * @throws StudyError where it is no database, or a damaged one
 */
export async function withDatabase<Result>(
  path: string,
  file: string,
  limits: Limits,
  use: (database: Database) => Promise<Result> | Result,
): Promise<Result> {
  if (statSync(path).size > limits.database) throw fault(file, `has more than ${limits.database} bytes, ${inParts}`)
  for (const journal of ['-wal', '-journal']) {
    if (existsSync(path + journal) && statSync(path + journal).size > 0) {
      throw fault(
        file,
        `is open in another program, or was not closed (${file}${journal} is there). Close the project in its tool and import again.`,
      )
    }
  }
  const folder = mkdtempSync(join(tmpdir(), 'seen-and-heard-database-'))
  try {
    const copy = join(folder, 'copy.sqlite3')
    copyFileSync(path, copy)
    const database = open(copy)
    try {
      return await use(reader(database, file, limits))
    } finally {
      database.close()
    }
  } catch (error) {
    if (!isSqlite(error)) throw error
    throw fault(file, `is a damaged database (${quote((error as Error).message, 120)}). Export it again.`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const isSqlite = (error: unknown) =>
  !(error instanceof StudyError) &&
  error instanceof Error &&
  (error as NodeJS.ErrnoException).code === 'ERR_SQLITE_ERROR'

function open(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { readOnly: true, allowExtension: false, readBigInts: true })
  database.enableDefensive(true)
  database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0')
  const { SQLITE_OK, SQLITE_DENY, SQLITE_SELECT, SQLITE_READ, SQLITE_PRAGMA, SQLITE_FUNCTION } = constants
  const free = [SQLITE_SELECT, SQLITE_READ]
  database.setAuthorizer((action, first) => {
    if (free.includes(action)) return SQLITE_OK
    const harmless = action === SQLITE_PRAGMA && first === 'table_xinfo'
    return harmless || action === SQLITE_FUNCTION ? (harmless ? SQLITE_OK : SQLITE_DENY) : SQLITE_DENY
  })
  return database
}

function reader(database: DatabaseSync, file: string, limits: Limits): Database {
  const schema = database.prepare('SELECT type, name, sql FROM sqlite_schema').all() as Schema[]
  const ofName = new Map(schema.filter(({ type }) => type === 'table' || type === 'view').map((one) => [one.name, one]))
  const columns = (table: string) => columnsOf(database, table, file)
  return {
    tables: new Set(ofName.keys()),
    columns,
    *rows(table, wanted) {
      const found = ofName.get(table)
      const at = `table ${table}`
      if (!found)
        throw fault(
          file,
          'is missing; expected a project as its tool saves it. Leave the format out, and it is found out.',
          at,
        )
      if (found.type !== 'table' || !/^\s*CREATE\s+TABLE\s/i.test(found.sql ?? '')) {
        throw fault(
          file,
          'is not a table but something that is computed; no tool makes such a file. Export the project again.',
          at,
        )
      }
      const known = columns(table)
      const list = wanted.map((name) => (known.includes(name) ? identifier(name) : `NULL AS ${identifier(name)}`))
      let count = 0
      for (const row of database.prepare(`SELECT ${list.join(', ')} FROM ${identifier(table)}`).iterate()) {
        count += 1
        if (count > limits.codings) throw fault(file, `has more than ${limits.codings} rows, ${inParts}`, at)
        yield plain(row)
      }
    },
  }
}

/** A column that is computed as it is read could compute anything, and for any length of time. */
function columnsOf(database: DatabaseSync, table: string, file: string): string[] {
  const columns = database.prepare(`PRAGMA table_xinfo(${identifier(table)})`).all() as {
    name: string
    hidden: bigint
  }[]
  if (columns.some(({ hidden }) => hidden !== 0n))
    throw fault(file, 'has computed columns; no tool makes such a file. Export the project again.', `table ${table}`)
  return columns.map(({ name }) => name)
}

/** Numbers too large to be counted with are no ids and no places; blobs are nothing that is read. */
function plain(row: Record<string, unknown>): DatabaseRow {
  const cell = (value: unknown) => {
    if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : null
    return typeof value === 'string' || typeof value === 'number' ? value : null
  }
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cell(value)]))
}
