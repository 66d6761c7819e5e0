import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Study } from '../../src/study/study.ts'

const execute = promisify(execFile)

/** ClickHouse in process; far too large for a dependency. */
const version = '3.4.0'

/** @returns the version that was installed into the folder, or null where that could not be done */
export async function installClickHouse(folder: string): Promise<string | null> {
  const words = ['install', `chdb@${version}`, '--prefix', folder, '--no-save', '--no-package-lock', '--ignore-scripts']
  try {
    await execute('npm', [...words, '--no-audit', '--no-fund'], { cwd: folder })
    await runQueries(folder, ['SELECT 1'])
    return version
  } catch {
    return null
  }
}

const quote = (value: string) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

/** Runs queries over a study's source in ClickHouse; gives each result as CSV. */
export const countInClickHouse =
  (folder: string) =>
  async (path: string, { groups }: Study, queries: readonly string[]): Promise<string[]> => {
    const columns = {
      responses: ['response', ...groups.map(({ id }) => id), 'text', 'publish'],
      codings: ['response', 'code', 'coder', 'start', 'end'],
    }
    const tables = Object.entries(columns).map(([table, names]) => {
      const shape = names.map((name) => `"${name}" String`).join(', ')
      const file = join(path, 'source', `${table}.csv`)
      return `CREATE TABLE ${table} ENGINE = Memory AS SELECT * FROM file(${quote(file)}, 'CSVWithNames', ${quote(shape)})`
    })
    const results = await runQueries(folder, [...tables, ...queries])
    return results.slice(tables.length)
  }

/** In a process of its own, which finds the package in its folder. */
async function runQueries(folder: string, queries: readonly string[]): Promise<string[]> {
  const program = `
    const { Session } = require('chdb')
    const session = new Session()
    const results = JSON.parse(process.argv[1]).map((query) => String(session.query(query, 'CSVWithNames')))
    process.stdout.write(JSON.stringify(results), () => { session.cleanup(); process.exit(0) })`
  const { stdout } = await execute(process.execPath, ['-e', program, JSON.stringify(queries)], {
    cwd: folder,
    maxBuffer: 2 ** 30,
  })
  return JSON.parse(stdout) as string[]
}
