import { describe, expect, test } from 'vitest'
import { mapping } from '../../scripts/import/mapping.ts'
import { formatProblem, Problems } from '../../src/study/problems.ts'
import { readYaml } from '../../src/study/yaml.ts'

const study = `study:
  id: clinic-visits
  title: Visits
  name: Visits
  question: What went well?
  unit: { one: answer, many: answers }
  data: { about: Made for a test., license: CC0-1.0 }
`

function read(rest: string, head = study) {
  const problems = new Problems()
  const value = readYaml(head + rest, mapping, { file: 'visits.mapping.yaml', problems })
  return { value, problems: problems.list.map(formatProblem) }
}

describe('mapping', () => {
  test('fills in what need not be said', () => {
    const { value, problems } = read('codes: { from: Care }\n')
    expect(problems).toEqual([])
    expect(value).toMatchObject({
      study: { data: { basis: 'computed' }, disclosure: { minimum: 11 } },
      encoding: 'utf-8',
      publish: { rule: 'none' },
      coder: { name: 'coding-team' },
      textMissing: [],
      groups: [],
      codes: { kind: 'theme', applied: ['1', 'x', 'yes', 'true'], notApplied: ['', '0', 'no', 'false'] },
    })
  })

  test('takes values as YAML reads them and names of columns without regard to white space', () => {
    const { value, problems } = read(
      `separator: ";"
text: "Your\u00a0 answer "
publish: { column: May publish, yes: [1, true, "Yes "] }
codes: { columns: [2021, Care], applied: [1, TRUE], notApplied: [0, FALSE] }
`,
    )
    expect(problems).toEqual([])
    expect(value).toMatchObject({
      separator: ';',
      text: 'Your answer',
      publish: { rule: 'column', column: 'May publish', yes: ['1', 'true', 'yes'] },
      codes: { columns: ['2021', 'Care'], applied: ['1', 'true'], notApplied: ['0', 'false'] },
    })
  })

  test.each([
    [
      'codes: {}',
      'line 8, codes: found a mapping; expected from: "First code\'s column", or columns: [a list of columns]',
    ],
    [
      'codes: { from: A, columns: [B] }',
      'line 8, codes.columns: found a list; expected either from and to, or columns, not both',
    ],
    ['codes: { from: A, applied: [x], notApplied: [X] }', '"x" can\'t mean applied as well as not'],
    ['codes: { from: A, kind: dimensoin }', 'codes.kind: found "dimensoin", expected one of "dimension", "theme"'],
    [
      'codes: { from: A }\npublish: where-present',
      'line 9, publish: found "where-present"; expected none, as no column of texts is named',
    ],
    [
      'codes: { from: A }\npublish: always',
      'line 9, publish: found "always"; expected where-present, none, or a mapping { column, yes: [values] }',
    ],
    [
      'codes: { from: A }\ntext: T\npublish: { column: P, yes: 1 }',
      'line 10, publish.yes: found 1, expected a list (- item)',
    ],
    ['codes: { from: A }\npublish: { colum: P, yes: [1] }', 'line 9, publish: unknown key "colum"; remove or correct'],
    [
      'codes: { from: A }\ncoder: { column: }',
      'line 9, coder.column: found null; expected a value as it stands in the table',
    ],
    ['codes: { from: A }\nseparator: pipe', 'line 9, separator: found "pipe"; expected comma, semicolon or tab'],
    ['codes: { from: A }\nencoding: latin1', 'expected one of "utf-8", "windows-1252"'],
    ['codes: { from: A }\ngrups: []', 'unknown key "grups"; remove or correct'],
    [
      'codes: { from: A }\ngroups: [{ column: T, id: text, label: T }]',
      'groups[0].id: found "text"; expected a name other than response, text, publish',
    ],
    [
      'codes: { from: A }\ngroups: [{ column: T, id: t, label: T }, { column: U, id: t, label: U }]',
      'groups[1].id: found "t"; expected an id that no other group has',
    ],
    [
      'codes: { from: A }\ngroups: [{ column: T, id: t, label: T, levels: [{ value: {} }] }]',
      'groups[0].levels[0].value: found a mapping',
    ],
  ])('says what is wrong with %j', (rest, message) => {
    expect(read(`${rest}\n`).problems).toContainEqual(expect.stringContaining(message))
  })

  test('does not take n or groups of study.yaml, which the table gives', () => {
    const { problems } = read('codes: { from: A }\n', study.replace('  name:', '  n: 12\n  name:'))
    expect(problems).toEqual(['visits.mapping.yaml line 4, study: unknown key "n"; remove or correct'])
  })
})
