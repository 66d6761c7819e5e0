import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { query, withDatabase } from '../../scripts/aggregate/database.ts'
import { StudyError } from '../../src/study/problems.ts'
import { makeStudy, reduce } from '../study/makeStudy.ts'

describe('Parquet in place of CSV', () => {
  /** Writes a table of a study as Parquet, and takes the CSV away. */
  async function toParquet(folder: string, table: string, select = '*'): Promise<void> {
    const csv = join(folder, 'source', `${table}.csv`)
    await withDatabase((database) =>
      query(
        database,
        `COPY (SELECT ${select} FROM read_csv('${csv}', all_varchar = true)) TO '${csv.replace('.csv', '.parquet')}'`,
      ),
    )
    rmSync(csv)
  }

  const told = async (folder: string) => {
    try {
      await reduce(folder)
    } catch (error) {
      if (error instanceof StudyError) return error.message
      throw error
    }
    return ''
  }

  test('gives the same', async () => {
    const folder = makeStudy()
    const { sources, notices, ...csv } = await reduce(folder)
    await toParquet(folder, 'responses')
    await toParquet(folder, 'codings')
    expect(existsSync(join(folder, 'source', 'codings.csv'))).toBe(false)
    const { sources: files, notices: says, ...parquet } = await reduce(folder)
    expect(parquet).toEqual(csv)
    expect(files?.map(({ file }) => file)).toEqual(['source/responses.parquet', 'source/codings.parquet'])
    expect(says).toEqual(['study.yaml: n is 6, but source/responses.parquet has 3 responses.'])
    expect([sources?.length, notices.length]).toEqual([2, 1])
  })

  test('is checked by the same rules, and tells the row', async () => {
    const folder = makeStudy({ files: { 'source/codings.csv': 'response,code,coder\nr1,talk,a\nr9,tlk,a\n' } })
    await toParquet(folder, 'codings')
    expect((await told(folder)).split('\n')).toEqual([
      'source/codings.parquet, row 2, column response: "r9" is not in source/responses.csv; add the response or remove the coding',
      'source/codings.parquet, row 2, column code: "tlk" is not in codebook.yaml. Did you mean "talk"?',
      '2 problems.',
    ])
  })

  test('with a column too few, or that is no Parquet', async () => {
    const folder = makeStudy()
    await toParquet(folder, 'codings', 'response, code')
    expect(await told(folder)).toContain(
      'source/codings.parquet: the column "coder" is missing. Expected: response, code, coder.',
    )
    const other = makeStudy({
      files: { 'source/codings.csv': null, 'source/codings.parquet': 'response,code,coder\n' },
    })
    expect(await told(other)).toContain('source/codings.parquet: is no Parquet file that can be read.')
  })

  test('beside CSV is one too many', async () => {
    const folder = makeStudy({ files: { 'source/codings.parquet': 'x' } })
    expect(await told(folder)).toContain(
      'source/codings.parquet: is there, and source/codings.csv too; remove the one that is not meant.',
    )
  })
})
