import { type Drawing, isWide } from './chart.ts'
import { emptyChart } from './emptyChart.ts'
import { fitsPatternGrid, patternGrid } from './patternGrid.ts'
import { patternList } from './patternList.ts'
import type { PatternCodes, PatternRow } from './patternRow.ts'

/**
 * Draws the most common whole patterns, a row each: which codes stand together and in how many responses. (A. Lex and
 * others, UpSet, IEEE TVCG 2014, turned on its side.) Where there is room the codes are columns of dots; otherwise each
 * pattern names its codes above its bar.
 */
export function patternsChart(rows: readonly PatternRow[], drawing: Drawing & PatternCodes): SVGSVGElement {
  if (rows.length === 0) return emptyChart(drawing)
  const used = new Set(rows.flatMap(({ codes }) => codes))
  const codes = drawing.codes.filter(({ label }) => used.has(label))
  const ready = { ...drawing, codes }
  return isWide(drawing) && fitsPatternGrid(ready) ? patternGrid(rows, ready) : patternList(rows, ready)
}
