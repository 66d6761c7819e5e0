import { describe, expect, test } from 'vitest'
import { refused } from './importing.ts'

const codes = { from: 'A' }
const group = { column: 'G', id: 'g', label: 'G' }

describe('a table is refused', () => {
  test('with a value that is neither applied nor not', async () => {
    expect(await refused('Nr,A\n1,1\n2,"may\nbe"\n3,maybe\n', { codes })).toEqual([
      'visits.csv line 3, column "A": found "may\\nbe", expected "1", "x", "yes", "true" or the column\'s name where the code applies, "0", "no", "false" or nothing where not. Correct it, or add it to applied or notApplied in the mapping.',
      expect.stringMatching(/^visits\.csv line 5, column "A": found "maybe", expected/),
      '2 problems.',
    ])
  })

  test('with empty or doubled ids', async () => {
    expect(await refused('Nr,A\n1,1\n ,1\n1 ,1\n', { response: 'Nr', codes })).toEqual([
      'visits.csv line 3, column "Nr": is empty; every response needs an id of its own',
      'visits.csv line 4, column "Nr": "1" stands on line 2 already; every response needs an id of its own',
      '2 problems.',
    ])
  })

  test('with rows of another width, twenty of them told', async () => {
    const lines = await refused(`A,B\n${'1\n'.repeat(25)}`, { codes })
    expect(lines).toHaveLength(22)
    expect(lines[0]).toMatch(/^visits\.csv line 2: found 1 fields, expected 2 as in the first line\./)
    expect(lines.slice(-2)).toEqual(['… and 5 more.', '25 problems.'])
  })

  test.each([
    ['A,A\n1,1\n', { codes }, 'line 1, column "A": stands 2 times (columns 1, 2); give each column a name of its own'],
    ['\n\nA,B,\u00a0B\n1,1,1\n', { codes }, 'line 3, column "B": stands 2 times (columns 2, 3)'],
    ['A,,B\n1,1,1\n', { codes }, 'line 1, column 2: has no name; every column that is a code needs one.'],
    ['A,G\n1,x\n', { codes, groups: [group] }, 'line 1, column "G": is used as group g and as code g'],
    [
      `A${'a'.repeat(120)}\n1\n`,
      { codes: { from: `A${'a'.repeat(120)}` } },
      'the name has 121 characters, expected at most 120. Give it a label under codes.overrides.',
    ],
    ['A\n', { codes }, 'visits.csv: has no rows after the first line; expected a row a response'],
    ['', { codes }, 'visits.csv: is empty; expected a first line with the column names'],
    ['\n ,\n', { codes }, 'visits.csv: is empty; expected a first line with the column names'],
    [
      'G,A\n,1\n',
      { codes, groups: [group] },
      'column "G": has no value, so "g" would be a group without levels; remove it',
    ],
    [
      'G,A\nnw,1\n',
      { codes, groups: [{ ...group, levels: [{ value: 'new' }] }] },
      'line 2, column "G": "nw" is no level of "g" in the mapping. Did you mean "new"?',
    ],
    [
      `G,A\n${'x'.repeat(101)},1\n`,
      { codes, groups: [group] },
      'has 101 characters, expected at most 100. List the levels in the mapping, with a label each.',
    ],
    [
      'W,A\n,1\n',
      { codes, coder: { column: 'W' } },
      'line 2, column "W": is empty; expected a name or number of the coder',
    ],
    ['A\n"1\n', { codes }, 'line 2: a quote is opened in this row and never closed.'],
    [Uint8Array.from([0x41, 0x0a, 0xe9]), { codes }, 'visits.csv line 2: is not UTF-8 from here on.'],
  ])('%j', async (table, rules, message) => {
    expect(await refused(table, rules)).toContainEqual(expect.stringContaining(message))
  })

  test('with more levels than a characteristic has, told once', async () => {
    const rows = Array.from({ length: 150 }, (_, index) => `${index},1`)
    expect(await refused(`G,A\n${rows.join('\n')}\n`, { codes, groups: [group] })).toEqual([
      'visits.csv line 102, column "G": "100" would be level 101 of "g", expected at most 100. List the levels in the mapping, or choose another column.',
      '1 problem.',
    ])
  })

  test('a doubled name that nothing uses does no harm', async () => {
    await expect(refused('A,B,B\n1,,\n', { codes: { columns: ['A'] } })).rejects.toThrow('was not refused')
  })
})

describe('a mapping is refused', () => {
  test.each([
    [{ response: 'Nrr', codes }, 'visits.mapping.yaml, response: "Nrr" is no column of visits.csv. Did you mean "Nr"?'],
    [
      { codes: { from: 'B', to: 'A' } },
      'visits.mapping.yaml, codes: from "B" (column 4) stands after to "A" (column 3)',
    ],
    [{ codes: { columns: ['A', 'C'] } }, 'visits.mapping.yaml, codes.columns[1]: "C" is no column of visits.csv.'],
    [
      { codes: { columns: ['A', 'A'] } },
      'visits.csv line 1, column "A": is listed twice among the codes; list it once',
    ],
    [
      { codes: { from: 'A', overrides: [{ column: 'G' }] } },
      'codes.overrides[0].column: "G" is no code; put it among the codes',
    ],
    [
      { codes: { from: 'A', overrides: [{ column: 'A' }, { column: 'A' }] } },
      'codes.overrides[1].column: "A" stands twice among the overrides',
    ],
    [
      { codes: { from: 'A', overrides: [{ column: 'A', parent: 'C' }] } },
      'codes.overrides: parent "C" of "A" is no code. Did you mean "A"?',
    ],
    [
      {
        codes: {
          from: 'A',
          overrides: [
            { column: 'A', parent: 'B' },
            { column: 'B', parent: 'A' },
          ],
        },
      },
      'codes: the parents go in a circle: a > b > a. Remove one of them.',
    ],
    [
      {
        codes: {
          from: 'A',
          overrides: [
            { column: 'A', id: 'x' },
            { column: 'B', id: 'x' },
          ],
        },
      },
      'codes: the id "x" stands twice',
    ],
    [
      { codes, groups: [{ ...group, levels: [{ value: 'x' }, { value: ['y', ' x'] }] }] },
      'groups[0].levels: the value "x" stands twice; expected once.',
    ],
    [
      {
        codes,
        groups: [
          {
            ...group,
            levels: [
              { value: 'x', id: 'a' },
              { value: 'y', id: 'a' },
            ],
          },
        ],
      },
      'groups[0].levels: the id "a" stands twice',
    ],
  ])('%j', async (rules, message) => {
    expect(await refused('Nr,G,A,B\n1,x,1,\n', rules)).toContainEqual(expect.stringContaining(message))
  })

  test('with more codes than a mask holds', async () => {
    const names = Array.from({ length: 301 }, (_, index) => `code ${index}`)
    const table = `${names.join(',')}\n${names.map(() => '1').join(',')}\n`
    expect(await refused(table, { codes: { from: 'code 0' } })).toContainEqual(
      expect.stringContaining('codes: found 301 codes; the pattern mask holds 300.'),
    )
  })
})
