import { wilson } from '../statistics/wilson.ts'
import type { Frequency, GroupRow } from '../study/release.ts'
import type { Choice, Cube } from './types.ts'

/** Why a number is withheld. */
export type Reason = 'primary' | 'secondary'

/** How often a code occurs in some responses. Where numbers are null and there is no reason, there are no responses. */
export type Cell = {
  mentions: number | null
  base: number | null
  share: number | null
  low: number | null
  high: number | null
  reason: Reason | null
}

/** The row of the cube for responses of these levels, or undefined where the release has none. */
export function rowOf({ groups }: Pick<Cube, 'groups'>, choices: readonly Choice[]): GroupRow | undefined {
  const level = (group: string) => choices.find((choice) => choice.group === group)?.level
  const table = groups.tables.find(
    ({ by }) => by.length === choices.length && by.every((group) => level(group) !== undefined),
  )
  return table?.rows.find(({ levels }) => table.by.every((group, i) => level(group) === levels[i]))
}

// A code may have an id that every object knows, such as "constructor".
const own = <Item>(record: Readonly<Record<string, Item>>, id: string): Item | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined

/** How often a code occurs in the responses of a row; what the release doesn't hold is withheld. */
export function cellOf(row: GroupRow | undefined, id: string): Cell {
  const base = row?.base ?? null
  const mentions = row && base !== null ? (own(row.mentions, id) ?? null) : null
  const none = { mentions, base, share: null, low: null, high: null }
  if (base === null || mentions === null) {
    const reason = (row && own(row.suppressed, id)) ?? (base === null && row?.baseSuppressed) ?? undefined
    return { ...none, reason: reason || 'secondary' }
  }
  if (base === 0) return { ...none, reason: null }
  const { low, high } = wilson(mentions, base)
  return { mentions, base, share: rounded(mentions / base), low: rounded(low), high: rounded(high), reason: null }
}

/** How often a code occurs in all responses, as frequencies.json has it. */
export function cellOfAll({ mentions, base, share, low, high, suppressed }: Frequency): Cell {
  const reason = suppressed ?? (mentions === null ? 'secondary' : null)
  return { mentions, base, share, low, high, reason }
}

/** To four decimals, as the release rounds shares. */
export const rounded = (value: number): number => Math.round(value * 10_000) / 10_000
