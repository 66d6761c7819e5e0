import { describe, expect, test } from 'vitest'
import { seriate } from '../../src/charts/seriate.ts'

/** A symmetric matrix from what lies below its diagonal. */
const symmetric = (lower: number[][]) =>
  lower.map((_, i) => lower.map((_, j) => (i === j ? 1 : ((i > j ? lower[i]?.[j] : lower[j]?.[i]) ?? 0))))
const even = (length: number) => Array.from({ length }, () => 1)

// 0, 2 and 4 go together, and 1, 3 and 5; the closest bridge is 4 with 1.
const blocks = symmetric([[], [0.0], [0.8, 0.02], [0.01, 0.6, 0.0], [0.5, 0.2, 0.7, 0.03], [0.0, 0.4, 0.01, 0.5, 0.02]])

/** The same matrix with its items in another order: `order[i]` is the old place of the new item i. */
const permuted = (matrix: number[][], order: number[]) => order.map((a) => order.map((b) => matrix[a]?.[b] ?? 0))

describe('two blocks, interleaved', () => {
  test('come out together, the most alike ends beside one another', () => {
    // By hand. Neighbors within {0, 2, 4} sum to 0.8 + 0.7 as 0 2 4, with 4 at an end; within {1, 3, 5} to 0.6 + 0.5 as
    // 1 3 5, with 1 at an end; 4 and 1 then meet. Every other order that keeps the blocks has less: 2.6 + 0.2 is the
    // most.
    expect(seriate(blocks, even(6))).toEqual([0, 2, 4, 1, 3, 5])
  })

  test('come out the same from any order in which they are given, but for the direction', () => {
    for (const order of [
      [5, 4, 3, 2, 1, 0],
      [1, 0, 3, 2, 5, 4],
      [3, 5, 0, 1, 4, 2],
    ]) {
      const found = seriate(permuted(blocks, order), even(6)).map((place) => order[place] ?? -1)
      expect([found.join(' '), found.toReversed().join(' ')]).toContain('0 2 4 1 3 5')
    }
  })

  test.each([
    ['the first', 0, [0, 2, 4, 1, 3, 5]],
    ['the last', 5, [5, 3, 1, 4, 2, 0]],
    ['one in the second half', 1, [5, 3, 1, 4, 2, 0]],
  ])('are turned so that %s, where it is the heaviest, stands in the first half', (_, heaviest, expected) => {
    expect(
      seriate(
        blocks,
        [0, 1, 2, 3, 4, 5].map((item) => (item === heaviest ? 9 : 1)),
      ),
    ).toEqual(expected)
  })
})

test('a chain is unrolled: each item stands beside those that it is most like', () => {
  // The items stand on a line at 3, 0, 2, 1; likeness falls with the distance.
  const at = [3, 0, 2, 1]
  const matrix = at.map((a) => at.map((b) => -Math.abs(a - b)))
  expect(seriate(matrix, [1, 9, 1, 1]).map((item) => at[item])).toEqual([0, 1, 2, 3])
})

test('items that are all the same keep their order', () => {
  const flat = symmetric([[], [0], [0, 0], [0, 0, 0]])
  expect(seriate(flat, even(4))).toEqual([0, 1, 2, 3])
})

test('what is far apart by less than chance stays apart', () => {
  // 0 and 1 shun each other, both go with 2: it stands between them.
  expect(seriate(symmetric([[], [-0.5], [0.3, 0.3]]), even(3))).toEqual([0, 2, 1])
})

test.each([
  [[], []],
  [[[1]], [0]],
])('%j gives %j', (matrix, expected) => {
  expect(seriate(matrix, even(matrix.length))).toEqual(expected)
})
