import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { count } from '../../scripts/aggregate/counts.ts'
import { rawCounts, shownGroups } from '../../scripts/aggregate/raw.ts'
import { asPublished, type Findings, find } from '../../scripts/aggregate/release.ts'
import { attack } from '../../src/disclosure/attack.ts'
import { audit } from '../../src/disclosure/audit.ts'
import { control } from '../../src/disclosure/control.ts'
import { loadSolver, type Solver } from '../../src/disclosure/program.ts'
import { readSheet } from '../../src/disclosure/readSheet.ts'
import { fits, hiddenIn, type Puzzle, puzzleOf, search } from './bruteForce.ts'
import { reducedOf, type SomeStudy, someStudy, tinyStudy } from './someStudy.ts'

let highs: Solver
beforeAll(async () => {
  highs = await loadSolver()
})

const seed = 1766

/** How many responses of every kind there really are. */
function truthOf(study: SomeStudy, findings: Findings, { kinds }: Puzzle): number[] {
  const ids = findings.groups.groups.map(({ id }) => id)
  const shown = shownGroups(reducedOf(study)).flatMap((group, index) =>
    group && ids.includes(group.id) ? [{ group, index }] : [],
  )
  const stands = (answer: SomeStudy['answers'][number], { levels, codes }: Puzzle['kinds'][number]) =>
    answer.codes.map((code) => `c${code}`).join() === codes.join() &&
    shown.every(({ group, index }, at) => {
      const place = group.placeOf.get(answer.levels[index] as string | null) as number
      return group.levels[place]?.id === levels[at]
    })
  return kinds.map((kind) => study.answers.filter((answer) => stands(answer, kind)).length)
}

describe('whatever a small study holds', () => {
  test('its release passes the audit, and all that is told is true', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(someStudy, (study) => {
        const findings = find(highs, reducedOf(study), 'test')
        const { leaks, faults, conflicts } = audit(highs, asPublished(findings))
        expect({ leaks, faults, conflicts }).toEqual({ leaks: [], faults: [], conflicts: [] })
        const puzzle = puzzleOf(findings)
        expect(fits(puzzle, truthOf(study, findings, puzzle))).toBe(true)
      }),
      { numRuns: 25, seed },
    )
  })

  test('whoever looks through all data sets finds two values at least, and as far apart as must be', () => {
    fc.assert(
      fc.property(tinyStudy, (study) => {
        const findings = find(highs, reducedOf(study), 'test')
        const { intervals } = attack(highs, readSheet(asPublished(findings)).sheet)
        const puzzle = puzzleOf(findings)
        const anywhere = puzzle.kinds.map(() => study.answers.length / puzzle.kinds.length)
        const needed = Math.min(Math.max(1, study.minimum - 2), study.answers.length)
        for (const { hidden } of hiddenIn(puzzle)) {
          const interval = intervals.find(({ count }) => count.cell === hidden)
          if (!interval) throw new Error(`The attack does not speak of ${hidden}`)
          expect(interval.high - interval.low).toBeGreaterThanOrEqual(needed)
          for (const end of [interval.low, interval.high]) {
            const found = search(puzzle, hidden, end, anywhere)
            expect(found && fits(puzzle, found), `${hidden} can be ${end}`).toBe(true)
          }
        }
      }),
      { numRuns: 60, seed },
    )
  })

  test('no further count is withheld that need not be', () => {
    fc.assert(
      fc.property(tinyStudy, (study) => {
        const reduced = reducedOf(study)
        const desk = control(highs, rawCounts(reduced, count(reduced.patterns, study.codes), shownGroups(reduced)))
        const counts = [
          ...desk.sheet.tables.flatMap(({ rows }) => rows.flatMap(({ mentions }) => mentions)),
          ...desk.sheet.pairs.map((pair) => pair.count),
        ]
        for (const one of counts) {
          if (desk.stuck || one.label !== 'secondary' || desk.ruled.has(one)) continue
          desk.giveBack(one)
          expect(attack(highs, desk.sheet).leaks.length, one.cell).toBeGreaterThan(0)
          desk.hide(one)
        }
      }),
      { numRuns: 40, seed },
    )
  })
})

test('the search finds what can’t be, too', () => {
  // Two kinds of response, five in all, of which at most two have the code: three can't.
  const puzzle: Puzzle = {
    kinds: [
      { levels: [], codes: [] },
      { levels: [], codes: ['c0'] },
    ],
    rules: [
      { kinds: [0, 1], low: 5, high: 5 },
      { kinds: [1], low: 0, high: 2, hidden: 'mentions of c0' },
      { kinds: [0], low: 3, high: 4 },
    ],
    texts: [],
  }
  expect(search(puzzle, 'mentions of c0', 1, [2, 3])).toEqual([4, 1])
  expect(search(puzzle, 'mentions of c0', 2, [2, 3])).toEqual([3, 2])
  expect(search(puzzle, 'mentions of c0', 0, [2, 3])).toBeNull()
  expect(search(puzzle, 'mentions of c0', 3, [2, 3])).toBeNull()
})
