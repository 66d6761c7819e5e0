import { attack } from './attack.ts'
import type { Published } from './leniently.ts'
import type { Solver } from './program.ts'
import { type Fault, singledOut, smallShown } from './published.ts'
import { type Conflict, readSheet } from './readSheet.ts'
import { neededWidth, type Sheet } from './sheet.ts'

/** What is found in a file: how many counts are told, how many are withheld and why, and the narrowest of them. */
export type FileAudit = {
  file: string
  published: number
  primary: number
  secondary: number
  narrowest: number | null
}
/** A withheld count that can be worked out too closely. */
export type Leak = { file: string; cell: string; low: number; high: number }

export type Audit = {
  minimum: number
  /** How far apart the smallest and the largest value of a withheld count have to be. */
  width: number
  files: readonly FileAudit[]
  leaks: readonly Leak[]
  faults: readonly Fault[]
  /** Numbers that can't all be true. */
  conflicts: readonly Conflict[]
}

/** All counts of a release, each once, with the file in which it stands first. */
const countsOf = (sheet: Sheet) => [
  ...sheet.tables.flatMap(({ rows }) => rows.flatMap(({ base, mentions }) => [base, ...mentions])),
  ...sheet.pairs.map(({ count }) => count),
]

/**
 * Attacks a release as an outsider would, who has its files and nothing else: see docs/disclosure.md.
 *
 * @param published the release files that are there
 * @param minimum smallest count that may be published; without it what the release says, or 11
 */
export function audit(highs: Solver, published: Published, minimum?: number): Audit {
  const { sheet, conflicts } = readSheet(published, minimum)
  const { intervals, leaks, contradictions } = attack(highs, sheet)
  const width = neededWidth(sheet)
  const impossible = contradictions.map((codes): Conflict => {
    const names = codes.map((code) => sheet.codes[code]).join(', ')
    return {
      file: 'groups.json',
      cell: names ? `counts of ${names}` : 'bases',
      message: 'no data set has all these numbers; they contradict each other or those of the other files',
    }
  })
  const counts = countsOf(sheet)
  const files = [...new Set(counts.map(({ file }) => file))].map((file): FileAudit => {
    const own = counts.filter((count) => count.file === file)
    const widths = intervals.filter(({ count }) => count.file === file).map(({ low, high }) => high - low)
    return {
      file,
      published: own.filter(({ label }) => label === 'shown').length,
      primary: own.filter(({ label }) => label === 'primary').length,
      secondary: own.filter(({ label }) => label === 'secondary').length,
      narrowest: widths.length > 0 ? Math.min(...widths) : null,
    }
  })
  return {
    minimum: sheet.minimum,
    width,
    files,
    leaks: leaks.map(({ count: { file, cell }, low, high }) => ({ file, cell, low, high })),
    faults: sheet.minimum > 1 ? [...smallShown(sheet), ...singledOut(highs, sheet)] : [],
    conflicts: [...conflicts, ...impossible],
  }
}

/** Whether anything in the release is told that should not be. */
export const isSafe = ({ leaks, faults, conflicts }: Audit) => leaks.length + faults.length + conflicts.length === 0
