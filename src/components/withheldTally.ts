import type { Release } from '../study/release.ts'

/** How many counts a file withholds, for each reason. */
export type WithheldTally = { file: string; primary: number; secondary: number }

/** Counts the log of what is withheld, a row a file, in the order of the log. */
export function withheldTally({ withheld }: Pick<Release['disclosure'], 'withheld'>): WithheldTally[] {
  const files = Map.groupBy(withheld, ({ file }) => file)
  return [...files].map(([file, entries]) => {
    const sum = (reason: string) =>
      entries
        .filter((entry) => entry.reason === reason)
        .reduce((total, { base, codes, pairs }) => {
          return total + (base ? 1 : 0) + (codes?.length ?? 0) + (pairs?.length ?? 0)
        }, 0)
    return { file, primary: sum('primary'), secondary: sum('secondary') }
  })
}
