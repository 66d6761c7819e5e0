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

/**
 * Rounds to so many decimals, halves away from zero; what is published needs no more, and no machine's last bit shows:
 * 29 of 200 are 0.145 and give 0.15, though the nearest double lies below.
 */
export function round(value: number, decimals: number): number {
  const scale = 10 ** decimals
  const whole = Math.round(Number((Math.abs(value) * scale).toPrecision(15)))
  return whole === 0 ? 0 : (Math.sign(value) * whole) / scale
}
