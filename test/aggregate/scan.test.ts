import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { query, withDatabase } from '../../scripts/aggregate/database.ts'
import { Scanner } from '../../scripts/aggregate/scan.ts'
import { loadTable } from '../../scripts/aggregate/source.ts'
import { Problems } from '../../src/study/problems.ts'
import { temporary } from '../study/makeStudy.ts'

function scan(text: string, chunk = text.length || 1) {
  const scanner = new Scanner([0, 1, 2, 3])
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += chunk) scanner.push(bytes.subarray(at, at + chunk))
  return { ...scanner.end(), lines: [...scanner.lines.values()] }
}

/** What csv-parse, a parser by other hands, makes of a text; null where it refuses it. */
function parsed(text: string): string[][] | null {
  try {
    return parse(text, { record_delimiter: ['\r\n', '\n', '\r'], skip_empty_lines: true })
  } catch {
    return null
  }
}

const someText = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', 'é', ' '), maxLength: 14 })

describe('the scanner', () => {
  test('takes what csv-parse takes and refuses what it refuses, with as many records', () => {
    fc.assert(
      fc.property(someText, fc.integer({ min: 1, max: 5 }), (text, chunk) => {
        const { total, records } = scan(text, chunk)
        const rows = parsed(text)
        expect(total === 0 ? records : null).toBe(rows?.length ?? null)
      }),
      { numRuns: 5000 },
    )
  })

  test('tells on which line each record begins, however the bytes come', () => {
    // Lines: a,b 1; the quoted record 2 to 5, for CR LF is one break; an empty line 6; p 7; the last 8.
    const text = 'a,b\r\n"x\ny\r\nz\rw",1\r\n\r\np,q\n"",""'
    for (let chunk = 1; chunk <= text.length; chunk += 1) {
      expect(scan(text, chunk)).toEqual({ problems: [], total: 0, records: 4, uniform: false, lines: [1, 2, 7, 8] })
    }
  })

  test.each([
    ['a,b', true],
    ['a,b\n1,2\n', true],
    ['a,b\r\n1,"\n"\r\n', true],
    ['a,b\n1,"\r\n"\n', true],
    ['a,b\r\n1,2\n', false],
    ['a,b\r1,2\r', false],
    ['\na,b\n1,2\n', false],
    ['\ufeffa,b\n1,2\n', true],
  ])('knows whether DuckDB reads %j as it is', (text, uniform) => {
    expect(scan(text).uniform).toBe(uniform)
  })
})

test('values go into DuckDB as they are, whatever they hold and however lines end', { timeout: 120_000 }, async () => {
  const folder = temporary()
  const someValue = fc.string({
    unit: fc.constantFrom('a', '"', ',', '\n', '\r', '\r\n', 'é', '🙂', ' ', '\t', ';', "'", '\\', '|', '#', 'NULL'),
    maxLength: 6,
  })
  const someRows = fc.array(fc.tuple(someValue, someValue, someValue), { maxLength: 8 })
  const someEnding = fc.constantFrom('\n', '\r\n', '\r')
  const cell = (value: string, always: boolean) =>
    always || /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
  await fc.assert(
    fc.asyncProperty(
      someRows,
      fc.array(someEnding, { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      async (rows, endings, always) => {
        const path = join(folder, 'x.csv')
        const lines = [['one', 'two', 'three'], ...rows].map((row) => row.map((value) => cell(value, always)).join(','))
        writeFileSync(path, lines.map((line, index) => line + endings[index % endings.length]).join(''))
        const problems = new Problems()
        const read = await withDatabase(async (database) => {
          const loaded = await loadTable(database, 't', { file: 'x', path, columns: ['one', 'two', 'three'] }, problems)
          return loaded
            ? query<Record<string, string>>(database, 'SELECT one, two, three FROM t ORDER BY row_number')
            : null
        })
        expect(problems.list).toEqual([])
        expect(read?.map(({ one, two, three }) => [one, two, three])).toEqual(rows)
      },
    ),
    { numRuns: 150 },
  )
})
