import type { Audit } from '../../src/disclosure/audit.ts'
import type { ShownGroup } from '../../src/disclosure/levels.ts'
import type { Count, Sheet } from '../../src/disclosure/sheet.ts'
import type { Release } from '../../src/study/release.ts'
import type { Context } from './release.ts'

type Withheld = Release['disclosure']['withheld'][number]

const method =
  'All counts of all files are taken together as linear relations between kinds of response; the solver HiGHS looks for ' +
  'the smallest and the largest value that each withheld count can have.'
const reasons = ['primary', 'secondary'] as const

const isFor = (reason: (typeof reasons)[number]) => (count: Count | undefined) => count?.label === reason

function inTables(sheet: Sheet): Withheld[] {
  return sheet.tables.flatMap(({ by, rows }) =>
    rows.flatMap(({ levels, base, mentions }) =>
      reasons.flatMap((reason): Withheld[] => {
        const codes = sheet.codes.filter((_, code) => isFor(reason)(mentions[code]))
        const bases = isFor(reason)(base)
        if (codes.length === 0 && !bases) return []
        const place = {
          file: 'groups.json',
          by: by.map((group) => sheet.groups[group]?.id as string),
          levels: levels.map((level, nth) => sheet.groups[by[nth] as number]?.levels[level] as string),
        }
        return [
          {
            ...(by.length === 0 ? { file: 'frequencies.json' } : place),
            reason,
            ...(bases ? { base: true as const } : {}),
            ...(codes.length > 0 ? { codes } : {}),
          },
        ]
      }),
    ),
  )
}

function inPairs(sheet: Sheet): Withheld[] {
  return reasons.flatMap((reason): Withheld[] => {
    const pairs = sheet.pairs.filter(({ count }) => count.label === reason)
    const names = pairs.map(({ a, b }): [string, string] => [sheet.codes[a] as string, sheet.codes[b] as string])
    return names.length > 0 ? [{ file: 'cooccurrence.json', reason, pairs: names }] : []
  })
}

/** How many counts there are and how many of them are withheld, each counted once. */
export function tally({ files }: Audit): { counts: number; primary: number; secondary: number } {
  const sum = (of: (file: Audit['files'][number]) => number) => files.reduce((total, file) => total + of(file), 0)
  const [primary, secondary] = [sum((file) => file.primary), sum((file) => file.secondary)]
  return { counts: sum((file) => file.published) + primary + secondary, primary, secondary }
}

/** disclosure.json: what is withheld and why, never the value. */
export function disclosure(
  context: Context,
  sheet: Sheet,
  groups: readonly (ShownGroup | null)[],
): Omit<Release['disclosure'], 'audit'> {
  return {
    ...context.head,
    basis: context.basis,
    minimum: context.minimum,
    zero: sheet.zero,
    levels: groups.flatMap((shown, index) => {
      const group = context.folder.study.groups[index]?.id as string
      const { merged, hidden } = shown ?? { merged: [], hidden: [] }
      return merged.length + hidden.length > 0 || !shown ? [{ group, merged, hidden, leftOut: !shown }] : []
    }),
    patternsLeftOut: sheet.unlisted === Number.POSITIVE_INFINITY,
    withheld: [...inTables(sheet), ...inPairs(sheet)],
  }
}

/** What the audit found, for the log; only a release in which it found nothing is written. */
export const auditResult = (result: Audit): Release['disclosure']['audit'] => ({
  method,
  width: result.width,
  ...tally(result),
  leaks: 0,
})
