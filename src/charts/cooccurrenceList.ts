import { nice, ticks } from 'd3-array'
import { say } from '../messages/charts.ts'
import { type Drawing, isWide } from './chart.ts'
import type { PairRow } from './cooccurrenceChart.ts'
import { coefficient, coefficientTick, count } from './format.ts'
import { laneChart } from './laneChart.ts'

/** Draws the pairs with the greatest absolute phi, the strongest first, at most `most` of them. */
export function cooccurrenceList(rows: readonly PairRow[], drawing: Drawing, most: number): SVGSVGElement {
  const known = rows.flatMap((row) => (row.phi === null ? [] : [{ ...row, phi: row.phi }]))
  const strongest = known.toSorted((a, b) => Math.abs(b.phi) - Math.abs(a.phi)).slice(0, most)
  const values = strongest.map(({ phi }) => phi)
  const [start, end] = nice(Math.min(0, ...values), Math.max(0.1, ...values), 4)
  const lanes = strongest.map(({ a, b, both, expected, phi, basis, row, says }) => ({
    row,
    says,
    label: `${a} + ${b}`,
    basis,
    value: phi,
    interval: phi < 0 ? { low: phi, high: 0 } : { low: 0, high: phi },
    sign: phi < 0 ? ('negative' as const) : ('positive' as const),
    words: coefficient(phi),
    aside:
      isWide(drawing) && both !== null && expected !== null
        ? say('cooccurrence.aside', { both: count(both), expected: count(expected) })
        : '',
  }))
  return laneChart({
    lanes,
    axis: { domain: [start, end], ticks: ticks(start, end, 4), format: coefficientTick },
    note: note(strongest.length, known.length, rows.filter(({ withheld }) => withheld !== undefined).length),
    drawing,
  })
}

function note(shown: number, known: number, withheld: number): string {
  const these = shown < known ? say('cooccurrence.strongest', { shown: count(shown), known: count(known) }) : ''
  return [these, say('cooccurrence.marks'), withheld ? say('cooccurrence.withheld', { count: withheld }) : '']
    .filter(Boolean)
    .join(' ')
}
