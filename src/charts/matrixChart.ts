import type { Basis, Drawing } from './chart.ts'
import { isWide } from './chart.ts'
import { emptyChart } from './emptyChart.ts'
import { fitsGrid, matrixGrid } from './matrixGrid.ts'
import { matrixList } from './matrixList.ts'

/** Responses that hold a row's and a column's code, both named by their labels. */
export type MatrixCell = {
  row: string
  column: string
  count: number | null
  withheld?: string | undefined
  basis: Basis
  /** The row of the figure's table, and what it says. */
  number?: number | undefined
  says?: string | undefined
}

/**
 * The rows and columns of a matrix, by their labels, in the order in which they are drawn. Also by label, as far as
 * known: the place of a code in the codebook, for its color, and in how many responses it occurs at all.
 */
export type MatrixOrder = {
  rows: readonly string[]
  columns: readonly string[]
  colors?: ReadonlyMap<string, number>
  bases?: ReadonlyMap<string, number>
}

/**
 * Draws the framework matrix as a grid of counts shaded by size. Where columns would be too narrow for their words (on
 * a phone, or with many columns) each row becomes a list of bars instead.
 */
export function matrixChart(cells: readonly MatrixCell[], drawing: Drawing & MatrixOrder): SVGSVGElement {
  if (cells.length === 0 || drawing.rows.length === 0 || drawing.columns.length === 0) return emptyChart(drawing)
  return isWide(drawing) && fitsGrid(drawing) ? matrixGrid(cells, drawing) : matrixList(cells, drawing)
}
