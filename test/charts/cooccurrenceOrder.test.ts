import { expect, test } from 'vitest'
import type { PairRow } from '../../src/charts/cooccurrenceChart.ts'
import { cooccurrenceOrder } from '../../src/charts/cooccurrenceOrder.ts'

const pair = (a: string, b: string, phi: number | null): PairRow => ({
  a,
  b,
  phi,
  both: null,
  expected: null,
  basis: 'computed',
})
const codes = (...labels: string[]) => labels.map((label, i) => ({ label, mentions: 100 - i }))

// a goes with c and b with d; between the two there is nothing. The heaviest, a, comes in the first half.
test('puts codes that go together together, whichever of a pair comes first', () => {
  const rows = [pair('c', 'a', 0.5), pair('b', 'd', 0.4), pair('c', 'd', 0.1)]
  expect(cooccurrenceOrder(rows, codes('a', 'b', 'c', 'd'))).toEqual(['a', 'c', 'd', 'b'])
})

// Counted as no association, the withheld a–b is better than the −0.2 of a–c: so b, not c, stands between.
test('counts a withheld phi as none', () => {
  const rows = [pair('a', 'b', null), pair('a', 'c', -0.2), pair('b', 'c', 0.3)]
  expect(cooccurrenceOrder(rows, codes('a', 'c', 'b'))).toEqual(['a', 'b', 'c'])
})

test('begins with the most frequent code, however the codebook is ordered', () => {
  const rows = [pair('a', 'b', 0.5), pair('b', 'c', 0.4), pair('a', 'c', 0)]
  const of = (mentions: [number, number, number]) =>
    cooccurrenceOrder(
      rows,
      ['a', 'b', 'c'].map((label, i) => ({ label, mentions: mentions[i] ?? 0 })),
    )
  expect(of([9, 1, 1])).toEqual(['a', 'b', 'c'])
  expect(of([1, 1, 9])).toEqual(['c', 'b', 'a'])
})

test('leaves more codes than a triangle holds as they are', () => {
  const labels = Array.from({ length: 15 }, (_, i) => `code ${i}`)
  expect(cooccurrenceOrder([pair('code 0', 'code 14', 1)], codes(...labels))).toEqual(labels)
})
