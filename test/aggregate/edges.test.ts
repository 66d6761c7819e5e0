import { describe, expect, test } from 'vitest'
import { round } from '../../scripts/aggregate/counts.ts'
import { shareOf } from '../../scripts/aggregate/frequencies.ts'
import type { Context } from '../../scripts/aggregate/release.ts'
import { reproduction } from '../../scripts/aggregate/reproduction.ts'
import { readStudy } from '../../src/study/readFolder.ts'
import { makeStudy, released, sourceOf } from '../study/makeStudy.ts'

const header = { 'source/responses.csv': 'response,text,publish\n', 'source/codings.csv': 'response,code,coder\n' }
const noGroups = { groups: [] }

describe('a study without responses', () => {
  test('gives a release in which nothing is counted and nothing expected', async () => {
    const claims = [
      { code: 'talk', statistic: 'share', value: 0.5, place: 'x' },
      { code: null, statistic: 'base', value: 6, place: 'x' },
    ]
    const { release } = await released({ study: noGroups, claims, files: header })
    const rows = release.frequencies.codes.map(({ mentions, base, share, low, high }) => ({
      mentions,
      base,
      share,
      low,
      high,
    }))
    expect(rows).toEqual(Array(3).fill({ mentions: 0, base: 0, share: 0, low: 0, high: 1 }))
    expect(release.cooccurrence.pairs).toHaveLength(3)
    for (const pair of release.cooccurrence.pairs) {
      expect(pair).toMatchObject({ both: 0, expected: 0, lift: null, phi: null })
    }
    expect(release.cooccurrence.patterns).toEqual([])
    expect(release.matrix.cells.map(({ count }) => count)).toEqual([0, 0])
    expect(release.exemplars.exemplars).toEqual([])
    expect(release.agreement).toMatchObject({ coders: 0, codes: [] })
    expect(release.reproduction.claims).toMatchObject([
      { computed: null, equal: null },
      { computed: 0, equal: false },
    ])
    expect(release.manifest.disclosure.suppressed).toBe(0)
  })
})

describe('a study with little in it', () => {
  test('no codings at all', async () => {
    const files = { ...header, 'source/responses.csv': 'response,text,publish\nr1,Nothing to add.,yes\nr2,,no\n' }
    const { release } = await released({ study: noGroups, files })
    expect(release.frequencies.codes.map(({ mentions, share }) => [mentions, share])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ])
    expect(release.cooccurrence.patterns).toMatchObject([{ codes: [], count: 2, share: 1 }])
    expect(release.exemplars.exemplars.map(({ codes, text }) => [text, codes])).toEqual([['Nothing to add.', []]])
    expect(release.agreement.codes).toEqual([])
  })

  test('one response: 1 of 1 with Wilson 0.2065 to 1', async () => {
    // n = 1, p = 1: low = 1 / (1 + 3.841459) = 0.20655.
    const { release } = await released({ study: noGroups, files: sourceOf([['talk', 'safety']]) })
    expect(release.frequencies.codes[0]).toMatchObject({ mentions: 1, base: 1, share: 1, low: 0.2065, high: 1 })
    expect(release.cooccurrence.pairs[1]).toMatchObject({
      a: 'talk',
      b: 'safety',
      both: 1,
      expected: 1,
      lift: 1,
      phi: null,
    })
  })

  test('one response below the minimum: nothing of its codes is told', async () => {
    const { release } = await released({
      study: { ...noGroups, disclosure: { minimum: 11 } },
      files: sourceOf([['talk']]),
    })
    // Of one response, "fewer than 11" would be 1, and a shown zero tells of the one that has not the code.
    expect(release.frequencies.codes.map(({ mentions, suppressed }) => [mentions, suppressed])).toEqual(
      Array(3).fill([null, 'secondary']),
    )
    expect(release.cooccurrence.patterns).toEqual([])
  })

  test('one code: no pairs and no cells', async () => {
    const { release } = await released({ study: noGroups, codes: ['talk'], files: sourceOf([['talk'], []]) })
    expect(release.cooccurrence.pairs).toEqual([])
    expect(release.matrix.cells).toEqual([])
    expect(release.frequencies.codes).toMatchObject([{ mentions: 1, share: 0.5 }])
  })

  test('one coder: no agreement', async () => {
    const { release } = await released({ study: noGroups, files: sourceOf([['talk'], ['safety']]) })
    expect(release.agreement).toMatchObject({ coders: 0, codes: [] })
    expect(release.agreement.suppressed).toBeUndefined()
  })

  test('fewer responses coded twice than the minimum: no agreement, and the reason', async () => {
    const files = { ...sourceOf([['talk'], ['talk'], ['talk']]) }
    files['source/codings.csv'] += 'r1,talk,b\nr2,,b\n'
    const { release } = await released({ study: { ...noGroups, disclosure: { minimum: 3 } }, files })
    expect(release.agreement).toMatchObject({ coders: 2, codes: [], suppressed: 'primary' })
    expect(release.manifest.disclosure.suppressed).toBe(1)
  })
})

describe('agreement of three coders', () => {
  test('is over pairs of coders, and over those who read the response', async () => {
    // talk, by a b c: r1 1 1 1, r2 1 0 –, r3 0 0 0, r4 0 – 0. r2 and r4 were read by two.
    // Percent: (3/3 + 0/1 + 3/3 + 1/1) / 4 = 0.75.
    // Light's kappa: a and b on r1 r2 r3: 2/3 agree; a 2/3 yes, b 1/3: chance 2/9 + 2/9 = 4/9; (6/9 − 4/9) / (5/9) = 0.4.
    //   a and c on r1 r3 r4: all agree, 1. b and c on r1 r3: all agree, 1. Mean 0.8.
    // Alpha: pairable values 3 + 2 + 3 + 2 = 10, yes 3 + 1 = 4, no 6. Disagreement: only r2, its two values disagree both
    //   ways: 2/(2 − 1) / 10 = 0.2; expected 2 × 4 × 6 / (10 × 9) = 0.5333; 1 − 0.375 = 0.625 → 0.63.
    const files = {
      'source/responses.csv': 'response,text,publish\nr1,,no\nr2,,no\nr3,,no\nr4,,no\nr5,,no\n',
      'source/codings.csv': [
        'response,code,coder',
        'r1,talk,a',
        'r1,talk,b',
        'r1,talk,c',
        'r2,talk,a',
        'r2,,b',
        'r3,,a',
        'r3,,b',
        'r3,,c',
        'r4,,a',
        'r4,,c',
        'r5,talk,a',
        '',
      ].join('\n'),
    }
    const { release } = await released({ study: noGroups, codes: ['talk'], files })
    expect(release.agreement).toMatchObject({
      coders: 3,
      codes: [{ id: 'talk', n: 4, percent: { value: 0.75 }, kappa: { value: 0.8 }, alpha: { value: 0.63 } }],
    })
  })
})

describe('patterns', () => {
  test('are in order of count, then of size, then of the codebook, and twenty at most', async () => {
    const codes = Array.from({ length: 25 }, (_, index) => `c${index}`)
    const rows = [...codes.slice(1).map((id) => [id]), ['c0', 'c1'], [], ['c7'], ['c3', 'c0'], ['c0', 'c3']]
    const { release } = await released({ study: noGroups, codes, files: sourceOf(rows) })
    const sets = release.cooccurrence.patterns.map(({ codes: set, count }) => `${set.join('+')} ${count}`)
    expect(sets).toHaveLength(20)
    expect(sets.slice(0, 5)).toEqual(['c7 2', 'c0+c3 2', ' 1', 'c1 1', 'c2 1'])
  })

  test('leave levels aside', async () => {
    const files = {
      'source/responses.csv': 'response,age,text,publish\nr1,young,,no\nr2,65-plus,,no\nr3,,,no\n',
      'source/codings.csv': 'response,code,coder\nr1,talk,a\nr2,talk,a\nr3,talk,a\n',
    }
    const { release } = await released({ study: { disclosure: { minimum: 3 } }, files })
    expect(release.cooccurrence.patterns).toMatchObject([{ codes: ['talk'], count: 3, share: 1 }])
  })
})

describe('reported against computed', () => {
  const claimed = (statistic: string, value: unknown, mentions: number, base: number, extra: object = {}) => {
    const claims = [{ code: 'talk', statistic, value, place: 'x', ...extra }]
    const folder = readStudy(makeStudy({ study: { n: 100_000 }, claims }))
    const context: Context = { folder, basis: 'computed', minimum: 1, head: { generatedBy: 'test', study: 'tiny' } }
    const totals = [mentions, 0, 0].map((count) => ({ count }))
    return reproduction(context, totals, base).claims[0]
  }

  test.each([
    // Within half a percent of 0.14 either way.
    ['share', 0.14, 134, false],
    ['share', 0.14, 135, true],
    ['share', 0.14, 145, true],
    ['share', 0.14, 146, false],
    // The edges of a range are printed in whole percents, and so is what is compared: 1.5% is printed as 2%, 14.4% as 14%.
    ['share-range', [0.02, 0.14], 14, false],
    ['share-range', [0.02, 0.14], 15, true],
    ['share-range', [0.02, 0.14], 20, true],
    ['share-range', [0.02, 0.14], 144, true],
    ['share-range', [0.02, 0.14], 145, false],
    ['share-above', 0.5, 500, false],
    ['share-above', 0.5, 501, true],
  ])('%s %j and %i of 1,000', (statistic, value, mentions, equal) => {
    const extra = statistic === 'share-above' ? { words: 'most' } : {}
    expect(claimed(statistic, value, mentions, 1000, extra)).toMatchObject({ computed: mentions / 1000, equal })
  })

  test.each([
    [1249, true],
    [1255, true],
    [1256, false],
    [1244, false],
  ])('a share printed to a tenth of a percent: 12.5%% and %i of 10,000', (mentions, equal) => {
    expect(claimed('share', 0.125, mentions, 10_000, { precision: 0.001 })).toMatchObject({ equal })
  })
})

describe('rounding', () => {
  test.each([
    [0.145, 2, 0.15],
    [29 / 200, 2, 0.15],
    [31 / 200, 2, 0.16],
    [3 / 160, 4, 0.0188],
    [-0.0625, 3, -0.063],
    [-0.0001, 2, 0],
    [0.6002265, 4, 0.6002],
    [2.5, 0, 3],
    [1, 4, 1],
  ])('%d to %i decimals', (value, decimals, expected) => {
    expect(round(value, decimals)).toBe(expected)
  })

  test('a share of nothing says nothing', () => {
    expect(shareOf(0, 0)).toEqual({ share: 0, low: 0, high: 1 })
  })
})
