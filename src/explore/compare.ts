import { newcombe } from '../statistics/newcombe.ts'
import { type Cell, cellOf, type Reason, rounded, rowOf } from './cells.ts'
import type { PlacedCode } from './sortCodes.ts'
import type { Choice, Cube, State } from './types.ts'

/** A code in two levels: its two cells, and the difference of their shares, a minus b, where both are known. */
export type Compared = {
  code: PlacedCode
  a: Cell
  b: Cell
  difference: { value: number; low: number; high: number } | null
  reason: Reason | null
}

/** Compares how often codes occur in two levels of a group, within the responses chosen. */
export function compareCodes(
  codes: readonly PlacedCode[],
  { group, a, b }: NonNullable<State['compare']>,
  filter: readonly Choice[],
  cube: Cube,
): Compared[] {
  const rows = [a, b].map((level) => rowOf(cube, [...filter, { group, level }]))
  return codes.map((code) => {
    const [inA, inB] = rows.map((row) => cellOf(row, code.id)) as [Cell, Cell]
    return { code, a: inA, b: inB, difference: differenceOf(inA, inB), reason: inA.reason ?? inB.reason }
  })
}

function differenceOf(a: Cell, b: Cell): Compared['difference'] {
  if (a.mentions === null || b.mentions === null || !a.base || !b.base) return null
  const { difference, low, high } = newcombe(
    { mentions: a.mentions, base: a.base },
    { mentions: b.mentions, base: b.base },
  )
  return { value: rounded(difference), low: rounded(low), high: rounded(high) }
}
