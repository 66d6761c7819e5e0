import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idMaker, slug } from '../../scripts/import/safeId.ts'
import { idPattern, levelPattern } from '../../src/study/ids.ts'

describe('slug', () => {
  test.each([
    ['Feeling safe', 'feeling-safe'],
    ['Food & drink', 'food-and-drink'],
    ['Transport to/ from services', 'transport-to-from-services'],
    ['Safeguarding concerns?', 'safeguarding-concerns'],
    ['Größe, Ångström & œuvre', 'grosse-angstrom-and-oeuvre'],
    ["Patients' own words", 'patients-own-words'],
    ['45–64', '45-64'],
    ['__proto__', 'proto'],
    ['=1+1', '1-1'],
    ['<script>alert(1)</script>', 'script-alert-1-script'],
    ['../../etc/passwd', 'etc-passwd'],
    ['شعور بالأمان', ''],
    ['患者安全', ''],
    ['🙂', ''],
    ['', ''],
  ])('writes %j as %j', (label, expected) => {
    expect(slug(label)).toBe(expected)
  })
})

describe('idMaker', () => {
  test('numbers labels that give the same id', () => {
    const idOf = idMaker([], 'c-')
    expect(['Care', 'care!', 'Care 2', 'CARE'].map((label) => idOf(label, 'code-1'))).toEqual([
      'care',
      'care-2',
      'care-2-2',
      'care-3',
    ])
  })

  test('keeps off ids that are given away', () => {
    expect(idMaker(['care'], 'c-')('Care', 'code-1')).toBe('care-2')
  })

  test('puts c- before a digit, unless it may stand first', () => {
    expect(idMaker([], 'c-')('111 service', 'code-1')).toBe('c-111-service')
    expect(idMaker([], '')('45–64', 'level-1')).toBe('45-64')
  })

  test('takes the number of the column where a label gives nothing', () => {
    expect(idMaker([], 'c-')('患者安全', 'code-7')).toBe('code-7')
  })

  test('cuts at a word, and within one only where there is no other way', () => {
    const words = `${'a'.repeat(50)} ${'b'.repeat(29)} ${'c'.repeat(5)}`
    const idOf = idMaker([], 'c-')
    expect(idOf(words, 'code-1')).toBe(`${'a'.repeat(50)}-${'b'.repeat(29)}`)
    expect(idOf(words, 'code-1')).toBe(`${'a'.repeat(50)}-2`)
    expect(idOf('d'.repeat(200), 'code-1')).toBe('d'.repeat(80))
    expect(idOf('d'.repeat(200), 'code-1')).toBe(`${'d'.repeat(78)}-2`)
  })

  const label = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 100 }),
    fc.stringMatching(/^[ab1& -]{0,100}$/),
    fc.constantFrom('__proto__', 'constructor', '-', '2', 'Care', 'care', 'code-2'),
  )
  test.each([
    ['c-', idPattern],
    ['', levelPattern],
  ] as const)('gives only valid ids, each once (prefix %j)', (prefix, pattern) => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 40 }), (labels) => {
        const idOf = idMaker([], prefix)
        const ids = labels.map((one, index) => idOf(one, `code-${index + 1}`))
        for (const id of ids) {
          expect(id).toMatch(pattern)
          expect(id.length).toBeLessThanOrEqual(80)
        }
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })
})
