import type { Desk } from './desk.ts'
import { type Count, neededWidth } from './sheet.ts'

/** Counts that add up to another: the parts of which at most none, or at least two, may be withheld. */
export type Sum = { parts: readonly Count[]; whole: Count }

/** The sums in which the bases stand (without a code), or the counts of a code. */
export function sumsOf(desk: Desk, code?: number): Sum[] {
  const of = (row: { base: Count; mentions: readonly Count[] }) =>
    code === undefined ? row.base : (row.mentions[code] as Count)
  const all = desk.sheet.tables[0]?.rows[0]
  if (!all) return []
  return desk.sheet.tables.flatMap(({ by, rows }): Sum[] => {
    if (by.length === 0) return []
    if (by.length === 1) return [{ parts: rows.map(of), whole: of(all) }]
    return by.flatMap((group, nth) => {
      const lines = Map.groupBy(rows, ({ levels }) => levels[nth] as number)
      return [...lines].flatMap(([level, line]) => {
        const margin = desk.margin(group, level)
        return margin ? [{ parts: line.map(of), whole: of(margin) }] : []
      })
    })
  })
}

/** Whether a count can be anything but what it is: one that is shown to be zero for want of responses can't. */
const canVary = (desk: Desk, count: Count) => count.label !== 'shown' || desk.value(count) > 0

/**
 * Withholds a second count wherever just one in a sum is withheld, for it could be worked out: the smallest that is large
 * enough to hide behind, or else the largest.
 */
export function addPartners(desk: Desk, sums: readonly Sum[], hide: (count: Count) => void): void {
  const enough = neededWidth(desk.sheet)
  for (let again = true; again; ) {
    again = false
    for (const { parts, whole } of sums) {
      const hidden = [...parts, whole].filter(({ label }) => label !== 'shown')
      if (hidden.length !== 1) continue
      const others = parts.filter((count) => count.label === 'shown' && canVary(desk, count))
      const sorted = others.sort((a, b) => desk.value(a) - desk.value(b))
      const partner = sorted.find((count) => desk.value(count) >= enough) ?? sorted.at(-1)
      if (!partner) continue
      hide(partner)
      again = true
    }
  }
}
