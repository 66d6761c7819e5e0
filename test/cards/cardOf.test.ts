import { describe, expect, test } from 'vitest'
import type { Card } from '../../src/cards/card.ts'
import { figureBases } from '../../src/cards/figureBases.ts'
import { nearestCard } from '../../src/cards/nearestCard.ts'
import { cardWith } from './examples.ts'

describe('the card of a page', () => {
  const paths = ['home', 'site', 'dimensions', 'dimensions/bond', 'exemplars', 'exemplars/bond', 'method']
  const all = new Map<string, Card>(paths.map((path) => [path, cardWith({ path })]))

  test.each([
    ['/', 'home'],
    ['/dimensions/', 'dimensions'],
    ['/dimensions/bond/', 'dimensions/bond'],
    ['/exemplars/2/', 'exemplars'],
    ['/exemplars/bond/2/', 'exemplars/bond'],
    ['/exemplars/other/', 'exemplars'],
    ['/404/', 'site'],
    ['/search/', 'site'],
    ['/new/page/', 'site'],
  ])('%s is %s', (pathname, path) => {
    expect(nearestCard(all, pathname).path).toBe(path)
  })
})

describe('the bases of a figure', () => {
  const figure = (words: string[]) => ({
    basis: 'illustrative' as const,
    columns: [
      { key: 'code', label: 'Code' },
      { key: 'basis', label: 'Basis' },
    ],
    rows: words.map((word) => ['Bond', word]),
  })

  test('are those of its rows, the made-up last', () => {
    expect(figureBases(figure(['Illustrative', 'Reported']))).toEqual(['reported', 'illustrative'])
    expect(figureBases(figure(['Illustrative']))).toEqual(['illustrative'])
  })

  test('are its own where rows say none', () => {
    expect(figureBases({ ...figure(['Reported']), columns: [{ key: 'code', label: 'Code' }] })).toEqual([
      'illustrative',
    ])
  })
})
