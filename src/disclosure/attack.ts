import { makeBlock } from './block.ts'
import { cutsOf } from './cuts.ts'
import { type Interval, Probe } from './probe.ts'
import type { Solver } from './program.ts'
import { type Count, isWithheld, neededWidth, type Sheet } from './sheet.ts'
import { countPlaces } from './space.ts'

/** Most kinds of response, by all codes and all levels, for which all is looked at together. */
const mostKinds = 512

/** Codes that are looked at together, and which of their counts are asked for. */
export type Task = { codes: readonly number[]; exact: boolean; targets: (count: Count) => boolean }

const withheld = (count: Count | undefined) => count !== undefined && isWithheld(count)

/** Whether all codes can be looked at together, so that nothing that the release says is left aside. */
export const isSmallEnough = (sheet: Sheet) =>
  sheet.codes.length < 10 && 2 ** sheet.codes.length * countPlaces(sheet) <= mostKinds

/** The counts within groups, and their bases, without the totals. */
const basesOf = (sheet: Sheet) => sheet.tables.flatMap(({ rows }) => rows.map(({ base }) => base))

/** A code with all its counts. */
export function codeTask(sheet: Sheet, code: number): Task {
  const own = new Set(sheet.tables.flatMap(({ rows }) => rows.flatMap(({ base, mentions }) => [base, mentions[code]])))
  return { codes: [code], exact: false, targets: (count) => own.has(count) }
}

export const pairTask = ({ a, b, count }: Sheet['pairs'][number]): Task => ({
  codes: [a, b],
  exact: false,
  targets: (one) => one === count,
})

export const baseTask = (): Task => ({ codes: [], exact: false, targets: () => true })

/** What has to be looked at so that every withheld count is asked for. */
export function tasksOf(sheet: Sheet): Task[] {
  if (isSmallEnough(sheet)) return [{ codes: [...sheet.codes.keys()], exact: true, targets: () => true }]
  const bases = basesOf(sheet).some(withheld)
  const codes = [...sheet.codes.keys()].filter(
    (code) => bases || sheet.tables.some(({ rows }) => rows.some(({ mentions }) => withheld(mentions[code]))),
  )
  return [
    ...(bases ? [baseTask()] : []),
    ...codes.map((code) => codeTask(sheet, code)),
    ...sheet.pairs.filter(({ count }) => withheld(count)).map(pairTask),
  ]
}

const blockOf = (sheet: Sheet, { codes, exact }: Task, zeros = false) =>
  makeBlock(sheet, codes, exact ? new Map() : cutsOf(sheet, codes), { exact, zeros })

/** The block of a task with room for responses where published bases are zero: for what could be taken out. */
export const roomyBlock = (sheet: Sheet, task: Task) => blockOf(sheet, task, true)

export const makeProbe = (highs: Solver, sheet: Sheet, task: Task) =>
  new Probe(highs, blockOf(sheet, task), neededWidth(sheet), task.targets)

export type Attack = {
  /** Of every withheld count; where it is wide enough, the true one may be wider. */
  intervals: readonly Interval[]
  /** Those that are narrower than they must be. */
  leaks: readonly Interval[]
  /** Codes of the blocks whose numbers no data set can have. */
  contradictions: readonly (readonly number[])[]
}

/** Tries to work out every withheld count of a release from all that is published. */
export function attack(highs: Solver, sheet: Sheet): Attack {
  const found = new Map<Count, Interval>()
  const contradictions: (readonly number[])[] = []
  for (const task of tasksOf(sheet)) {
    const probe = makeProbe(highs, sheet, task)
    const intervals = probe.intervals()
    if (probe.contradicts) contradictions.push(task.codes)
    else for (const interval of intervals) keepNarrowest(found, interval)
    probe.dispose()
  }
  const needed = neededWidth(sheet)
  const intervals = [...found.values()]
  return { intervals, leaks: intervals.filter(({ low, high }) => high - low < needed), contradictions }
}

function keepNarrowest(found: Map<Count, Interval>, { count, low, high }: Interval): void {
  const before = found.get(count)
  found.set(count, before && before.high - before.low <= high - low ? before : { count, low, high })
}
