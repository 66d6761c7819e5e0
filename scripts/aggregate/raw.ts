import type { DeskText, Raw } from '../../src/disclosure/desk.ts'
import { type ShownGroup, showGroup } from '../../src/disclosure/levels.ts'
import { isSmall } from '../../src/disclosure/sheet.ts'
import type { Counts } from './counts.ts'
import type { Pattern, Reduced } from './read.ts'

const mostPatterns = 20

/** The groups with the levels that may be told of; null for a group by which nothing may be told. */
export function shownGroups({ folder, patterns }: Pick<Reduced, 'folder' | 'patterns'>): (ShownGroup | null)[] {
  const { disclosure, groups } = folder.study
  return groups.map(({ id, label, levels, small = 'merge' }, index) => {
    const responses = (level: string | null) =>
      patterns.reduce((sum, pattern) => sum + (pattern.levels[index] === level ? pattern.responses : 0), 0)
    const counted = levels.map((level) => ({ ...level, responses: responses(level.id) }))
    return showGroup({ id, label, levels: counted, unstated: responses(null), small }, (count) =>
      isSmall(count, disclosure),
    )
  })
}

/** Every choice of at most two of so many groups, in their order. */
function choices(groups: number): number[][] {
  const all = Array.from({ length: groups }, (_, index) => index)
  return [[], ...all.map((one) => [one]), ...all.flatMap((a) => all.slice(a + 1).map((b) => [a, b]))]
}

const combinations = (sizes: readonly number[]) =>
  sizes.reduce<number[][]>(
    (found, size) => found.flatMap((one) => Array.from({ length: size }, (_, level) => [...one, level])),
    [[]],
  )

/** Where a response stands in the groups that are shown. */
type Placed = { levels: readonly number[]; codes: readonly number[]; responses: number }

function tableBy(by: readonly number[], sizes: readonly number[], placed: readonly Placed[], codes: number) {
  const rows = combinations(by.map((group) => sizes[group] as number)).map((levels) => ({
    levels,
    base: 0,
    mentions: new Array<number>(codes).fill(0),
  }))
  const byLevels = new Map(rows.map((row) => [row.levels.join(' '), row]))
  for (const pattern of placed) {
    const row = byLevels.get(by.map((group) => pattern.levels[group]).join(' '))
    if (!row) continue
    row.base += pattern.responses
    for (const code of pattern.codes) row.mentions[code] = (row.mentions[code] ?? 0) + pattern.responses
  }
  return { by, rows }
}

/** Whole sets of codes, levels set aside: the most common first, then those with fewer codes. */
function setsOf(patterns: readonly Pattern[]): { codes: readonly number[]; count: number }[] {
  const sets = new Map<string, { codes: readonly number[]; count: number }>()
  for (const { codes, responses } of patterns) {
    const key = codes.join(' ')
    sets.set(key, { codes, count: (sets.get(key)?.count ?? 0) + responses })
  }
  return [...sets.values()].sort(
    (a, b) => b.count - a.count || a.codes.length - b.codes.length || (a.codes[0] ?? 0) - (b.codes[0] ?? 0),
  )
}

/** The levels of a text that the study allows to be shown; that one is not stated is not shown. */
function attributesOf(levels: readonly (string | null)[], { folder }: Reduced, groups: readonly (ShownGroup | null)[]) {
  let place = -1
  return groups.flatMap((group, index) => {
    if (!group) return []
    place += 1
    const level = levels[index]
    if (level === null || level === undefined || !folder.study.disclosure.attributes.includes(group.id)) return []
    const at = group.placeOf.get(level) as number
    return group.hidden.includes(level) ? [] : [{ group: place, level: at }]
  })
}

/**
 * Everything that is counted of a study, before it is decided what may be published.
 *
 * @param shown its groups, in the order of the study
 */
export function rawCounts(reduced: Reduced, counts: Counts, shown: readonly (ShownGroup | null)[]): Raw {
  const { folder, patterns, texts } = reduced
  const groups = shown.flatMap((group, index) => (group ? [{ group, index }] : []))
  const placed = patterns.map(
    ({ levels, codes, responses }): Placed => ({
      levels: groups.map(({ group, index }) => group.placeOf.get(levels[index] ?? null) as number),
      codes,
      responses,
    }),
  )
  const sizes = groups.map(({ group }) => group.levels.length)
  const shared = new Map<string, number>()
  const sharing = (attributes: DeskText['attributes']) => {
    const key = attributes.map(({ group, level }) => `${group} ${level}`).join()
    const known = shared.get(key)
    if (known !== undefined) return known
    const fits = placed.filter(({ levels }) => attributes.every(({ group, level }) => levels[group] === level))
    const sum = fits.reduce((total, { responses }) => total + responses, 0)
    shared.set(key, sum)
    return sum
  }
  const codes = folder.codebook.codes.map(({ id }) => id)
  return {
    minimum: folder.study.disclosure.minimum,
    zero: folder.study.disclosure.zero,
    responses: counts.base,
    codes,
    groups: groups.map(({ group }) => ({ id: group.id, levels: group.levels.map(({ id }) => id) })),
    tables: choices(groups.length).map((by) => tableBy(by, sizes, placed, codes.length)),
    both: counts.both,
    patterns: setsOf(patterns),
    mostPatterns,
    texts: texts.map(({ codes: applied, levels }) => ({
      codes: [...applied],
      attributes: attributesOf(levels, reduced, shown),
    })),
    sharing,
  }
}
