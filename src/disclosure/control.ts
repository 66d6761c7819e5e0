import { baseTask, codeTask, isSmallEnough, makeProbe, pairTask, roomyBlock, type Task, tasksOf } from './attack.ts'
import { Desk, type Raw } from './desk.ts'
import { firstLabels } from './firstLabels.ts'
import { giveBackCode, giveBackRest } from './giveBack.ts'
import { addPartners, sumsOf } from './partners.ts'
import type { Probe } from './probe.ts'
import type { Solver } from './program.ts'
import { repair } from './repair.ts'
import { neededWidth } from './sheet.ts'

/** A task may need no more repairs than this; each takes something out, so that it ends anyway. */
const mostRounds = 200

/**
 * Loosens the release until nothing that a task asks for is too narrow.
 *
 * @returns the probe that found nothing, for those who want to ask it further; or null where nothing more can be taken out
 */
export function settleTask(highs: Solver, desk: Desk, task: Task): Probe | null {
  const needed = neededWidth(desk.sheet)
  for (let round = 0; round < mostRounds; round += 1) {
    desk.settle()
    const probe = makeProbe(highs, desk.sheet, task)
    const narrow = probe.intervals().filter(({ low, high }) => high - low < needed)
    probe.dispose()
    if (narrow.length === 0) return probe
    let [changed, first] = [false, true]
    for (const interval of narrow) {
      // What the first of them needed may be enough for the others, so each is asked again.
      if (!first) break
      changed = repair(highs, desk, roomyBlock(desk.sheet, task), interval, needed)
      first = false
    }
    if (!changed) break
  }
  desk.stuck = true
  return null
}

/** Decides what of a study may be published: see docs/disclosure.md. */
export function control(highs: Solver, raw: Raw): Desk {
  const desk = new Desk(raw)
  firstLabels(desk)
  addPartners(desk, sumsOf(desk), (count) => {
    for (const { by, rows } of desk.sheet.tables) {
      const row = by.length === 2 ? rows.find(({ base }) => base === count) : undefined
      if (row) desk.withholdBase(by, row)
    }
  })
  raw.codes.forEach((_, code) => {
    addPartners(desk, sumsOf(desk, code), (count) => desk.hide(count))
  })
  desk.settle()
  if (isSmallEnough(desk.sheet)) controlAtOnce(highs, desk)
  else controlByParts(highs, desk)
  desk.settle()
  return desk
}

function controlAtOnce(highs: Solver, desk: Desk): void {
  const [task] = tasksOf(desk.sheet)
  if (!task) return
  const probe = settleTask(highs, desk, task)
  if (probe) giveBackRest(desk, [probe])
  probe?.dispose()
}

function controlByParts(highs: Solver, desk: Desk): void {
  const probes = new Map<string, Probe>()
  const look = (key: string, task: Task) => {
    const probe = settleTask(highs, desk, task)
    if (probe) probes.set(key, probe)
    return probe
  }
  look('bases', baseTask())
  desk.raw.codes.forEach((_, code) => {
    const probe = look(`code ${code}`, codeTask(desk.sheet, code))
    if (probe) giveBackCode(desk, code, probe)
    probe?.dispose()
  })
  for (let again = true; again; ) {
    again = false
    desk.touched.clear()
    for (const pair of desk.sheet.pairs) {
      const key = `pair ${pair.a} ${pair.b}`
      if (pair.count.label === 'shown' || probes.has(key)) continue
      look(key, pairTask(pair))
      again = true
    }
    for (const code of desk.touched) {
      look(`code ${code}`, codeTask(desk.sheet, code))
      again = true
    }
  }
  giveBackRest(desk, [...probes.values()])
  for (const probe of probes.values()) probe.dispose()
}
