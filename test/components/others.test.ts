import { expect, test } from 'vitest'
import { others, placeIn } from '../../src/components/others.ts'
import type { Exemplar } from '../../src/study/release.ts'

const list = ['a', 'b', 'c', 'd', 'e'].map(
  (id): Exemplar => ({ id, text: id, codes: [], attributes: {}, basis: 'computed' }),
)
const ids = (found: readonly Exemplar[]) => found.map(({ id }) => id)

test('others are the next in the list, from its end round to its beginning', () => {
  expect(ids(others(list, 'a', 3))).toEqual(['b', 'c', 'd'])
  expect(ids(others(list, 'd', 3))).toEqual(['e', 'a', 'b'])
})

test('others are never the one itself, and each once', () => {
  expect(ids(others(list, 'c', 9))).toEqual(['d', 'e', 'a', 'b'])
  expect(others(list.slice(0, 1), 'a', 3)).toEqual([])
  expect(others([], 'a', 3)).toEqual([])
})

test('a place in a list', () => {
  expect([placeIn(list, 'a'), placeIn(list, 'e'), placeIn(list, 'x')]).toEqual([0, 4, -1])
})
