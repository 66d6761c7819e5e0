import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { withDatabase } from '../../scripts/aggregate/database.ts'
import { countingSql } from '../../scripts/aggregate/patterns/countingSql.ts'
import { readPatterns } from '../../scripts/aggregate/patterns/readPatterns.ts'
import { makeRelease } from '../../scripts/aggregate/release.ts'
import { countInDuckDb } from '../../scripts/warehouse/duckDb.ts'
import { StudyError } from '../../src/study/problems.ts'
import { readStudy } from '../../src/study/readFolder.ts'
import { makeStudy, reduce, temporary } from '../study/makeStudy.ts'
import { command } from './command.ts'

const noSource = { 'source/responses.csv': null, 'source/codings.csv': null }
const head = 'age,codes,responses'

function tables(patterns: string, readings?: string) {
  const folder = temporary()
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  return {
    patterns: write('patterns.csv', patterns),
    readings: readings === undefined ? undefined : write('readings.csv', readings),
  }
}

const read = (patterns: string, readings?: string, folder = makeStudy({ files: noSource })) =>
  readPatterns(folder, tables(patterns, readings), () => {})

async function refused(patterns: string, readings?: string, folder?: string): Promise<string[]> {
  try {
    await read(patterns, readings, folder)
  } catch (error) {
    if (error instanceof StudyError) return error.message.split('\n').slice(0, -1)
    throw error
  }
  return []
}

describe('a table of patterns', () => {
  test('gives what its rows say, in the order of the program, whatever the order of rows, columns and codes', async () => {
    const { patterns, rows, notices, texts } = await read(
      'responses,codes,age\n2,,\n4,safety talk,young\n3,talk,65-plus\n',
    )
    expect(patterns).toEqual([
      { levels: ['65-plus'], codes: [0], responses: 3 },
      { levels: ['young'], codes: [0, 2], responses: 4 },
      { levels: [null], codes: [], responses: 2 },
    ])
    expect({ responses: rows.responses, texts }).toEqual({ responses: 9, texts: [] })
    expect(notices).toEqual([
      'The responses were counted elsewhere; the program read a table of patterns.',
      'study.yaml: n is 6, but the pattern table has 9 responses.',
      'No texts were given: there are no exemplars.',
      'No readings were given: there is no agreement between coders.',
    ])
  })

  test('made by the SQL from a source gives the release of that source, but for the manifest', async () => {
    const source = {
      'source/responses.csv': 'response,age,text,publish\nr1,young,They asked me.,yes\nr2,65-plus,,no\nr3,,,no\n',
      'source/codings.csv': 'response,code,coder\nr1,talk,a\nr1,safety,b\nr2,,a\nr2,,b\nr3,safety,a\nr3,safety,a\n',
    }
    const folder = makeStudy({ files: source })
    const study = readStudy(folder)
    const sql = countingSql(study, ['a', 'b'])
    const [patterns, readings] = await countInDuckDb(folder, study.study, sql.split(';\n').filter(Boolean))
    expect(patterns?.split('\n').slice(1, -1).sort()).toEqual(['"",safety,1', '65-plus,"",1', 'young,talk safety,1'])
    expect(readings?.split('\n').slice(1, -1).sort()).toEqual(['-,-,1', 'talk,safety,1'])
    const direct = await makeRelease(await reduce(folder), folder, 'test')
    const counted = await makeRelease(await read(patterns ?? '', readings, folder), folder, 'test')
    const { manifest } = counted.release
    for (const [file, text] of direct.files) {
      if (file !== 'manifest.json') expect(counted.files.get(file), file).toBe(text)
    }
    expect(manifest.sources.map(({ file, rows }) => [file, rows])).toEqual([
      ['source/responses.csv', null],
      ['source/codings.csv', null],
      ['study.yaml', null],
      ['codebook.yaml', null],
    ])
  })

  test('may be Parquet', async () => {
    const file = join(temporary(), 'patterns.parquet')
    await withDatabase((database) =>
      database.run(`COPY (SELECT 'young' AS age, 'talk' AS codes, 12::BIGINT AS responses) TO '${file}'`),
    )
    const { patterns } = await readPatterns(makeStudy({ files: noSource }), { patterns: file }, () => {})
    expect(patterns).toEqual([{ levels: ['young'], codes: [0], responses: 12 }])
  })

  test('with rows that cannot be is refused, all at once', async () => {
    expect(
      await refused(
        `${head}\nyong,talk,1\nyoung,talk tlk,1\nyoung,talk talk,1\nyoung,,0\nyoung,talk,1.5\n,talk safety,1\n,safety talk,2\n`,
      ),
    ).toEqual([
      'patterns.csv line 2, column age: "yong" is no level of "age" in study.yaml. Did you mean "young"?',
      'patterns.csv line 3, column codes: "tlk" is not in codebook.yaml. Did you mean "talk"?',
      'patterns.csv line 4, column codes: "talk" stands twice; name a code once',
      'patterns.csv line 4, all columns: has the levels and codes of row 2 (the first row below the names is 1); add up the two',
      'patterns.csv line 5, column responses: found "0", expected a whole number from 1 on, digits only',
      'patterns.csv line 6, column responses: found "1.5", expected a whole number from 1 on, digits only',
      'patterns.csv line 6, all columns: has the levels and codes of row 3 (the first row below the names is 1); add up the two',
      'patterns.csv line 8, all columns: has the levels and codes of row 6 (the first row below the names is 1); add up the two',
    ])
  })

  test('with other columns, or none there, is refused', async () => {
    expect(await refused('age,code,responses\nyoung,talk,1\n')).toEqual([
      'patterns.csv line 1: the column "codes" is missing. Did you mean "code"? Expected: age, codes, responses.',
      'patterns.csv line 1: the column "code" is unknown. Did you mean "codes"? Remove it, or describe it as a group.',
    ])
    expect(await refused('')).toEqual([
      'patterns.csv: is empty; expected a first line with the columns age, codes, responses',
    ])
  })

  test('of which a text to be published is no part is refused', async () => {
    expect(await refused(`${head}\nyoung,talk,5\n`, undefined, makeStudy())).toEqual([
      'source/responses.csv, column response: "r1" has levels and codes of which patterns.csv counts 0 responses; make both from the same answers',
    ])
  })
})

describe('a table of readings', () => {
  const patterns = `${head}\nyoung,talk,5\n`

  test('gives who saw what', async () => {
    const { readings } = await read(patterns, 'ben,ana,responses\n-,talk,2\ntalk safety,safety talk,1\n')
    expect(readings).toEqual([
      {
        coders: [
          { coder: 'ana', codes: [0] },
          { coder: 'ben', codes: [] },
        ],
        responses: 2,
      },
      {
        coders: [
          { coder: 'ana', codes: [0, 2] },
          { coder: 'ben', codes: [0, 2] },
        ],
        responses: 1,
      },
    ])
  })

  test('is refused where only one coder read, a code is unknown, a row stands twice, or it counts too many', async () => {
    expect(await refused(patterns, 'ana,ben,responses\ntalk,,1\ntalk,tlk,1\n-,-,1\n-,-,1\n')).toEqual([
      'readings.csv line 2, all columns: was read by one coder; expected two or more. Write "-" where a coder applied nothing.',
      'readings.csv line 3, column ben: "tlk" is not in codebook.yaml. Did you mean "talk"?',
      'readings.csv line 5, all columns: says the same of the coders as row 3 (the first row below the names is 1); add up the two',
    ])
    expect(await refused(patterns, 'ana,ben,responses\n-,-,6\n')).toEqual([
      'readings.csv: counts 6 responses that several coders read, but patterns.csv has 5 in all',
    ])
  })
})

test('docs/scale.md has the SQL of its example as the program prints it', () => {
  const level = (id: string) => ({ id, label: id })
  const groups = [{ id: 'visit', label: 'Kind of visit', levels: [level('first'), level('later')] }]
  const codes = ['knowing-how-long', 'comfort', 'not-forgotten']
  const files = {
    'source/responses.csv': 'response,visit,text,publish\n',
    'source/codings.csv': 'response,code,coder\n',
  }
  const sql = countingSql(readStudy(makeStudy({ study: { groups }, codes, files })), ['ana', 'ben'])
  const docs = readFileSync(new URL('../../docs/scale.md', import.meta.url), 'utf8')
  expect(/```sql\n(.*?)```/s.exec(docs)?.[1]).toBe(sql)
})

describe('npm run aggregate -- --patterns', () => {
  test('makes the release, and --check compares it', () => {
    const study = makeStudy({ files: noSource })
    const { patterns } = tables(`${head}\nyoung,talk,4\n,safety,2\n`)
    const made = command('aggregate', ['--patterns', patterns], study)
    expect(made.stdout).toBe('tiny: 6 answers, 3 codes, 0 exemplars, 0 values withheld. Wrote release/.\n')
    const manifest = readFileSync(join(study, 'release', 'manifest.json'), 'utf8')
    expect(manifest).not.toContain('patterns.csv')
    expect(command('aggregate', ['--check', '--patterns', patterns], study).stdout).toBe(
      'The release matches its source.\n',
    )
  })

  test('--readings alone has nothing to go with', () => {
    const { status, stderr } = command('aggregate', ['--readings', 'x.csv'], makeStudy())
    expect(stderr).toContain('--readings: goes with --patterns FILE, which is missing\n')
    expect(status).toBe(1)
  })
})
