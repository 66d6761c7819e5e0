import { withhold } from '../../src/disclosure/minimum.ts'
import type { GroupRow, Release } from '../../src/study/release.ts'
import type { Pattern } from './read.ts'
import type { Context } from './release.ts'

type Groups = Release['groups']['groups']

/** The level of responses that state none. */
const notStated = { id: 'not-stated', label: 'Not stated' }

/** The groups with their levels; where a response states none, that is a level, too. */
function levelsOf({ folder }: Context, patterns: readonly Pattern[]): Groups {
  return folder.study.groups.map(({ id, label, levels }, index) => ({
    id,
    label,
    levels: patterns.some((pattern) => pattern.levels[index] === null) ? [...levels, notStated] : levels,
  }))
}

/** Every choice of at most two of so many groups, in their order. */
function choices(groups: number): number[][] {
  const all = Array.from({ length: groups }, (_, index) => index)
  return [[], ...all.map((one) => [one]), ...all.flatMap((a) => all.slice(a + 1).map((b) => [a, b]))]
}

function combinations(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>((found, list) => found.flatMap((one) => list.map((item) => [...one, item])), [[]])
}

/** groups.json: for every combination of at most two groups' levels, the base and the mentions of every code. */
export function groups(context: Context, patterns: readonly Pattern[]): Release['groups'] {
  const shown = levelsOf(context, patterns)
  const ids = context.folder.codebook.codes.map(({ id }) => id)
  const { minimum } = context
  const tables = choices(shown.length).map((by) => {
    const keyOf = (levels: readonly (string | null)[]) => by.map((index) => levels[index] ?? notStated.id).join(' ')
    const counted = new Map<string, { base: number; mentions: number[] }>()
    for (const { levels, codes, responses } of patterns) {
      const key = keyOf(levels)
      const cell = counted.get(key) ?? { base: 0, mentions: ids.map(() => 0) }
      counted.set(key, cell)
      cell.base += responses
      for (const code of codes) cell.mentions[code] = (cell.mentions[code] ?? 0) + responses
    }
    const rows = combinations(by.map((index) => shown[index]?.levels.map(({ id }) => id) ?? [])).map(
      (levels): GroupRow => {
        const { base, mentions } = counted.get(levels.join(' ')) ?? { base: 0, mentions: [] }
        const hidden = withhold(base, minimum)
        const cells = ids.map((id, code) => {
          const { count, suppressed } = withhold(mentions[code] ?? 0, minimum)
          const all = hidden.suppressed ? ({ count: null, suppressed: 'secondary' } as const) : { count, suppressed }
          return { id, ...all }
        })
        return {
          levels,
          base: hidden.count,
          ...(hidden.suppressed ? { baseSuppressed: hidden.suppressed } : {}),
          mentions: Object.fromEntries(cells.map(({ id, count }) => [id, count])),
          suppressed: Object.fromEntries(cells.flatMap(({ id, suppressed }) => (suppressed ? [[id, suppressed]] : []))),
        }
      },
    )
    return { by: by.map((index) => shown[index]?.id as string), rows }
  })
  return { ...context.head, basis: context.basis, minimum, groups: shown, tables }
}
