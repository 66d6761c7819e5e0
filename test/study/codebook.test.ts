import { describe, expect, test } from 'vitest'
import { faults, type Overrides, one, released } from './makeStudy.ts'

const theme = (id: string, parent?: string) => ({ id, kind: 'theme', label: 'A theme', ...(parent ? { parent } : {}) })
/** Codes with nothing coded, so that only the codebook can be at fault. */
const codebook = (...codes: (string | object)[]): Overrides => ({
  codes,
  files: { 'source/codings.csv': 'response,code,coder\n' },
})

test('the id "study" is taken', async () => {
  const { told, total } = await faults(codebook(theme('study')))
  expect(total).toBe(1)
  expect(told[0]).toBe(
    'codebook.yaml line 2, codes[0].id: found "study"; expected another id: in prose, "study.n" means the study',
  )
})

test('a code id that looks like the id of an exemplar, in whose folder its pages are', async () => {
  expect((await faults(codebook(theme('x0123456789')))).told[0]).toBe(
    'codebook.yaml line 2, codes[0].id: found "x0123456789"; expected another id: the pages of exemplars have such names',
  )
})

describe('YAML', () => {
  const yaml = (text: string) => faults({ files: { 'codebook.yaml': text } })

  test('broken, with the line', async () => {
    const { told, total } = await yaml('codes:\n  - id: talk\n    kind: theme\n    label: [Talk\n')
    expect(total).toBe(1)
    expect(told[0]).toMatch(/^codebook\.yaml line 5: this is not YAML: .+ need quotes\.$/)
  })

  test('a colon in a bare value', async () => {
    const { told } = await yaml('codes:\n  - id: talk\n    kind: theme\n    label: Talk: more\n')
    expect(told[0]).toMatch(/^codebook\.yaml line 4: this is not YAML: /)
  })

  test('a key that stands twice', async () => {
    const { told } = await yaml('codes:\n  - id: talk\n    kind: theme\n    label: Talk\n    label: Talk\n')
    expect(told).toEqual([expect.stringMatching(/^codebook\.yaml line 5: this is not YAML: Map keys must be unique/)])
  })

  test.each(['- a\n', 'just text\n', '42\n'])('no mapping: %j', async (text) => {
    expect(await yaml(text)).toEqual(one('codebook.yaml line 1: found no mapping, expected "key: value" lines'))
  })

  test('aliases that grow without end', async () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
    for (let depth = 1; depth < 10; depth += 1) {
      lines.push(
        `a${depth}: &a${depth} [${Array(10)
          .fill(`*a${depth - 1}`)
          .join(', ')}]`,
      )
    }
    const { told, total } = await yaml(lines.join('\n'))
    expect(total).toBe(1)
    expect(told[0]).toMatch(/^codebook\.yaml: this YAML can't be read: Excessive alias count/)
  })

  test('an unknown key, a missing one, a wrong kind and a wrong type, each with its own line', async () => {
    const text = [
      'codes:',
      '  - id: talk',
      '    kind: theme',
      '    label: Talk',
      '    glos: What it means',
      '  - id: safety',
      '    kind: themes',
      '    label: [a]',
      '  - id: mind',
      '    kind: theme',
    ]
    expect(await yaml(text.join('\n'))).toEqual({
      told: [
        'codebook.yaml line 5, codes[0]: unknown key "glos"; remove or correct',
        'codebook.yaml line 7, codes[1].kind: found "themes", expected one of "dimension", "theme"',
        'codebook.yaml line 8, codes[1].label: found a list, expected text',
        'codebook.yaml line 9, codes[2].label: is missing; expected text',
      ],
      total: 4,
    })
  })

  test('no codes, empty text, a control character', async () => {
    expect(await yaml('codes: []\n')).toEqual(
      one('codebook.yaml line 1, codes: found a list; expected at least one code'),
    )
    const { told } = await yaml('codes:\n  - id: talk\n    kind: theme\n    label: " "\n    gloss: "a\\0b"\n')
    expect(told).toEqual([
      'codebook.yaml line 4, codes[0].label: found " "; expected some text, found none',
      'codebook.yaml line 5, codes[0].gloss: found "a\\u0000b"; holds a control character (such as NUL); remove it',
    ])
  })

  test('keys that other languages trip over are unknown keys and touch no prototype', async () => {
    const { told } = await yaml('codes: []\n__proto__:\n  polluted: true\nconstructor: x\n')
    expect(told.join('\n')).toContain('unknown keys "__proto__", "constructor"')
    expect('polluted' in {}).toBe(false)
  })
})

describe('ids of codes', () => {
  const shape = 'expected at most 80 characters of a-z, 0-9 and single hyphens'

  test.each([
    '__proto__',
    '../x',
    '..',
    '/etc/passwd',
    'Ä b',
    'ä',
    'Talk',
    'TALK',
    'a_b',
    'a-',
    '-a',
    'a--b',
    '1a',
    'a b',
    'a.b',
    '<b>',
    "a'b",
    '',
    'a\nb',
    'a\n',
  ])('%j is none', async (id) => {
    expect((await faults(codebook(theme(id)))).told).toEqual([
      `codebook.yaml line 2, codes[0].id: found ${JSON.stringify(id)}; ${shape}, a letter first, such as "shared-mind"`,
    ])
  })

  test('80 characters are one, 81 are none', async () => {
    expect(await faults(codebook(theme('a'.repeat(80))))).toEqual({ told: [], total: 0 })
    expect((await faults(codebook(theme('a'.repeat(81))))).told).toEqual([
      `codebook.yaml line 2, codes[0].id: found "${'a'.repeat(60)}…"; ${shape}`,
    ])
  })

  test('a number is none', async () => {
    expect((await faults(codebook({ id: 7, kind: 'theme', label: 'Seven' }))).told).toEqual([
      'codebook.yaml line 2, codes[0].id: found 7, expected text',
    ])
  })

  // Names of what every object has are ids like any other: they match the pattern and are never looked up in an object.
  test.each(['constructor', 'prototype', 'tostring', 'valueof', 'null', 'true', 'undefined'])(
    '"%s" is one',
    async (id) => {
      const { release } = await released({
        study: { groups: [{ id, label: id, levels: [{ id, label: id }] }] },
        codes: [{ id, kind: 'dimension', label: id }, theme('other')],
        claims: [{ code: id, statistic: 'share', value: 0.5, place: 'x' }],
        files: {
          'source/responses.csv': `response,${id},text,publish\n${id},${id},Text.,yes\nr2,,,no\n`,
          'source/codings.csv': `response,code,coder\n${id},${id},${id}\n${id},other,${id}\n${id},,b\n`,
        },
      })
      expect(release.frequencies.codes[0]).toMatchObject({ id, mentions: 1, base: 2, share: 0.5 })
      expect(release.cooccurrence.pairs).toMatchObject([{ a: id, b: 'other', both: 1, expected: 0.5 }])
      expect(release.matrix.cells).toMatchObject([{ dimension: id, theme: 'other', count: 1 }])
      expect(release.exemplars.exemplars[0]?.codes).toEqual([id, 'other'])
      expect(release.agreement.codes[0]).toMatchObject({ id, n: 1, percent: { value: 0 } })
      expect(release.reproduction.claims).toMatchObject([{ code: id, computed: 0.5, equal: true }])
    },
  )

  test('that stand twice', async () => {
    expect(await faults(codebook('talk', 'safety', 'talk'))).toEqual(
      one('codebook.yaml, codes: the id "talk" stands twice; every code needs an id of its own'),
    )
  })
})

describe('parents', () => {
  test('unknown', async () => {
    expect(await faults(codebook(theme('talk'), theme('mind', 'tlak')))).toEqual(
      one('codebook.yaml, codes[1].parent: "tlak" is not a code. Did you mean "talk"?'),
    )
  })

  test.each([
    ['one', [theme('a', 'a')], [['codes[0]', 'a > a']]],
    ['two', [theme('b', 'a'), theme('a', 'b')], [['codes[1]', 'a > b > a']]],
    ['three', [theme('c', 'a'), theme('b', 'c'), theme('a', 'b')], [['codes[2]', 'a > b > c > a']]],
    [
      'two, with others that lead into it',
      [theme('x', 'y'), theme('y', 'a'), theme('a', 'b'), theme('b', 'a')],
      [['codes[2]', 'a > b > a']],
    ],
    [
      'two and of one, each told once',
      [theme('a', 'b'), theme('b', 'a'), theme('z', 'z'), theme('free')],
      [
        ['codes[0]', 'a > b > a'],
        ['codes[2]', 'z > z'],
      ],
    ],
  ])('in a circle of %s', async (_, codes, circles) => {
    expect(await faults(codebook(...codes))).toEqual({
      told: circles.map(
        ([at, circle]) => `codebook.yaml, ${at}.parent: the parents go in a circle: ${circle}. Remove one of them.`,
      ),
      total: circles.length,
    })
  })

  test('in a long line are no circle', async () => {
    const codes = Array.from({ length: 300 }, (_, index) => theme(`c${index}`, index > 0 ? `c${index - 1}` : undefined))
    expect(await faults(codebook(...codes))).toEqual({ told: [], total: 0 })
  })
})
