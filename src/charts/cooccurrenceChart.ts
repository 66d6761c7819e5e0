import type { Basis, Drawing } from './chart.ts'
import { isWide } from './chart.ts'
import { cooccurrenceList } from './cooccurrenceList.ts'
import { mostInTriangle } from './cooccurrenceOrder.ts'
import { cooccurrenceTriangle, fitsTriangle } from './cooccurrenceTriangle.ts'
import { emptyChart } from './emptyChart.ts'

/** A pair of codes by their labels: responses with both, as many as expected by chance, and the phi coefficient. */
export type PairRow = {
  a: string
  b: string
  both: number | null
  expected: number | null
  phi: number | null
  withheld?: string | undefined
  basis: Basis
  /** The row of the figure's table, and what it says. */
  row?: number | undefined
  says?: string | undefined
}

/**
 * Draws how strongly codes go together. Up to 14 codes on a wide drawing stand in a triangle, in the given order, each
 * with the color of its place in the codebook where `colors` gives it; otherwise the strongest pairs (15, on a narrow
 * drawing 10) stand in a list.
 */
export function cooccurrenceChart(
  rows: readonly PairRow[],
  drawing: Drawing & { order: readonly string[]; colors?: ReadonlyMap<string, number> },
): SVGSVGElement {
  const { order } = drawing
  if (rows.length === 0 || order.length < 2) return emptyChart(drawing)
  if (!isWide(drawing)) return cooccurrenceList(rows, drawing, 10)
  const inTriangle = order.length <= mostInTriangle && fitsTriangle(order, drawing)
  return inTriangle ? cooccurrenceTriangle(rows, drawing) : cooccurrenceList(rows, drawing, 15)
}
