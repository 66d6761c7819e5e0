/** A group as the study has it, with the responses of every level and of those that state none. */
export type CountedGroup = {
  id: string
  label: string
  levels: readonly { id: string; label: string; responses: number }[]
  unstated: number
  small: 'merge' | 'hide'
}

export type ShownLevel = { id: string; label: string; merged?: string[] }
/** A group as it may be published: its levels, and where each level of the study is counted (null: none stated). */
export type ShownGroup = {
  id: string
  label: string
  levels: ShownLevel[]
  placeOf: ReadonlyMap<string | null, number>
  merged: string[]
  hidden: string[]
}

type Item = { id: string | null; label: string; responses: number }

/** An id that no level of the study has. */
function free(id: string, taken: readonly string[]): string {
  for (let nth = 1; ; nth += 1) {
    const name = nth === 1 ? id : `${id}-${nth}`
    if (!taken.includes(name)) return name
  }
}

/** The levels that are too small to be told of, and as many of the next smallest as make them large enough together. */
function tooSmall(items: readonly Item[], isSmall: (responses: number) => boolean, always: readonly Item[]): Set<Item> {
  const chosen = new Set([...items.filter(({ responses }) => isSmall(responses)), ...always])
  if (chosen.size === always.length && !always.some(({ responses }) => isSmall(responses))) return new Set()
  const rest = items.filter((item) => !chosen.has(item)).sort((a, b) => a.responses - b.responses)
  const sum = () => [...chosen].reduce((total, { responses }) => total + responses, 0)
  for (const item of rest) {
    if (!isSmall(sum())) break
    chosen.add(item)
  }
  return chosen
}

/**
 * Merges or hides levels with too few responses, so that every level left has enough.
 *
 * @returns null where fewer than two levels would be left: nothing can be told by this group
 */
export function showGroup(group: CountedGroup, isSmall: (responses: number) => boolean): ShownGroup | null {
  const { id, label, levels, unstated, small } = group
  const taken = levels.map((level) => level.id)
  const none: Item[] = unstated > 0 ? [{ id: null, label: 'Not stated', responses: unstated }] : []
  const items: Item[] = [...levels, ...none]
  const chosen = small === 'merge' ? tooSmall(items, isSmall, []) : tooSmall(levels, isSmall, none)
  const named = (set: Iterable<Item>) => [...set].flatMap((item) => item.id ?? [])
  const shown: ShownLevel[] = []
  const placeOf = new Map<string | null, number>()
  for (const level of levels) {
    if (chosen.has(level)) continue
    placeOf.set(level.id, shown.length)
    shown.push({ id: level.id, label: level.label })
  }
  const merging = small === 'merge' && chosen.size > 0
  if (merging) {
    const ids = [...chosen].map((item) => item.id ?? free('not-stated', taken))
    for (const item of chosen) placeOf.set(item.id, shown.length)
    shown.push({ id: free('other', taken), label: 'Other levels', merged: ids })
  }
  const unstatedHere = small === 'hide' ? unstated > 0 || chosen.size > 0 : unstated > 0 && !placeOf.has(null)
  if (unstatedHere) {
    placeOf.set(null, shown.length)
    for (const item of merging ? [] : chosen) placeOf.set(item.id, shown.length)
    shown.push({ id: free('not-stated', taken), label: 'Not stated' })
  }
  if (chosen.size > 0 && shown.length < 2) return null
  return {
    id,
    label,
    levels: shown,
    placeOf,
    merged: merging ? named(chosen) : [],
    hidden: merging ? [] : named(chosen),
  }
}
