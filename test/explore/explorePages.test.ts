import { expect, test } from 'vitest'
import { explorePages, pageFinder, viewsWith } from '../../src/explore/explorePages.ts'
import { settle } from '../../src/explore/settle.ts'
import type { Facts } from '../../src/explore/types.ts'

const kinds = { dimension: { one: 'dimension', many: 'dimensions' }, theme: { one: 'theme', many: 'themes' } }

/** A study with one dimension and one theme, and groups of so many levels. */
function factsWith(levels: readonly number[]): Facts {
  return {
    study: { id: 'x', name: 'X', unit: { one: 'comment', many: 'comments' }, kinds },
    basis: 'computed',
    codes: [
      { id: 'a', label: 'A', kind: 'dimension' },
      { id: 'b', label: 'B', kind: 'theme' },
    ],
    groups: levels.map((count, group) => ({
      id: `g${group}`,
      label: `Group ${group}`,
      levels: Array.from({ length: count }, (_, level) => ({ id: `l${level}`, label: `Level ${level}` })),
    })),
    attributes: [],
    minimum: 11,
    base: 100,
    patterns: 3,
  }
}

const pagesOf = (levels: readonly number[], exemplars = 1) => {
  const facts = factsWith(levels)
  return explorePages(facts, viewsWith(facts, exemplars))
}
const count = (pages: ReturnType<typeof pagesOf>, start: string) =>
  pages.filter(({ path }) => path.startsWith(start)).length

test('of a few levels each pair has a page, of many each pair of neighbors', () => {
  // Four levels: 4 · 3 / 2 pairs; fifteen: 14 neighbors.
  const pages = pagesOf([4, 15])
  expect(count(pages, 'differences/g0/')).toBe(6)
  expect(count(pages, 'differences/g1/')).toBe(14)
  expect(count(pages, 'frequencies/by-')).toBe(2)
  expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length)
})

test('a group with very many levels gets no more pages than one can look through', () => {
  expect(count(pagesOf([300]), 'differences/g0/')).toBe(19)
})

test('search engines list each view once, and no pair but the first of a group', () => {
  const listed = pagesOf([3, 2]).flatMap(({ path, indexed }) => (indexed ? [path] : []))
  expect(listed).toEqual([
    '',
    'frequencies/by-g0/',
    'frequencies/by-g1/',
    'differences/',
    'differences/g1/',
    'together/',
    'together/patterns/',
    'matrix/',
  ])
})

test('a study without groups or exemplars has no pages for them', () => {
  const paths = pagesOf([1], 0).map(({ path }) => path)
  expect(paths).toEqual(['', 'frequencies/', 'together/', 'together/patterns/', 'matrix/'])
})

test('the page of a state is found where there is one', () => {
  const facts = factsWith([3])
  const pages = explorePages(facts, viewsWith(facts, 1))
  const pageOf = pageFinder(pages, facts)
  expect(pageOf(settle({}, facts).state)?.path).toBe('')
  expect(pageOf(settle({ by: 'g0' }, facts).state)?.path).toBe('frequencies/by-g0/')
  expect(pageOf(settle({ by: 'g0', measure: 'count' }, facts).state)).toBeUndefined()
})

test('whole patterns have a page where the release lists any', () => {
  const paths = (patterns: number) => {
    const facts = { ...factsWith([]), patterns }
    return explorePages(facts, viewsWith(facts, 0)).map(({ path }) => path)
  }
  expect(paths(1)).toContain('together/patterns/')
  expect(paths(0)).not.toContain('together/patterns/')
})
