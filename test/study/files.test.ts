import { describe, expect, test } from 'vitest'
import { faults, makeStudy, one, reduce } from './makeStudy.ts'

const responses = (text: string | Uint8Array | null) => ({ files: { 'source/responses.csv': text } })
const codings = (text: string | Uint8Array | null) => ({ files: { 'source/codings.csv': text } })
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

const head = 'response,age,text,publish\n'
const rest = 'r2,,,no\nr3,,,no\n'

describe('a file that is not there', () => {
  test.each([
    ['study.yaml', 'study.yaml: is missing; expected it in the study folder. See docs/by-hand.md.'],
    ['codebook.yaml', 'codebook.yaml: is missing; expected it in the study folder. See docs/by-hand.md.'],
    [
      'source/responses.csv',
      'source/responses.csv: is missing; expected a CSV file with the columns response, age, text, publish',
    ],
    [
      'source/codings.csv',
      'source/codings.csv: is missing; expected a CSV file with the columns response, code, coder',
    ],
  ])('%s', async (file, line) => {
    expect(await faults({ files: { [file]: null } })).toEqual(one(line))
  })

  test('is told for all files at once', async () => {
    const none = { 'study.yaml': null, 'codebook.yaml': null, 'source/responses.csv': null, 'source/codings.csv': null }
    const { told, total } = await faults({ files: none })
    expect(told.map((line) => line.split(':')[0])).toEqual(Object.keys(none))
    expect(total).toBe(4)
  })

  test('a folder in the place of a file', async () => {
    const files = { 'source/codings.csv': null, 'source/codings.csv/x': '' }
    expect(await faults({ files })).toEqual(one('source/codings.csv: is a folder, expected a CSV file'))
  })
})

describe('an empty file', () => {
  test.each([
    ['study.yaml', '', 'study.yaml: is empty; expected at least one "key: value" line'],
    ['codebook.yaml', ' \n', 'codebook.yaml: is empty; expected at least one "key: value" line'],
    [
      'source/responses.csv',
      '',
      'source/responses.csv: is empty; expected a first line with the columns response, age, text, publish',
    ],
    [
      'source/codings.csv',
      '\n\r\n',
      'source/codings.csv: is empty; expected a first line with the columns response, code, coder',
    ],
    [
      'source/codings.csv',
      '\ufeff',
      'source/codings.csv: is empty; expected a first line with the columns response, code, coder',
    ],
  ])('%s holding %j', async (file, content, line) => {
    expect(await faults({ files: { [file]: content } })).toEqual(one(line))
  })
})

describe('not UTF-8', () => {
  test('in CSV, with the line', async () => {
    const latin = bytes(head, 'r1,,ok,no\nr2,,"a\n', 'caf', [0xe9], '",no\n')
    expect(await faults(responses(latin))).toEqual(
      one('source/responses.csv line 4: is not UTF-8 from here on; save it as "CSV UTF-8"'),
    )
  })

  test('in CSV, far from the beginning', async () => {
    const rows = Array.from({ length: 200_000 }, (_, index) => `x${index},,,no\r\n`).join('')
    expect(await faults(responses(bytes(head, rows, 'r2,,', [0xff], ',no\n')))).toEqual(
      one('source/responses.csv line 200002: is not UTF-8 from here on; save it as "CSV UTF-8"'),
    )
  })

  test('in the first line of CSV', async () => {
    const latin = bytes('response,code,coder', [0xe9], '\nr1,talk,a\n')
    expect((await faults(codings(latin))).told).toEqual([
      'source/codings.csv line 1: is not UTF-8 from here on; save it as "CSV UTF-8"',
    ])
  })

  test('where a file ends within a character', async () => {
    const cut = bytes('response,code,coder\nr1,talk,', [0xe2, 0x82])
    expect((await faults(codings(cut))).told).toEqual([
      'source/codings.csv line 2: is not UTF-8 from here on; save it as "CSV UTF-8"',
    ])
  })

  test('UTF-16, as Excel saves "Unicode text"', async () => {
    expect((await faults(codings(Buffer.from('\ufeffresponse,code,coder\n', 'utf16le')))).told).toEqual([
      'source/codings.csv line 1: is not UTF-8 from here on; save it as "CSV UTF-8"',
    ])
  })

  test('in YAML and in a page', async () => {
    const files = {
      'codebook.yaml': bytes('codes: ', [0xe9]),
      'pages/themes/safety.mdx': bytes('---\nheadline: ', [0xe9]),
    }
    expect((await faults({ files })).told).toEqual(['codebook.yaml: is not UTF-8; save it as "UTF-8" in your editor'])
    expect((await faults({ files: { 'pages/themes/safety.mdx': files['pages/themes/safety.mdx'] } })).told).toEqual([
      'pages/themes/safety.mdx: is not UTF-8; save it as "UTF-8" in your editor',
    ])
  })

  test('a character that falls on the border of two chunks is whole', async () => {
    // Chunks have 2^20 bytes. 2^20 - 1 bytes, then a character of four.
    const before = `${head}r1,,`
    const text = 'x'.repeat(2 ** 20 - 2 - before.length)
    const { patterns } = await reduce(makeStudy(responses(`${before}${text}🙂🙂é,no\n${rest}`)))
    expect(patterns.reduce((sum, { responses: count }) => sum + count, 0)).toBe(3)
  })
})

test('a study folder whose path holds signs that mean something elsewhere', async () => {
  const { cpSync, mkdirSync } = await import('node:fs')
  const from = makeStudy()
  const to = `${from}/it's [1]*? "a" %20`
  mkdirSync(to)
  for (const part of ['study.yaml', 'codebook.yaml', 'source'])
    cpSync(`${from}/${part}`, `${to}/${part}`, { recursive: true })
  expect((await reduce(to)).rows).toEqual({ responses: 3, codings: 4 })
})
