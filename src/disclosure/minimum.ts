/** A count as it may be published: itself, or null with the reason. */
export type Withheld = { count: number; suppressed?: never } | { count: null; suppressed: 'primary' }

/**
 * Withholds a small count: from 1 to minimum − 1 becomes null. Zero stays, for it describes nobody.
 *
 * Method: the cell size rule of the U.S. Centers for Medicare & Medicaid Services, whose minimum is 11.
 *
 * @param count responses, a whole number from 0
 * @param minimum smallest count above zero that may be published, from 1 (which withholds nothing)
 */
export function withhold(count: number, minimum: number): Withheld {
  return count > 0 && count < minimum ? { count: null, suppressed: 'primary' } : { count }
}
