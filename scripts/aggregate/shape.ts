import { bitsPerWord, type Codebook } from '../../src/study/codebook.ts'
import type { Group, Study } from '../../src/study/study.ts'
import { literal } from './database.ts'

/** How levels and codes of a study are packed into numbers, so that patterns are compared as fast as numbers are. */
export type Shape = {
  groups: readonly Group[]
  codes: readonly string[]
  /** Runs of groups, each with the place value of its level: the cell of a run is a number in mixed radix. */
  cells: readonly (readonly { group: Group; at: number; times: number }[])[]
  /** Words of the mask of codes. */
  words: number
}

/** The largest number of cells that a run of groups may have: what a 32-bit integer holds. */
const mostCells = 2 ** 31

/** Reckons the packing of a study's levels and codes. */
export function shapeOf({ groups }: Pick<Study, 'groups'>, { codes }: Codebook): Shape {
  const cells: { group: Group; at: number; times: number }[][] = [[]]
  let times = 1
  for (const [at, group] of groups.entries()) {
    // No level is a value of its own: 0.
    const size = group.levels.length + 1
    if (times * size > mostCells) {
      cells.push([])
      times = 1
    }
    cells.at(-1)?.push({ group, at, times })
    times *= size
  }
  return { groups, codes: codes.map(({ id }) => id), cells, words: Math.ceil(codes.length / bitsPerWord) }
}

/** How many cells a run of groups has. */
export const sizeOf = (run: Shape['cells'][number]) =>
  run.reduce((size, { group }) => size * (group.levels.length + 1), 1)

/** The levels of cells, a level a group; null where it is not known. */
export function levelsOf({ groups, cells }: Shape, values: readonly number[]): (string | null)[] {
  const levels = new Array<string | null>(groups.length).fill(null)
  for (const [run, parts] of cells.entries()) {
    for (const { group, at, times } of parts) {
      const place = Math.floor((values[run] as number) / times) % (group.levels.length + 1)
      levels[at] = group.levels[place - 1]?.id ?? null
    }
  }
  return levels
}

/** The codes whose bits are set in the words of a mask, rising. */
export function codesOf(words: readonly (bigint | number)[]): number[] {
  return words.flatMap((value, word) => {
    const codes: number[] = []
    for (let mask = BigInt(value), code = word * bitsPerWord; mask > 0n; mask >>= 1n, code += 1) {
      if (mask & 1n) codes.push(code)
    }
    return codes
  })
}

/** The type of a column that takes these values and no other; a value that it doesn't know stops the query. */
export const enumOf = (values: readonly string[]) => `ENUM(${values.map(literal).join(', ')})`

/** Names of so many columns: `m0`, `m1` … */
export const columns = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${index}`)
