import type { Desk } from './desk.ts'
import { type Sum, sumsOf } from './partners.ts'
import type { Probe } from './probe.ts'
import type { Count } from './sheet.ts'

const mostPasses = 4

/** The counts that no rule withholds, largest first. */
function candidates(desk: Desk, counts: readonly Count[]): Count[] {
  return counts
    .filter((count) => count.label === 'secondary' && !desk.ruled.has(count))
    .sort((a, b) => desk.value(b) - desk.value(a))
}

/** Whether a count's return would leave just one withheld in a sum. */
const leavesOne = (sums: readonly Sum[], count: Count) =>
  sums.some(({ parts, whole }) => {
    const hidden = [...parts, whole].filter(({ label }) => label !== 'shown')
    return hidden.length === 2 && hidden.includes(count)
  })

function pass(desk: Desk, counts: readonly Count[], sums: readonly Sum[], probes: readonly Probe[]): boolean {
  let changed = false
  for (const count of candidates(desk, counts)) {
    if (leavesOne(sums, count)) continue
    const value = desk.value(count)
    if (!probes.every((probe) => probe.staysOpen(count, value))) continue
    desk.giveBack(count)
    changed = true
  }
  return changed
}

function untilNothingChanges(desk: Desk, counts: readonly Count[], sums: readonly Sum[], probes: readonly Probe[]) {
  for (let passes = 0; passes < mostPasses; passes += 1) if (!pass(desk, counts, sums, probes)) return
}

/** Shows counts of a code again that need not be withheld. */
export function giveBackCode(desk: Desk, code: number, probe: Probe): void {
  const counts = desk.sheet.tables.flatMap(({ rows }) => rows.flatMap(({ mentions }) => mentions[code] ?? []))
  untilNothingChanges(desk, counts, sumsOf(desk, code), [probe])
}

/** Shows whatever else need not be withheld. */
export function giveBackRest(desk: Desk, probes: readonly Probe[]): void {
  const counts = [
    ...desk.sheet.tables.flatMap(({ rows }) => rows.flatMap(({ mentions }) => mentions)),
    ...desk.sheet.pairs.map(({ count }) => count),
  ]
  const sums = desk.sheet.codes.flatMap((_, code) => sumsOf(desk, code))
  untilNothingChanges(desk, counts, sums, probes)
}
