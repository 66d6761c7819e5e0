/** More rows and columns than these make a matrix that nobody reads. */
const most = { rows: 12, columns: 8 } as const

/** The rows and columns of a matrix, in their order. */
type Sides = { rows: readonly string[]; columns: readonly string[] }

/**
 * The part of a matrix that is drawn: its first rows and columns, and the cells where they meet.
 *
 * @param cells with the labels of their row and column
 * @param sides labels of all rows and columns, in the order in which they are drawn
 * @returns the same of what is drawn, and whether anything was left out
 */
export function mostInMatrix<Cell extends { row: string; column: string }>(
  cells: readonly Cell[],
  sides: Sides,
): Sides & { cells: readonly Cell[]; cut: boolean } {
  const [rows, columns] = [sides.rows.slice(0, most.rows), sides.columns.slice(0, most.columns)]
  const cut = rows.length < sides.rows.length || columns.length < sides.columns.length
  if (!cut) return { rows, columns, cells, cut }
  const [ofRows, ofColumns] = [new Set(rows), new Set(columns)]
  return { rows, columns, cells: cells.filter(({ row, column }) => ofRows.has(row) && ofColumns.has(column)), cut }
}
