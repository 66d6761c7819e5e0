import type { Line } from './program.ts'
import type { Sheet } from './sheet.ts'

/** Most combinations of levels that are held apart; beyond, each two groups are counted for themselves. */
const mostJoint = 300

type Part = { groups: readonly number[]; places: readonly (readonly number[])[]; offset: number }

/**
 * The unknowns of an attack: how many responses have this combination of levels and this membership in the codes looked
 * at. Where the groups' levels have too many combinations, there are unknowns for every two groups, and `links` that
 * hold what they have in common.
 */
export type Space = {
  columns: number
  links: readonly Line[]
  /** The unknowns of these levels (a group each in `by`) and classes. */
  select: (by: readonly number[], levels: readonly number[], holds: (membership: number) => boolean) => number[]
}

/** Combinations of levels in which there can be a response: none where a published base is zero, or all of them. */
function placesOf(sheet: Sheet, groups: readonly number[], zeros: boolean): number[][] {
  const none = sheet.tables.map(({ by, rows }) => ({
    by,
    levels: new Set(rows.filter(({ base }) => !zeros && base.high === 0).map(({ levels }) => levels.join(' '))),
  }))
  const tables = none.filter(({ by, levels }) => levels.size > 0 && by.every((group) => groups.includes(group)))
  return groups
    .reduce<number[][]>(
      (found, group) =>
        found.flatMap((place) => (sheet.groups[group]?.levels ?? []).map((_, level) => [...place, level])),
      [[]],
    )
    .filter((place) =>
      tables.every(({ by, levels }) => !levels.has(by.map((group) => place[groups.indexOf(group)]).join(' '))),
    )
}

function partsOf(sheet: Sheet, zeros: boolean): { parts: Part[]; places: number } {
  const all = sheet.groups.map((_, group) => group)
  const joint = sheet.groups.reduce((product, { levels }) => product * levels.length, 1)
  const sets = joint <= mostJoint ? [all] : all.flatMap((a) => all.slice(a + 1).map((b) => [a, b]))
  const parts: Part[] = []
  let offset = 0
  for (const groups of sets) {
    const places = placesOf(sheet, groups, zeros)
    parts.push({ groups, places, offset })
    offset += places.length
  }
  return { parts, places: offset }
}

/** How many combinations of levels there are to hold apart. */
export const countPlaces = (sheet: Sheet) => partsOf(sheet, false).places

/**
 * @param memberships how many classes each response can be in: two to the number of codes
 * @param zeros whether to hold places for responses where a published base says that there are none
 */
export function makeSpace(sheet: Sheet, memberships: number, zeros: boolean): Space {
  const { parts, places } = partsOf(sheet, zeros)
  const classes = Array.from({ length: memberships }, (_, index) => index)
  const selectIn = (part: Part, by: readonly number[], levels: readonly number[], kept: readonly number[]) => {
    const at = by.map((group) => part.groups.indexOf(group))
    return part.places.flatMap((place, index) =>
      at.every((position, nth) => place[position] === levels[nth])
        ? kept.map((membership) => (part.offset + index) * memberships + membership)
        : [],
    )
  }
  const holding = (by: readonly number[]) => parts.filter(({ groups }) => by.every((group) => groups.includes(group)))
  const links = sheet.groups.flatMap(({ levels }, group): Line[] => {
    const [first, ...rest] = holding([group])
    if (!first) return []
    return rest.flatMap((part) =>
      levels.flatMap((_, level) =>
        classes.map((membership): Line => {
          const plus = selectIn(first, [group], [level], [membership])
          const minus = selectIn(part, [group], [level], [membership])
          return {
            columns: [...plus, ...minus],
            values: [...plus.map(() => 1), ...minus.map(() => -1)],
            low: 0,
            high: 0,
          }
        }),
      ),
    )
  })
  return {
    columns: places * memberships,
    links,
    select: (by, levels, holds) => {
      const part = holding(by)[0]
      return part ? selectIn(part, by, levels, classes.filter(holds)) : []
    },
  }
}
