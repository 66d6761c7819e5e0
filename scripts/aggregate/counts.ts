import type { Pattern } from './read.ts'

/** Mentions of every code and of every pair of codes, counted over the patterns. */
export type Counts = {
  /** All responses of the study. */
  base: number
  /** Responses with the code of this index. */
  mentions: readonly number[]
  /** Responses with both codes. */
  both: (a: number, b: number) => number
}

/** Counts mentions and pairs: a pass over the patterns, never over the responses. */
export function count(patterns: readonly Pattern[], codes: number): Counts {
  const both = Array.from({ length: codes }, () => new Array<number>(codes).fill(0))
  let base = 0
  for (const pattern of patterns) {
    base += pattern.responses
    for (const a of pattern.codes) {
      const row = both[a] as number[]
      for (const b of pattern.codes) row[b] = (row[b] ?? 0) + pattern.responses
    }
  }
  return { base, mentions: both.map((row, code) => row[code] ?? 0), both: (a, b) => both[a]?.[b] ?? 0 }
}

/** Rounds to so many decimals; what is published needs no more, and no machine's last bit shows. */
export function round(value: number, decimals: number): number {
  const rounded = Number(value.toFixed(decimals))
  return Object.is(rounded, -0) ? 0 : rounded
}
