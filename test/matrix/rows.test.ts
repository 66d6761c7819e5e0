import { describe, expect, test } from 'vitest'
import { often, type Row, rows } from './rows.ts'

/** What of a row is told apart: any number of groups is groups, any texts are exemplars. */
const traits = ({ name: _, groups, exemplars, ...others }: Row): [string, string][] =>
  Object.entries({ ...others, groups: groups > 0, exemplars: exemplars !== 'none' }).map(([key, value]) => [
    key,
    `${key} ${value}`,
  ])

/** Every two values of different traits that stand in some row together. */
function pairsIn(some: readonly Row[]): Set<string> {
  const pairs = some.flatMap((row) => {
    const all = traits(row)
    return all.flatMap(([, one], index) => all.slice(index + 1).map(([, other]) => `${one}, ${other}`))
  })
  return new Set(pairs)
}

/** Every two values of different traits that some rows have anywhere. */
function possiblePairs(some: readonly Row[]): string[] {
  const values = Map.groupBy(
    some.flatMap(traits).map(([key, value]) => ({ key, value })),
    ({ key }) => key,
  )
  const lists = [...values.values()].map((list) => [...new Set(list.map(({ value }) => value))])
  return lists.flatMap((list, index) =>
    lists.slice(index + 1).flatMap((other) => list.flatMap((a) => other.map((b) => `${a}, ${b}`))),
  )
}

const missing = (some: readonly Row[]) => possiblePairs(some).filter((pair) => !pairsIn(some).has(pair))
const small = rows.filter(({ codes }) => codes < 300)

describe('the matrix of small studies', () => {
  test('has every two values together in some study; 300 codes stand in one alone', () => {
    expect(missing(small)).toEqual([])
    expect(rows.length - small.length).toBe(1)
  })

  test('would tell of two values that never meet', () => {
    expect(missing(small.slice(1)).length).toBeGreaterThan(0)
  })

  test('has every number of groups and every kind of exemplars', () => {
    expect([...new Set(rows.map(({ groups }) => groups))].sort()).toEqual([0, 1, 3, 6])
    expect(new Set(rows.map(({ exemplars }) => exemplars))).toEqual(new Set(['none', 'one', 'texts', 'marked']))
  })

  test('is small in every run, and has every value of every trait there but 300 codes', () => {
    const some = rows.filter(({ name }) => often.includes(name))
    expect(some).toHaveLength(often.length)
    const valuesOf = (list: readonly Row[]) => new Set(list.flatMap(traits).map(([, value]) => value))
    expect([...valuesOf(small)].filter((value) => !valuesOf(some).has(value))).toEqual([])
  })
})
