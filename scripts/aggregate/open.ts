import { existsSync, statSync } from 'node:fs'
import type { DuckDBConnection } from '@duckdb/node-api'
import { Problems } from '../../src/study/problems.ts'
import { readHeader } from './csv.ts'
import { parquetHeader, readParquet } from './parquet.ts'
import { csvRelation, type Relation, type SourceName, tableRelation } from './relations.ts'
import type { Shape } from './shape.ts'
import { look } from './sound.ts'
import { checkHeader, type SourceFile } from './source.ts'

/** A source file that DuckDB may read as it is. */
export type Opened = {
  relation: Relation
  /** How many rows it has, where that was counted. */
  rows: number | null
}

/**
 * Looks whether a source file can be read as it is.
 *
 * @returns null where there is any doubt
 */
export async function openSource(
  database: DuckDBConnection,
  source: SourceFile,
  shape: Shape,
  of: SourceName,
  told: (bytes: number) => void,
): Promise<Opened | null> {
  const { path } = source
  if (!existsSync(path) || !statSync(path).isFile()) return null
  if (source.parquet) {
    const header = await parquetHeader(database, path)
    const isRight = header && checkHeader(header, source, new Problems())
    return isRight ? { relation: tableRelation(shape, of, readParquet(path), header), rows: null } : null
  }
  const { sound, wrapped, plain } = await look(path, { told })
  if (!sound) return null
  const header = await readHeader(path)
  if (!checkHeader(header, source, new Problems())) return null
  // DuckDB reads pieces of a file at once, and where a value goes on over lines it has to guess where a piece begins.
  const { records } = wrapped ? await look(path, { count: true }) : { records: null }
  return { relation: csvRelation(shape, of, { path, header, plain }), rows: records === null ? null : records - 1 }
}
