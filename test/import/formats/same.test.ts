import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { databaseOf, qualcoderOf, taguetteOf } from './databasesOf.ts'
import { imported, noted, type Study } from './importing.ts'
import { qdcOf, qdpxOf } from './qdpxOf.ts'
import { type Sample, type TestFile, visits } from './sample.ts'
import { longOf, longRows, openqdaOf, workbookOf } from './tablesOf.ts'

/** Worked out by hand from `visits`. */
const expected: Study = {
  groups: [{ label: 'Ward', levels: ['Old ward', 'New ward'] }],
  codes: [
    { label: 'Feeling safe', kind: 'theme', parent: 'Safety' },
    { label: 'Never used', kind: 'theme' },
    { label: 'Safety', kind: 'theme', gloss: 'Nothing bad could happen.' },
    { label: 'Time', kind: 'theme', gloss: 'No hurry & no "rush".' },
  ],
  responses: [
    ['first', 'old-ward', 'Zoë 😀 felt safe.\nNobody hurried me.', 'no'],
    ['second', 'new-ward', 'Cafe\u0301 👨‍👩‍👧 fine & <good>', 'no'],
    ['third', 'old-ward', 'Nothing to say', 'no'],
  ],
  codings: [
    ['first', 'Feeling safe', 'Ada', '6', '15'],
    ['first', 'Feeling safe', 'Ben', '4', '15'],
    ['first', 'Time', 'Ada', '24', '31'],
    ['second', 'Safety', 'Ada', '19', '25'],
    ['second', 'Safety', 'Ben', '6', '11'],
    ['second', 'Time', 'Ben', '0', '5'],
  ],
}

/** What is left where a format has no variables. */
const withoutGroups: Study = {
  ...expected,
  groups: [],
  responses: expected.responses.map(([id = '', _, ...rest]) => [id, ...rest]),
}

const mapping = (sample: Sample): TestFile => ({
  name: 'mapping.yaml',
  data: stringify({
    long: {
      response: 'response',
      text: 'text',
      code: 'code',
      coder: 'coder',
      start: 'start',
      end: 'end',
      variables: ['Ward'],
      path: '>',
    },
    codes: sample.codes
      .filter(({ description }) => description)
      .map(({ name, description }) => ({ code: name, gloss: description })),
  }),
})

describe('one project gives the same study', () => {
  test.each<[string, TestFile, string]>([
    ['REFI-QDA', qdpxOf(visits), 'REFI-QDA project'],
    ['REFI-QDA with byte order marks', qdpxOf(visits, { bom: true }), 'REFI-QDA project'],
    ['REFI-QDA where CR and LF are two', qdpxOf(visits, { crlf: 'two' }), 'REFI-QDA project'],
    ['ATLAS.ti, where CR and LF are one', qdpxOf(visits, { crlf: 'one', origin: 'ATLAS.ti 8.4' }), 'REFI-QDA project'],
    ['another tool where CR and LF are one', qdpxOf(visits, { crlf: 'one' }), 'REFI-QDA project'],
    ['QualCoder', qualcoderOf(visits), 'QualCoder project'],
  ])('%s', async (_, file, found) => {
    const { study, report } = await imported([file])
    expect(study).toEqual(expected)
    expect(report.found).toContain(found)
  })

  test('Taguette', async () => {
    expect((await imported([taguetteOf(visits)])).study).toEqual(withoutGroups)
  })

  test('OpenQDA with its documents and a codebook beside it', async () => {
    const { study, report } = await imported([...openqdaOf(visits), qdcOf(visits)])
    // Without a coding, the third document is not in the selections.
    expect(study).toEqual({ ...withoutGroups, responses: withoutGroups.responses.slice(0, 2) })
    expect(noted(report.leftOut, 'Text files whose name')).toMatchObject({ count: 1, example: '"third.txt"' })
  })

  test.each<[string, TestFile]>([
    ['CSV', longOf(visits)],
    ['XLSX', workbookOf('codings.xlsx', longRows(visits))],
  ])('a long table as %s', async (_, file) => {
    const { paths } = await import('./importing.ts').then(({ placed }) => placed([mapping(visits)]))
    const { study } = await imported([file], { mapping: paths[0] })
    // The table says besides that Ada read the third answer, and has no code that nobody used.
    expect(study).toEqual({
      ...expected,
      codes: expected.codes.filter(({ label }) => label !== 'Never used'),
      codings: [...expected.codings, ['third', '', 'Ada', '', '']],
    })
  })
})

test('a database of nothing known is refused', async () => {
  const data = databaseOf((database) => database.exec('CREATE TABLE a (b)'))
  await expect(imported([{ name: 'a.sqlite3', data }])).rejects.toThrow(
    'a.sqlite3: is a database of neither Taguette nor QualCoder',
  )
})
