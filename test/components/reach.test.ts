import { expect, test } from 'vitest'
import { reachOf, statesFigures } from '../../src/components/reach.ts'
import type { Findings } from '../../src/content.ts'

const findings = (levels: number, exemplars: number) =>
  ({
    release: {
      groups: { groups: levels > 0 ? [{ levels: Array.from({ length: levels }) }] : [] },
      exemplars: { exemplars: Array.from({ length: exemplars }) },
    },
  }) as unknown as Findings

test.each([
  [0, 0, 'no', 'no'],
  [1, 0, 'no', 'no'],
  [2, 0, 'yes', 'no'],
  [2, 1, 'yes', 'yes'],
])('a group of %i levels and %i exemplars', (levels, exemplars, groups, voiced) => {
  expect(reachOf(findings(levels, exemplars))).toEqual({ groups, exemplars: voiced })
})

test('only an article with claims states figures', () => {
  const of = (article: object | undefined, claims: object[]) =>
    statesFigures({ study: { article }, reported: { claims } } as unknown as Findings)
  expect(of({}, [{}])).toBe(true)
  expect(of({}, [])).toBe(false)
  expect(of(undefined, [{}])).toBe(false)
})
