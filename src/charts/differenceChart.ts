import type { Drawing } from './chart.ts'
import { differenceLayout } from './differenceLayout.ts'
import { differenceMarks } from './differenceMarks.ts'
import type { DifferenceRow, DifferenceSides } from './differenceRow.ts'
import { emptyChart } from './emptyChart.ts'
import { finish } from './finish.ts'
import * as Plot from './marks.ts'
import { stamp } from './stamp.ts'

/**
 * Draws differences between two groups as dots with their intervals around a line at zero. A hollow dot with a thin line
 * is a difference whose interval includes zero: the two may well be the same.
 */
export function differenceChart(
  rows: readonly DifferenceRow[],
  drawing: Drawing & { sides: DifferenceSides },
): SVGSVGElement {
  if (rows.length === 0) return emptyChart(drawing)
  const layout = differenceLayout(rows, drawing)
  const { width, document } = drawing
  const svg = Plot.plot({ document, width, height: layout.height, marks: differenceMarks(layout, drawing) })
  if (layout.stamped) stamp(svg, drawing, layout.height, layout.tall)
  return finish(svg, drawing)
}
