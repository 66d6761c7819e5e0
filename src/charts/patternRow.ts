import { say } from '../messages/charts.ts'
import type { Basis } from './chart.ts'

/** Responses with exactly these codes, named by their labels, and no others; none for responses without any code. */
export type PatternRow = {
  codes: readonly string[]
  count: number | null
  share: number | null
  withheld?: string | undefined
  basis: Basis
  /** The row of the figure's table, and what it says. */
  row?: number | undefined
  says?: string | undefined
}

/**
 * The codes that patterns are made of, in the order of their columns, each with its place in the codebook for its
 * color.
 */
export type PatternCodes = { codes: readonly { label: string; color: number }[] }

/** What stands for a pattern without codes. */
export const noCodes = say('patterns.none')
