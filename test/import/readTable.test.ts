import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decode, type Encoding } from '../../scripts/import/decode.ts'
import { findSeparator, readRows, separatorOf } from '../../scripts/import/readTable.ts'
import { formatProblem, Problems } from '../../src/study/problems.ts'
import { temporary } from './importing.ts'

function tableOf(content: string | Uint8Array, encoding: Encoding = 'utf-8') {
  const path = join(temporary(), 'visits.csv')
  writeFileSync(path, content)
  return { path, file: 'visits.csv', encoding }
}

async function read(content: string | Uint8Array, separator = ',', encoding: Encoding = 'utf-8') {
  const problems = new Problems()
  const rows = await Array.fromAsync(readRows(tableOf(content, encoding), separator, problems))
  return { rows: rows.map(({ line, fields }) => [line, ...fields]), problems: problems.list.map(formatProblem) }
}

describe('findSeparator', () => {
  test.each([
    ['a,b;c,d\n1;2;3;4;5', ','],
    ['a;b;c,d\n', ';'],
    ['a\tb\n', '\t'],
    ['"a,b,c,d";e;f\n', ';'],
    ['"a ""x,y"", b";e\n', ';'],
    ['"a\n,,,,b";c;d\n,,,,', ';'],
    ['\r\n\n\tb\n', '\t'],
    ['a\r1,2,3', ','],
    ['a', ','],
    ['', ','],
  ])('of %j is %j', (head, separator) => {
    expect(findSeparator(head)).toBe(separator)
  })

  test('looks past a byte order mark', async () => {
    expect(await separatorOf(tableOf('\uFEFF"a;a";b\n1;2'))).toBe(';')
  })
})

describe('readRows', () => {
  test('tells the line on which each row begins, whatever ends the lines', async () => {
    const { rows } = await read('a,b\r\n1,"x\r\ny\nz"\n\n2,"é"\r3,"4"')
    expect(rows).toEqual([
      [1, 'a', 'b'],
      [2, '1', 'x\r\ny\nz'],
      [5, ''],
      [6, '2', 'é'],
      [7, '3', '4'],
    ])
  })

  test('drops a byte order mark and reads Windows-1252', async () => {
    expect((await read('\uFEFF"a"\n1')).rows[0]).toEqual([1, 'a'])
    const bytes = Uint8Array.from([0x61, 0x0a, 0x93, 0x80, 0xe9, 0xa0, 0x94])
    expect((await read(bytes, ',', 'windows-1252')).rows[1]).toEqual([2, '“€é\u00a0”'])
  })

  test.each([
    ['a\n1\n"2\n3\n', 'visits.csv line 3: a quote is opened in this row and never closed.'],
    ['a\n"x\r\ny"\r\nb"c\n', 'visits.csv line 4: a quote stands in the middle of a value.'],
    ['a\n"x"y\n', 'visits.csv line 2: a quote stands in the middle of a value.'],
  ])('says where %j is broken', async (content, message) => {
    const { problems } = await read(content)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(message)
  })

  test('stops at a row that is too long', async () => {
    const { problems } = await read(`a\n1\n"${'x'.repeat(4_100_000)}`)
    expect(problems).toEqual([expect.stringContaining('visits.csv line 3: this row is longer than 4 MB.')])
  })

  test('reads a field of a megabyte', async () => {
    const text = 'é'.repeat(500_000)
    expect((await read(`a\n${text}\n`)).rows[1]).toEqual([2, text])
  })
})

describe('decode', () => {
  const error = (content: Uint8Array, encoding?: Encoding) =>
    expect(Array.fromAsync(decode(tableOf(content, encoding)))).rejects

  test('names the line that is not UTF-8, across chunks and at the end', async () => {
    const long = Buffer.from(`a\n${'é'.repeat(100_000)}\n`)
    await error(Buffer.concat([long, Buffer.from([0xe9, 0x0a])])).toThrow('visits.csv line 3: is not UTF-8')
    await error(Buffer.concat([long, Buffer.from([0xc3])])).toThrow('visits.csv line 3: is not UTF-8')
    await error(Uint8Array.from([0x61, 0xe9])).toThrow('encoding: windows-1252')
  })

  test('knows what is no text table', async () => {
    await error(Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0])).toThrow('is a workbook')
    await error(Uint8Array.from([0xff, 0xfe, 0x61, 0])).toThrow('is UTF-16')
    await error(Uint8Array.from([0xef, 0xbb, 0xbf, 0x61]), 'windows-1252').toThrow('remove "encoding: windows-1252"')
  })
})
