import fc from 'fast-check'
import type { Unit } from '../../src/statistics/agreement.ts'

/** One unit a column, as the literature prints it: a row of ratings a coder, "." where the coder did not rate. */
export function units(...coders: string[]): Unit[] {
  const rows = coders.map((row) => row.split(' ').map((rating) => (rating === '.' ? null : rating)))
  return (rows[0] ?? []).map((_, column) => ({ ratings: rows.map((row) => row[column] ?? null), weight: 1 }))
}

/** Two coders' table of frequencies: rows the first coder's categories, columns the second's, in the same order. */
export function crossed(table: number[][]): Unit[] {
  return table.flatMap((row, first) => row.map((weight, second) => ({ ratings: [first, second], weight })))
}

/** Up to eight kinds of units by two to four coders, in categories a to c, some not rated. */
export const someUnits = fc
  .integer({ min: 2, max: 4 })
  .chain((coders) => unitsOf(fc.constantFrom('a', 'b', 'c', null), coders))

/** Up to eight kinds of units that both of two coders rated. */
export const bothRated = unitsOf(fc.constantFrom('a', 'b', 'c'), 2)

function unitsOf(rating: fc.Arbitrary<string | null>, coders: number): fc.Arbitrary<Unit[]> {
  const ratings = fc.array(rating, { minLength: coders, maxLength: coders })
  return fc.array(fc.record({ ratings, weight: fc.integer({ min: 1, max: 5 }) }), { minLength: 1, maxLength: 8 })
}
