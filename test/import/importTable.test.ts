import { describe, expect, test, vi } from 'vitest'
import { aggregate } from '../../scripts/aggregate/run.ts'
import { formatReport } from '../../scripts/import/report.ts'
import { reportOfTable } from '../../scripts/import/tableReport.ts'
import { readStudy } from '../../src/study/readFolder.ts'
import { importing } from './importing.ts'

/** Every ordinary case in one table. Line 5 is blank, line 8 holds separators only, line 9 goes on to line 10. */
const table = [
  'Nr;Ward ;Answer;May publish;Note;Feeling  safe;Staff & manners;Never used',
  '1;Old\u00a0 ward; They listened. ;yes;x;1;0;',
  '2;New ward;"He said ""hello"";\r\nand left";no;;X;yes;no',
  ' 3 ;Old ward;n/a;yes;;;false;0',
  '',
  '4;;;yes;;TRUE;Staff &  Manners;',
  '5;New ward;  ;yes;;;;',
  ';;;; ;;;',
  '6;Old ward;"=1+1\r\n\0<b>🙂</b> مرحبا";Ja;;0;1;',
].join('\r\n')

const rules = {
  response: 'Nr',
  text: 'Answer',
  textMissing: ['N/A'],
  publish: { column: 'May publish', yes: ['yes', 'ja'] },
  groups: [{ column: 'Ward', id: 'ward', label: 'Ward' }],
  codes: { from: 'Feeling safe' },
}

describe('importTable', () => {
  test('writes responses, with levels, texts and what may be published', async () => {
    const { responses } = await importing(`\uFEFF${table}`, rules)
    expect(responses).toEqual([
      { response: '1', ward: 'old-ward', text: 'They listened.', publish: 'yes' },
      { response: '2', ward: 'new-ward', text: 'He said "hello";\nand left', publish: 'no' },
      { response: '3', ward: 'old-ward', text: '', publish: 'no' },
      { response: '4', ward: '', text: '', publish: 'no' },
      { response: '5', ward: 'new-ward', text: '', publish: 'no' },
      { response: '6', ward: 'old-ward', text: '=1+1\n<b>🙂</b> مرحبا', publish: 'yes' },
    ])
  })

  test('writes a coding for every applied code, and one without a code for a response that has none', async () => {
    const { codings } = await importing(table, rules)
    expect(codings).toEqual([
      '1 feeling-safe coding-team',
      '2 feeling-safe coding-team',
      '2 staff-and-manners coding-team',
      '3 - coding-team',
      '4 feeling-safe coding-team',
      '4 staff-and-manners coding-team',
      '5 - coding-team',
      '6 staff-and-manners coding-team',
    ])
  })

  test('writes study.yaml and codebook.yaml', async () => {
    const { study, codes, out } = await importing(table, rules)
    expect(study.n).toBe(6)
    expect(study.groups).toEqual([
      {
        id: 'ward',
        label: 'Ward',
        levels: [
          { id: 'old-ward', label: 'Old ward' },
          { id: 'new-ward', label: 'New ward' },
        ],
      },
    ])
    expect(codes).toEqual([
      { id: 'feeling-safe', kind: 'theme', label: 'Feeling safe' },
      { id: 'staff-and-manners', kind: 'theme', label: 'Staff & manners' },
      { id: 'never-used', kind: 'theme', label: 'Never used' },
    ])
    expect(readStudy(out).codebook.codes).toHaveLength(3)
  })

  test('reports what it read, left out and changed', async () => {
    const { report } = await importing(table, rules)
    expect(report).toMatchObject({ separator: ';', rows: 8, base: 6, uncoded: 2 })
    expect(report.leftOut).toEqual([{ what: 'every field is empty', count: 2, line: 6 }])
    expect(report.texts).toEqual({
      column: 'Answer',
      present: 3,
      published: 2,
      missing: [
        { what: '"n/a"', count: 1, line: 5 },
        { what: 'empty', count: 1, line: 7 },
        { what: 'white space only', count: 1, line: 8 },
      ],
      unpublished: [{ what: 'column "May publish" does not say yes', count: 1, line: 3 }],
    })
    expect(report.tidied).toEqual([
      { column: 'Ward', what: 'white space', count: 1, example: { from: '"Old\\u00a0 ward"', to: '"Old ward"' } },
      { column: 'Answer', what: 'white space at the ends', count: 2, example: null },
      { column: 'Answer', what: 'line breaks made LF', count: 2, example: null },
      { column: 'Nr', what: 'white space at the ends', count: 1, example: null },
      { column: 'Staff & manners', what: 'white space', count: 1, example: null },
      { column: 'Answer', what: 'control characters removed', count: 1, example: null },
    ])
    expect(report.codes.map(({ id, mentions }) => [id, mentions])).toEqual([
      ['feeling-safe', 3],
      ['staff-and-manners', 3],
      ['never-used', 0],
    ])
    expect(report.groups[0]).toMatchObject({ none: 1, levels: [{ responses: 3 }, { responses: 2 }] })
    expect(report.ignored).toEqual([{ column: 'Note', number: 5 }])
  })

  test('prints a report without a word of the answers', async () => {
    const { report } = await importing(table, rules)
    const text = formatReport(reportOfTable(report))
    expect(text).not.toMatch(/listened|hello|1\+1|مرحبا/)
    expect(text).toMatchSnapshot()
  })

  test('gives a folder that aggregates to the counts in the table', async () => {
    const { out } = await importing(table, rules)
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { release } = await aggregate(out)
    vi.restoreAllMocks()
    expect(release.frequencies.base).toBe(6)
    expect(release.frequencies.codes.map(({ id, mentions, share }) => [id, mentions, share])).toEqual([
      ['feeling-safe', 3, 0.5],
      ['staff-and-manners', 3, 0.5],
      ['never-used', 0, 0],
    ])
    const both = release.cooccurrence.pairs.find(({ a, b }) => a === 'feeling-safe' && b === 'staff-and-manners')
    expect(both?.both).toBe(2)
    expect(release.exemplars.exemplars.map(({ text }) => text).sort()).toEqual([
      '=1+1\n<b>🙂</b> مرحبا',
      'They listened.',
    ])
  })
})

describe('choices of the mapping', () => {
  const small = 'Who,What,A,B\nann,one,1,\nbob,two,,1\nann,,,\n'

  test('without ids, texts or groups', async () => {
    const { responses, codings, report } = await importing(small, { codes: { columns: ['B', 'A'] } })
    expect(responses).toEqual(['r1', 'r2', 'r3'].map((response) => ({ response, text: '', publish: 'no' })))
    expect(codings).toEqual(['r1 a coding-team', 'r2 b coding-team', 'r3 - coding-team'])
    expect(report.texts).toBeNull()
    expect(report.codes.map(({ label }) => label)).toEqual(['B', 'A'])
  })

  test('coders of a column, or of a name', async () => {
    const codes = { from: 'A' }
    expect((await importing(small, { codes, coder: { column: 'Who' } })).codings).toEqual([
      'r1 a ann',
      'r2 b bob',
      'r3 - ann',
    ])
    expect((await importing(small, { codes, coder: 'team-1' })).codings[0]).toBe('r1 a team-1')
  })

  test.each([
    ['where-present', ['yes', 'yes', 'no']],
    ['none', ['no', 'no', 'no']],
    [undefined, ['no', 'no', 'no']],
  ])('publish: %s', async (publish, expected) => {
    const { responses } = await importing(small, {
      text: 'What',
      codes: { from: 'A' },
      ...(publish ? { publish } : {}),
    })
    expect(responses.map((row) => row['publish'])).toEqual(expected)
  })

  test('a text longer than an exemplar may be stays, and is not published', async () => {
    const text = 'x'.repeat(10_001)
    const long = `T,A\n${text},1\n${text.slice(1)},1\n`
    const { responses, report } = await importing(long, { text: 'T', publish: 'where-present', codes: { from: 'A' } })
    expect(responses.map((row) => [row['text']?.length, row['publish']])).toEqual([
      [10_001, 'no'],
      [10_000, 'yes'],
    ])
    expect(report.texts?.unpublished).toEqual([{ what: 'longer than 10000 characters', count: 1, line: 2 }])
  })

  test('levels of the mapping: in its order, several values as one, unused ones too', async () => {
    const levels = [
      { value: 'three' },
      { value: [' one', 'two'], id: 'some', label: 'Some' },
      { value: '', label: 'Nothing said' },
    ]
    const groups = [{ column: 'What', id: 'what', label: 'What', levels }]
    const { responses, study } = await importing(small, { groups, codes: { from: 'A' } })
    expect(responses.map((row) => row['what'])).toEqual(['some', 'some', 'nothing-said'])
    expect(study.groups?.[0]?.levels).toEqual([
      { id: 'three', label: 'three' },
      { id: 'some', label: 'Some' },
      { id: 'nothing-said', label: 'Nothing said' },
    ])
  })

  test('levels of the table: the most frequent first, then by name; safe ids', async () => {
    const values = ['b', 'a', '45–64', 'B', '患者', 'a', '65+', '__proto__']
    const rows = `G,A\n${values.map((value) => `${value},1`).join('\n')}\n`
    const { study } = await importing(rows, { groups: [{ column: 'G', id: 'g', label: 'G' }], codes: { from: 'A' } })
    expect(study.groups?.[0]?.levels).toEqual([
      { id: 'a', label: 'a' },
      { id: '45-64', label: '45–64' },
      { id: '65', label: '65+' },
      { id: 'b-2', label: 'B' },
      { id: 'proto', label: '__proto__' },
      { id: 'b', label: 'b' },
      { id: 'level-5', label: '患者' },
    ])
  })

  test('overrides of single codes; parents by column or by id', async () => {
    const overrides = [
      { column: 'A', kind: 'dimension', id: 'alpha', label: 'Alpha', gloss: 'The first.', glossBy: 'study' },
      { column: 'B', parent: 'A' },
      { column: 'C', parent: 'alpha' },
    ]
    const { codes } = await importing('A,B,C\n1,1,\n', { codes: { from: 'A', to: 'C', overrides } })
    expect(codes).toEqual([
      { id: 'alpha', kind: 'dimension', label: 'Alpha', gloss: 'The first.', glossBy: 'study' },
      { id: 'b', kind: 'theme', label: 'B', parent: 'alpha' },
      { id: 'c', kind: 'theme', label: 'C', parent: 'alpha' },
    ])
  })

  test('own words for applied and not applied', async () => {
    const codes = { from: 'A', kind: 'dimension', applied: ['ja', 2], notApplied: ['nein'] }
    const { codings } = await importing('A,B\nJA,nein\n2,b\n,Nein\n', { codes })
    expect(codings).toEqual(['r1 a coding-team', 'r2 a coding-team', 'r2 b coding-team', 'r3 - coding-team'])
  })

  test('Windows-1252 and tabs', async () => {
    const bytes = Buffer.from('G\tPr\u00e9sence\nd\u00e9j\u00e0\tx\n', 'latin1')
    const groups = [{ column: 'G', id: 'g', label: 'G' }]
    const { codes, study } = await importing(bytes, { encoding: 'windows-1252', groups, codes: { from: 'Présence' } })
    expect(codes).toEqual([{ id: 'presence', kind: 'theme', label: 'Présence' }])
    expect(study.groups?.[0]?.levels).toEqual([{ id: 'deja', label: 'déjà' }])
  })

  test('columns without a name at the end of a sheet are no codes', async () => {
    const { report } = await importing('A,B,,\n1,,,\n', { codes: { from: 'A' } })
    expect(report.codes.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(report.ignored.map(({ number }) => number)).toEqual([3, 4])
  })
})

test('hostile headers are labels, and their ids are safe', async () => {
  const headers = [
    '__proto__',
    'constructor',
    '=1+1',
    '<script>alert(1)</script>',
    'الأمان',
    '🙂',
    '"; DROP TABLE codes; --',
    '../../x',
    '- a: b #',
    '| a |',
  ]
  const quoted = headers.map((header) => `"${header.replaceAll('"', '""')}"`).join(',')
  const { codes, codings, out, report } = await importing(`${quoted}\n${headers.map(() => '1').join(',')}\n`, {
    codes: { from: '__proto__' },
  })
  expect(codes.map(({ label }) => label)).toEqual(headers)
  expect(codes.map(({ id }) => id)).toEqual([
    'proto',
    'constructor',
    'c-1-1',
    'script-alert-1-script',
    'code-5',
    'code-6',
    'drop-table-codes',
    'x',
    'a-b',
    'a',
  ])
  expect(codings).toHaveLength(headers.length)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { release } = await aggregate(out)
  vi.restoreAllMocks()
  expect(release.frequencies.codes.map(({ mentions }) => mentions)).toEqual(headers.map(() => 1))
  expect(formatReport(reportOfTable(report))).toContain('| \\<script>alert(1)\\</script> |')
})
