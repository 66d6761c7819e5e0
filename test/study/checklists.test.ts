import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../scripts/program.ts'
import { checklists } from '../../src/study/checklists/checklists.ts'
import { Problems } from '../../src/study/problems.ts'
import { readFolder } from '../../src/study/readFolder.ts'

describe('reporting checklists', () => {
  test('have the items that their standards have: 21 and 32', () => {
    expect(checklists.map(({ name, items }) => [name, items.length])).toEqual([
      ['SRQR', 21],
      ['COREQ', 32],
    ])
    expect(checklists.flatMap(({ items }) => [items[0]?.item, items.at(-1)?.item])).toEqual(['S1', 'S21', 'C1', 'C32'])
  })

  test('name each item shortly, and none like another', () => {
    for (const { items } of checklists) {
      expect(new Set(items.map(({ topic }) => topic)).size).toBe(items.length)
      expect(items.filter(({ topic }) => topic.split(' ').length > 8)).toEqual([])
    }
  })
})

describe('the shipped study', () => {
  const folder = join(root, 'data/therapeutic-connections')
  const { reporting } = readFolder(folder, new Problems())
  const items = reporting?.items ?? []

  test('has one answer to every item of both', () => {
    expect(items.map(({ item }) => item)).toEqual(checklists.flatMap((one) => one.items.map(({ item }) => item)))
  })

  test('leads from every answer to a place on the site, or says that it is not public or does not apply', () => {
    const wrong = items.filter(({ where, public: open, applies }) =>
      open && applies ? !/#[a-z]/.test(where ?? '') : where !== undefined,
    )
    expect(wrong).toEqual([])
  })
})
