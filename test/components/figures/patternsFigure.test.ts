import { describe, expect, test } from 'vitest'
import { patternsFigure } from '../../../src/components/figures/patternsFigure.ts'
import type { Findings } from '../../../src/content.ts'

const codes = ['a', 'b', 'c'].map((id) => ({ id, kind: 'theme', label: id.toUpperCase() }))
const pattern = (ids: string[], count: number) => ({ codes: ids, count, share: count / 100, low: 0, high: 1 })

/** As much of the findings as the figure reads. */
const findingsOf = (patterns: readonly object[], basis = 'computed', all = codes) =>
  ({
    study: { n: 100, unit: { one: 'guest', many: 'guests' }, data: { basis }, disclosure: { minimum: 11 } },
    release: { cooccurrence: { patterns }, frequencies: { base: 100 } },
    codes: all,
    code: (id: string) => all.find((code) => code.id === id),
    placeOf: (id: string) => all.findIndex((code) => code.id === id),
    frequency: () => ({ mentions: 20 }),
  }) as unknown as Findings

const [alone, both, none] = [pattern(['a'], 40), pattern(['a', 'c'], 25), pattern([], 12)]

describe('the figure of patterns', () => {
  test('names the most common combination of codes', () => {
    expect(patternsFigure(findingsOf([alone, both, none]))?.title).toBe(
      'A and C, and nothing else: the most common combination, with 25% of guests',
    )
    expect(patternsFigure(findingsOf([alone, none]))?.title).toMatch(/^No combination of codes/)
    expect(patternsFigure(findingsOf([alone, both], 'illustrative'))?.title).toMatch(/^Illustrative data: /)
  })

  test('has every pattern in its table, the one without codes in words', () => {
    expect(patternsFigure(findingsOf([alone, both, none]))?.rows).toEqual([
      ['A', 40, 0.4, 0, 1],
      ['A + C', 25, 0.25, 0, 1],
      ['none of the codes', 12, 0.12, 0, 1],
    ])
  })

  test('says how many of them are not drawn, and which are not listed', () => {
    const fourteen = Array.from({ length: 14 }, () => alone)
    expect(patternsFigure(findingsOf(fourteen))?.note).toContain(
      'The 12 most common are drawn; the table has 2 more. Combinations with fewer than 11 guests are not listed.',
    )
    expect(patternsFigure(findingsOf([alone, both]))?.note).not.toContain('drawn')
  })

  test('is none with too few patterns or codes to compare', () => {
    expect(patternsFigure(findingsOf([alone]))).toBeNull()
    expect(patternsFigure(findingsOf([alone, both], 'computed', codes.slice(0, 2)))).toBeNull()
  })
})
