import { fault, inParts } from '../fault.ts'

/** A cell of a database as text; nothing is the empty text. */
export const text = (cell: string | number | null | undefined): string =>
  cell === null || cell === undefined ? '' : String(cell)

/** A cell as a whole number; NaN where it is none. */
export const number = (cell: string | number | null | undefined): number => {
  const value = typeof cell === 'string' && /^\s*\d{1,12}(\.0+)?\s*$/.test(cell) ? Number(cell) : cell
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : Number.NaN
}

/** @throws StudyError where there are more of something than are read */
export function atMost(count: number, limit: number, what: string, file: string): void {
  if (count > limit) throw fault(file, `holds more than ${limit} ${what}, ${inParts}`)
}
