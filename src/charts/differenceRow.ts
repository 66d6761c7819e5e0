import type { Basis } from './chart.ts'

/** By how much the shares of a code differ between two levels, a minus b, from -1 to 1; with null, why not (`withheld`). */
export type DifferenceRow = {
  id: string
  label: string
  difference: number | null
  low: number | null
  high: number | null
  withheld?: string | undefined
  basis: Basis
  /** Place of the code in the codebook: gives its color. */
  color?: number | undefined
  /** The row of the figure's table, and what it says. */
  row?: number | undefined
  says?: string | undefined
}

/** The names of the two levels: what lies right of zero is more frequent in `a`, what lies left of it in `b`. */
export type DifferenceSides = { a: string; b: string }

/** A difference whose interval reaches from one side of zero to the other, or ends there. */
export const includesZero = ({ low, high }: Pick<DifferenceRow, 'low' | 'high'>): boolean =>
  low !== null && high !== null && low <= 0 && high >= 0
