import { describe, expect, test } from 'vitest'
import { hash } from '../../src/practice/hash.ts'
import { makePool } from '../../src/practice/makePool.ts'
import { setOf, tidySeed } from '../../src/practice/setOf.ts'
import type { Code } from '../../src/study/codebook.ts'
import type { Exemplar } from '../../src/study/release.ts'
import type { Study } from '../../src/study/study.ts'

const study = {
  data: { basis: 'computed' },
  kinds: { dimension: { many: 'dimensions' }, theme: { many: 'themes' } },
} as Study
const code = (id: string) => ({ id, kind: 'theme', label: id }) as Code
const codes = ['often', 'seldom', 'once'].map(code)
const exemplar = (number: number, ...given: string[]): Exemplar => ({
  id: `x${number.toString(16).padStart(10, '0')}`,
  text: `Text ${number}`,
  codes: given,
  attributes: {},
  basis: 'computed',
})
const many = Array.from({ length: 5000 }, (_, number) =>
  exemplar(
    number,
    ...(number === 77 ? ['once'] : number % 50 === 0 ? [] : number % 100 === 1 ? ['seldom'] : ['often']),
  ),
)
const idsOf = (texts: readonly { id: string }[]) => texts.map(({ id }) => id)

describe('the pool', () => {
  const { texts } = makePool(study, codes, many)
  const with_ = (id: string) => texts.filter((text) => text.codes.includes(id)).length

  test('has at most 120 texts of any number, each code in its turn and texts without any', () => {
    expect(texts).toHaveLength(120)
    // One has the rarest code; the rest is shared evenly by the other two and those without: 119 / 3 = 39.7.
    expect(with_('once')).toBe(1)
    for (const count of [with_('seldom'), with_('often'), texts.filter((text) => text.codes.length === 0).length]) {
      expect([39, 40]).toContain(count)
    }
  })

  test('is the same for the same exemplars in another order', () => {
    expect(makePool(study, codes, [...many].reverse()).texts).toEqual(texts)
  })

  test('hardly changes when an exemplar is added', () => {
    const more = makePool(study, codes, [...many, exemplar(9999, 'often')])
    expect(idsOf(more.texts).filter((id) => !idsOf(texts).includes(id)).length).toBeLessThanOrEqual(1)
  })

  test('leaves out texts that are too long, unless nothing else is there', () => {
    const long = { ...exemplar(1, 'often'), text: 'x'.repeat(1001) }
    const short = Array.from({ length: 10 }, (_, number) => exemplar(number + 10, 'often'))
    expect(idsOf(makePool(study, codes, [long, ...short]).texts)).not.toContain(long.id)
    expect(makePool(study, codes, [long]).texts).toHaveLength(1)
  })
})

describe('a set', () => {
  const { texts } = makePool(study, codes, many)
  const set = setOf({ texts }, 'monday')

  test('is ten texts, the same for everyone who has its name', () => {
    expect(set).toHaveLength(10)
    expect(new Set(idsOf(set)).size).toBe(10)
    expect(setOf({ texts: [...texts].reverse() }, 'monday')).toEqual(set)
    expect(idsOf(setOf({ texts }, 'tuesday'))).not.toEqual(idsOf(set))
  })

  test('loses one text at most to a text that is added, and keeps its order', () => {
    for (let number = 20_000; number < 20_200; number += 1) {
      const more = idsOf(setOf({ texts: [...texts, { id: exemplar(number).id, text: 'New', codes: [] }] }, 'monday'))
      const kept = more.filter((id) => idsOf(set).includes(id))
      expect(kept.length).toBeGreaterThanOrEqual(9)
      expect(kept).toEqual(idsOf(set).filter((id) => kept.includes(id)))
    }
  })

  test('takes all texts with the same chance', () => {
    const drawn = Array.from({ length: 600 }, (_, number) => idsOf(setOf({ texts }, `set-${number}`))).flat()
    const counts = texts.map(({ id }) => drawn.filter((one) => one === id).length)
    // 600 sets of ten out of 120: 50 each, with a spread of about 7; chi-square with 119 degrees of freedom, 99.9% below 173.
    expect(counts.reduce((sum, count) => sum + (count - 50) ** 2 / 50, 0)).toBeLessThan(173)
  })

  test.each([
    ['Monday, 9 a.m.', 'monday-9-a-m'],
    ['  ', 'set-1'],
    ['<script>', 'script'],
    ['a'.repeat(40), 'a'.repeat(24)],
  ])('named "%s" is %s in the address', (typed, seed) => {
    expect(tidySeed(typed)).toBe(seed)
  })
})

test('the hash is that of FNV-1a, mixed', () => {
  // FNV-1a of the empty text is its offset basis 0x811c9dc5; fmix32 of that, step by step: h ^= h >>> 16, × 0x85ebca6b, …
  let expected = 0x811c9dc5n
  const step = (shift: bigint, factor: bigint) => {
    expected = ((expected ^ (expected >> shift)) * factor) & 0xffffffffn
  }
  step(16n, 0x85ebca6bn)
  step(13n, 0xc2b2ae35n)
  expect(hash('')).toBe(Number(expected ^ (expected >> 16n)))
})
