import { join } from 'node:path'
import { literal, query, withDatabase } from '../aggregate/database.ts'

/** The yardstick: merely counts the rows of a study's two files with DuckDB. */
const [study = ''] = process.argv.slice(2)
await withDatabase(async (database) => {
  for (const table of ['responses', 'codings']) {
    const file = literal(join(study, 'source', `${table}.csv`))
    await query(database, `SELECT count(*) FROM read_csv(${file}, header = true, all_varchar = true)`)
  }
})
