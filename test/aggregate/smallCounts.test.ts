import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Pattern } from '../../scripts/aggregate/read.ts'
import { find as findAll } from '../../scripts/aggregate/release.ts'
import { loadSolver, type Solver } from '../../src/disclosure/program.ts'
import { readStudy } from '../../src/study/readFolder.ts'
import type { Release } from '../../src/study/release.ts'
import { makeStudy, released } from '../study/makeStudy.ts'

const ids = ['talk', 'mind', 'safety', 'time']
const codes = ids.map((id, index) => ({ id, kind: index < 2 ? 'dimension' : 'theme', label: id }))
const claims = ids.map((code) => ({ code, statistic: 'share-range', value: [0, 1], place: 'x' }))
const folder = readStudy(makeStudy({ codes, claims }))

/** The codes of every response, 0 to 3. */
const someRows = fc.array(fc.subarray([0, 1, 2, 3]), { minLength: 1, maxLength: 40 })
const someMinimum = fc.integer({ min: 1, max: 12 })

type Rows = readonly (readonly number[])[]
type Found = Pick<Release, 'frequencies' | 'cooccurrence' | 'matrix' | 'exemplars' | 'reproduction'>

let highs: Solver
beforeAll(async () => {
  highs = await loadSolver()
})

/** A place in the text for every code of a response. */
const spansOf = (row: readonly number[]) => row.map((code) => ({ code: ids[code] as string, start: 0, end: 3 }))

/** The files that are made of rows, those alike gathered. */
function find(rows: Rows, minimum: number): Found {
  const gathered = new Map<string, Pattern>()
  for (const row of rows) {
    const before = gathered.get(row.join())?.responses ?? 0
    gathered.set(row.join(), { levels: [], codes: row, responses: before + 1 })
  }
  const study = { ...folder.study, groups: [], disclosure: { ...folder.study.disclosure, minimum } }
  const texts = rows.map((row, index) => ({
    response: `r${index}`,
    text: 'xyz',
    levels: [],
    codes: row,
    spans: spansOf(row),
  }))
  const reduced = { folder: { ...folder, study }, patterns: [...gathered.values()], readings: [], texts }
  return findAll(highs, { ...reduced, rows: { responses: rows.length, codings: 0 }, notices: [] }, 'test')
}

function expectNoSmallCount(
  { frequencies: file, cooccurrence: pairs, matrix: cells, exemplars: shown }: Found,
  minimum: number,
) {
  const counts = [
    ...file.codes.map((row) => row.mentions),
    ...pairs.pairs.map((row) => row.both),
    ...pairs.patterns.map((row) => row.count),
    ...cells.cells.map((row) => row.count),
    // Whoever counts the exemplars of a code learns nothing that its row keeps back.
    ...ids.map((id) => {
      const withheld = file.codes.find((row) => row.id === id)?.mentions === null
      return withheld ? shown.exemplars.filter((one) => JSON.stringify(one).includes(`"${id}"`)).length : 0
    }),
  ]
  expect(counts.filter((one) => one !== null && one > 0 && one < minimum)).toEqual([])
  for (const row of [...file.codes, ...pairs.pairs, ...cells.cells]) {
    const values = Object.entries(row).flatMap(([key, value]) =>
      ['mentions', 'share', 'both', 'count'].includes(key) ? [value] : [],
    )
    expect(values.every((value) => (value === null) === (row.suppressed !== undefined))).toBe(true)
  }
}

/** What the rows give, counted without the program: what is shown is this, and what is small is not shown. */
function expectTrue(
  { frequencies: file, cooccurrence: found, matrix: cells, reproduction: claimed }: Found,
  rows: Rows,
) {
  const mentioned = (id: string) => rows.filter((row) => row.includes(ids.indexOf(id))).length
  const withBoth = (a: string, b: string) =>
    rows.filter((row) => row.includes(ids.indexOf(a)) && row.includes(ids.indexOf(b))).length
  const hidden = new Set<string>()
  for (const { id, mentions, base, share, low, high } of file.codes) {
    expect(base).toBe(rows.length)
    if (mentions === null || share === null || low === null || high === null) {
      expect([mentions, share, low, high]).toEqual([null, null, null, null])
      hidden.add(id)
    } else {
      expect(mentions).toBe(mentioned(id))
      expect(Math.abs(share * base - mentions)).toBeLessThanOrEqual(0.00005 * base + 1e-9)
      expect(low <= share && share <= high).toBe(true)
    }
  }
  for (const { code, computed, suppressed } of claimed.claims) {
    expect(computed === null).toBe(hidden.has(code as string))
    expect(suppressed).toBe(computed === null ? 'secondary' : undefined)
  }
  for (const { a, b, both, expected } of found.pairs) {
    if (both !== null) expect(both).toBe(withBoth(a, b))
    if (expected !== null) expect(expected).toBeCloseTo((mentioned(a) * mentioned(b)) / rows.length, 0)
    expect(expected === null).toBe(both === null && (hidden.has(a) || hidden.has(b)))
    if (hidden.has(a) || hidden.has(b)) expect(both === null || both === 0).toBe(true)
  }
  for (const { dimension, theme, count: cell, suppressed } of cells.cells) {
    const pair = found.pairs.find(({ a, b }) => a === dimension && b === theme)
    expect({ cell, suppressed }).toEqual({ cell: pair?.both, suppressed: pair?.suppressed })
  }
  for (const { codes: set, count } of found.patterns) {
    expect(count).toBe(rows.filter((row) => row.map((code) => ids[code]).join() === set.join()).length)
    expect(set.some((id) => hidden.has(id))).toBe(false)
  }
}

describe('whatever the responses are', () => {
  test('no count from 1 to the minimum less 1 is published, and every other is true', () => {
    fc.assert(
      fc.property(someRows, someMinimum, (rows, minimum) => {
        const found = find(rows, minimum)
        expectNoSmallCount(found, minimum)
        expectTrue(found, rows)
      }),
      { numRuns: 60, seed: 1766 },
    )
  })

  test('the same holds for the whole way through DuckDB, with two coders', { timeout: 120_000 }, async () => {
    const someCoders = fc.array(fc.subarray([0, 1, 2, 3]), { minLength: 1, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(someRows, someCoders, someMinimum, async (byA, byB, minimum) => {
        // A mention is what either coder saw.
        const rows = byA.map((row, index) => [...new Set([...row, ...(byB[index] ?? [])])].sort())
        const coded = (coder: string, sets: Rows) =>
          sets
            .slice(0, byA.length)
            .flatMap((set, index) =>
              (set.length > 0 ? set.map((code) => ids[code]) : ['']).map((code) => `r${index},${code},${coder}`),
            )
        const { release } = await released({
          study: { groups: [], disclosure: { minimum } },
          codes,
          claims,
          files: {
            'source/responses.csv': `response,text,publish\n${rows.map((_, index) => `r${index},x,yes\n`).join('')}`,
            'source/codings.csv': `response,code,coder\n${[...coded('a', byA), ...coded('b', byB)].join('\n')}\n`,
          },
        })
        expectNoSmallCount(release, minimum)
        expectTrue(release, rows)
        const both = Math.min(byA.length, byB.length)
        expect(release.agreement.codes.map(({ n }) => n)).toEqual(both >= minimum ? ids.map(() => both) : [])
        expect(release.agreement.suppressed).toBe(both < minimum ? 'primary' : undefined)
      }),
      { numRuns: 4, seed: 1766 },
    )
  })
})
