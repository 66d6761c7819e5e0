import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { literal, withDatabase } from '../aggregate/database.ts'

/** Runs queries over a study's source in DuckDB; gives each result as CSV. */
export async function countInDuckDb(path: string, _: unknown, queries: readonly string[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'seen-and-heard-'))
  try {
    return await withDatabase(async (database) => {
      for (const table of ['responses', 'codings']) {
        const file = literal(join(path, 'source', `${table}.csv`))
        await database.run(
          `CREATE TABLE ${table} AS SELECT * FROM read_csv(${file}, header = true, all_varchar = true)`,
        )
      }
      const results: string[] = []
      for (const query of queries) {
        const file = join(folder, `${results.length}.csv`)
        await database.run(`COPY (${query}) TO ${literal(file)} (HEADER)`)
        results.push(readFileSync(file, 'utf8'))
      }
      return results
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
