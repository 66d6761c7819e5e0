import { describe, expect, test } from 'vitest'
import { faults, makeStudy, one, reduce } from './makeStudy.ts'

const responses = (text: string | Uint8Array | null) => ({ files: { 'source/responses.csv': text } })
const codings = (text: string | Uint8Array | null) => ({ files: { 'source/codings.csv': text } })

const head = 'response,age,text,publish\n'
const rest = 'r2,,,no\nr3,,,no\n'

describe('how lines end', () => {
  const lines = [
    'response,age,text,publish',
    'r1,young,"said ""yes"",',
    'then, on line 3, no",yes',
    'r2,65-plus,,no',
    'r3,,,no',
  ]
  const joined = (...ends: string[]) => lines.map((line, index) => line + ends[index % ends.length]).join('')
  const expected = {
    patterns: [
      { levels: ['65-plus'], codes: [1], responses: 1 },
      { levels: ['young'], codes: [0, 2], responses: 1 },
      { levels: [null], codes: [], responses: 1 },
    ],
    rows: { responses: 3, codings: 4 },
  }

  // The line break inside the quoted text is the answer's own and stays as it is.
  test.each([
    ['LF', joined('\n'), '\n'],
    ['CRLF', joined('\r\n'), '\r\n'],
    ['CR', joined('\r'), '\r'],
    ['a byte order mark and CRLF', `\ufeff${joined('\r\n')}`, '\r\n'],
    ['a byte order mark and CR', `\ufeff${joined('\r')}`, '\r'],
    ['LF, then CRLF', joined('\n', '\n', '\r\n', '\r\n', '\r\n'), '\n'],
    ['CRLF, then LF', joined('\r\n', '\r\n', '\n', '\n', '\n'), '\r\n'],
    ['LF, CR and CRLF', joined('\n', '\r', '\r\n', '\r', '\n'), '\r'],
    ['no ending after the last line', joined('\n').slice(0, -1), '\n'],
    ['empty lines between, CRLF', `\r\n${joined('\r\n').replace('r2', '\r\n\r\nr2')}\r\n\r\n`, '\r\n'],
    ['empty lines within', joined('\n').replace('r2', '\n\nr2'), '\n'],
    ['empty lines between', `\n${joined('\n').replace('r2', '\n\nr2')}\n\n`, '\n'],
  ])('%s', async (_, source, inside) => {
    const { patterns, rows, texts } = await reduce(makeStudy(responses(source)))
    expect({ patterns, rows }).toEqual(expected)
    expect(texts).toEqual([
      { response: 'r1', text: `said "yes",${inside}then, on line 3, no`, codes: [0, 2], levels: ['young'], spans: [] },
    ])
  })

  test('a carriage return is never taken for a part of the last column', async () => {
    const { readings } = await reduce(
      makeStudy(codings('response,code,coder\nr1,talk,a\r\nr1,talk,b\nr1,safety,a\r\nr2,talk,b\r')),
    )
    expect(readings).toEqual([
      {
        coders: [
          { coder: 'a', codes: [0, 2] },
          { coder: 'b', codes: [0] },
        ],
        responses: 1,
      },
    ])
  })

  test.each(['\n', '\r\n', '\r'])('YAML takes a byte order mark and %j', async (end) => {
    const files = {
      'codebook.yaml': ['\ufeffcodes:', '  - id: talk', '    kind: theme', '    label: Talk', ''].join(end),
      'source/codings.csv': 'response,code,coder\n',
      'pages/themes/talk.mdx': ['\ufeff---', 'headline: It matters.', 'summary: It does.', '---', 'Text'].join(end),
    }
    expect((await reduce(makeStudy({ files }))).folder.codebook.codes.map(({ id }) => id)).toEqual(['talk'])
  })
})

describe('quotes', () => {
  test('around the first name, after a byte order mark', async () => {
    const { rows } = await reduce(makeStudy(codings('\ufeff"response","code","coder"\nr1,talk,a\n')))
    expect(rows.codings).toBe(1)
  })

  test('one that is never closed, with the line of its row', async () => {
    expect(await faults(responses(`${head}r1,,a,no\nr2,,"never closed,no\nr3,,,no\n`))).toEqual(
      one(
        'source/responses.csv line 3: a quote is opened in this row and never closed. Close it, or double it where it belongs to the text ("").',
      ),
    )
  })

  test.each([
    ['after a closing quote', 'r2,,"said "hi" to me",no'],
    ['in a bare value', 'r2,,said "hi",no'],
    ['before the comma', 'r2,,"hi" ,no'],
    ['after a space', 'r2,, "hi, there",no'],
    ['in a row that goes on over lines', 'r2,,"a\nb\nc" d,no'],
  ])('one that is out of place: %s', async (_, row) => {
    expect(await faults(responses(`${head}r1,,"a\nb",no\n${row}\nr3,,,no\n`))).toEqual(
      one(
        'source/responses.csv line 4: a quote stands in the middle of a value. Put the whole value in quotes and double the ones inside ("").',
      ),
    )
  })

  test('doubled inside, or around every value, they are read', async () => {
    const { texts } = await reduce(
      makeStudy(responses('"response","age","text","publish"\n"r1","","""hi"", he said","yes"\nr2,,"",no\nr3,,,no')),
    )
    expect(texts.map(({ text }) => text)).toEqual(['"hi", he said'])
  })
})

describe('rows of another width', () => {
  test('are told, all of them, with what was found', async () => {
    const { told, total } = await faults(responses(`${head}r1,,a, b,no\nr2,,"x\ny",no\nr3,no\n  \n`))
    const tail = 'expected 4 as in the first line. A comma inside a value needs quotes around the value.'
    expect(told).toEqual([
      `source/responses.csv line 2: found 5 fields, ${tail}`,
      `source/responses.csv line 5: found 2 fields, ${tail}`,
      `source/responses.csv line 6: found 1 field, ${tail}`,
    ])
    expect(total).toBe(3)
  })

  test('count to the end when there are more than twenty', async () => {
    const { told, total } = await faults(responses(`${head}${'x,y\n'.repeat(1234)}`))
    expect(total).toBe(1234)
    expect(told).toHaveLength(21)
    expect(told[19]).toContain('line 21: found 2 fields')
    expect(told[20]).toBe('… and 1214 more.')
  })

  test('a row longer than DuckDB reads', async () => {
    expect(await faults(responses(`${head}r1,,${'x'.repeat(9e6)},no\n${rest}`))).toEqual(
      one(
        'source/responses.csv line 2: the row is longer than 8 million bytes, which no answer is. Is a quote missing in it?',
      ),
    )
  })
})

describe('columns', () => {
  const expected = 'Expected: response, age, text, publish.'

  test('missing, with a name near it', async () => {
    expect(await faults(responses('response,age,txt,publish\nr1,,,no\n'))).toEqual({
      told: [
        `source/responses.csv line 1: the column "text" is missing. Did you mean "txt"? ${expected}`,
        'source/responses.csv line 1: the column "txt" is unknown. Did you mean "text"? Remove it, or describe it as a group.',
      ],
      total: 2,
    })
  })

  test('missing, with nothing near it', async () => {
    expect((await faults(responses('response,age,publish\nr1,,no\n'))).told).toEqual([
      `source/responses.csv line 1: the column "text" is missing. ${expected}`,
    ])
  })

  test('doubled', async () => {
    expect((await faults(codings('response,code,code,coder\nr1,talk,talk,a\n'))).told).toEqual([
      'source/codings.csv line 1: the column "code" stands 2 times; expected once',
    ])
  })

  test('unknown', async () => {
    expect((await faults(codings('response,code,coder,certainty\nr1,talk,a,3\n'))).told).toEqual([
      'source/codings.csv line 1: the column "certainty" is unknown. Known: response, code, coder, start, end. Remove it, or describe it as a group.',
    ])
  })

  test('in another case', async () => {
    expect((await faults(codings('Response,code,coder\nr1,talk,a\n'))).told).toEqual([
      'source/codings.csv line 1: the column "response" is missing. Did you mean "Response"? Expected: response, code, coder.',
      'source/codings.csv line 1: the column "Response" is unknown. Did you mean "response"? Remove it, or describe it as a group.',
    ])
  })

  test('in another order', async () => {
    const source = 'publish,text,response,age\nyes,They asked me.,r1,young\nno,,r2,65-plus\nno,,r3,\n'
    const { patterns, texts } = await reduce(makeStudy(responses(source)))
    expect(texts.map(({ response }) => response)).toEqual(['r1'])
    expect(patterns).toContainEqual({ levels: ['65-plus'], codes: [1], responses: 1 })
  })

  test.each([
    [';', 'semicolons'],
    ['\t', 'tabs'],
  ])('separated by %j', async (separator, words) => {
    expect((await faults(codings(['response', 'code', 'coder'].join(separator)))).told).toEqual([
      `source/codings.csv line 1: the columns are separated by ${words}; save the file with commas`,
    ])
  })

  test('with names that could steer or flood a terminal', async () => {
    const name = `\u001b[31m${'x'.repeat(100_000)}`
    const { told } = await faults(codings(`response,code,${name}\nr1,talk,a\n`))
    expect(told).toHaveLength(2)
    for (const line of told) {
      expect(line).not.toContain('\u001b')
      expect(line).toContain('\\u001b[31mxxx')
      expect(line.length).toBeLessThan(300)
    }
  })

  test.each(['row', 'row-number', 'value', 'found', 'levels', 'constructor', 'count', 'select', 'm0', 'coder', 'code'])(
    'a group named "%s" is read like any other',
    async (group) => {
      const groups = [{ id: group, label: group, levels: [{ id: 'x', label: 'X' }] }]
      const files = { 'source/responses.csv': `response,${group},text,publish\nr1,x,,no\nr2,x,,no\nr3,,,no\n` }
      const { patterns } = await reduce(makeStudy({ study: { groups }, files }))
      expect(patterns.map(({ levels }) => levels)).toEqual([['x'], ['x'], [null]])
      const bad = { 'source/responses.csv': `response,${group},text,publish\nr1,x,,no\nr2,y,,no\nr3,,,no\n` }
      expect((await faults({ study: { groups }, files: bad })).told).toEqual([
        expect.stringContaining(`source/responses.csv line 3, column ${group}: "y" is no level of "${group}"`),
      ])
    },
  )

  test('of groups are not called unknown where study.yaml is the fault', async () => {
    const { told } = await faults({ files: { 'study.yaml': 'id: [' } })
    expect(told.every((line) => line.startsWith('study.yaml'))).toBe(true)
  })
})
