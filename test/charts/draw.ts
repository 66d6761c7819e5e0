import { parseHTML } from 'linkedom'
import { agreementChart } from '../../src/charts/agreementChart.ts'
import type { Basis, Drawing } from '../../src/charts/chart.ts'
import { codePairsChart } from '../../src/charts/codePairsChart.ts'
import { cooccurrenceChart } from '../../src/charts/cooccurrenceChart.ts'
import { reproduction } from '../../src/charts/examples/reproduction.ts'
import * as examples from '../../src/charts/examples/rows.ts'
import { mixedVoices } from '../../src/charts/examples/voices.ts'
import { frequencyChart } from '../../src/charts/frequencyChart.ts'
import { matrixChart } from '../../src/charts/matrixChart.ts'
import { reproductionChart } from '../../src/charts/reproductionChart.ts'
import { voicesChart } from '../../src/charts/voicesChart.ts'

export const { document } = parseHTML('<!doctype html><html></html>')

export const drawing = (width: number, id = 'figure'): Drawing => ({
  document,
  width,
  id,
  title: 'How often each code is mentioned',
  description: 'Shared Deliberation is mentioned most.',
})

type Draw = (drawing: Drawing) => SVGSVGElement
type Form = { name: string; draw: Draw; labelled: (labels: string[], basis: Basis) => Draw; empty: Draw }

const some = { low: 0.2, high: 0.4 }
// The first pair is the strongest, so that it is in the shortest list.
const pairsOf = (labels: string[], basis: Basis) =>
  examples.pairsOf(labels).map((pair, i) => ({ ...pair, ...(i === 0 ? { phi: 0.9 } : {}), basis }))
const cellsOf = (labels: string[], basis: Basis) => examples.cellsOf(labels, labels).map((cell) => ({ ...cell, basis }))

/** Every chart form: with its example, with labels and a basis of the caller's, and without rows. */
export const forms: Form[] = [
  {
    name: 'frequency',
    draw: (to) => frequencyChart(examples.mixedFrequencies, to),
    labelled: (labels, basis) => (to) =>
      frequencyChart(
        labels.map((label) => ({ id: 'x', label, share: 0.3, ...some, basis })),
        to,
      ),
    empty: (to) => frequencyChart([], to),
  },
  {
    name: 'matrix',
    draw: (to) => matrixChart(examples.matrix.cells, { ...to, ...examples.matrix }),
    labelled: (labels, basis) => (to) => matrixChart(cellsOf(labels, basis), { ...to, rows: labels, columns: labels }),
    empty: (to) => matrixChart([], { ...to, rows: [], columns: [] }),
  },
  {
    name: 'cooccurrence',
    draw: (to) => cooccurrenceChart(examples.pairs.rows, { ...to, order: examples.pairs.order }),
    labelled: (labels, basis) => (to) => cooccurrenceChart(pairsOf(labels, basis), { ...to, order: labels }),
    empty: (to) => cooccurrenceChart([], { ...to, order: [] }),
  },
  {
    name: 'agreement',
    draw: (to) => agreementChart(examples.agreement, to),
    labelled: (labels, basis) => (to) =>
      agreementChart(
        labels.map((label) => ({ label, alpha: { value: 0.3, ...some }, kappa: null, basis })),
        to,
      ),
    empty: (to) => agreementChart([], to),
  },
  {
    name: 'code-pairs',
    draw: (to) => codePairsChart(examples.codePairs, to),
    labelled: (labels, basis) => (to) =>
      codePairsChart(
        labels.map((label) => ({ label, both: 30, share: 0.3, expectedShare: 0.2, basis })),
        to,
      ),
    empty: (to) => codePairsChart([], to),
  },
  {
    name: 'reproduction',
    draw: (to) => reproductionChart(reproduction, to),
    // What is set against a publication is never itself reported.
    labelled: (labels, basis) => (to) =>
      reproductionChart(
        labels.map((label) => ({
          label,
          reported: { share: 0.3, ...some },
          computed: 0.3,
          equal: true,
          basis: basis === 'reported' ? 'computed' : basis,
        })),
        to,
      ),
    empty: (to) => reproductionChart([], to),
  },
  {
    name: 'voices',
    draw: (to) => voicesChart(mixedVoices, to),
    labelled: (labels, basis) => (to) =>
      voicesChart(
        labels.map((label) => ({ label, words: label, share: 0.31, basis })),
        to,
      ),
    empty: (to) => voicesChart([], to),
  },
]

/** The words of a chart, a text element each, in the order drawn. */
export const wordsOf = (svg: SVGSVGElement): string[] =>
  [...svg.querySelectorAll('text')].map((text) => text.textContent ?? '')

const numbers = (text: string | null) => (text?.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)

/** Where the text element with exactly these words stands, in pixels. */
export function placeOf(svg: SVGSVGElement, words: string): { x: number; y: number } {
  const text = [...svg.querySelectorAll('text')].find(({ textContent }) => textContent === words)
  const [x, y] = numbers(text?.getAttribute('transform') ?? null)
  if (x === undefined || y === undefined) throw new Error(`no text "${words}" in: ${wordsOf(svg).join(' | ')}`)
  return { x, y }
}

/** The numeric attributes of all elements of a kind whose `fill` or `stroke` (their own or their group's) has this color. */
export function marksOf(svg: SVGSVGElement, kind: string, color: string): Record<string, number>[] {
  const has = (element: Element | null) =>
    ['fill', 'stroke'].some((attribute) => element?.getAttribute(attribute)?.includes(`--chart-${color},`))
  return [...svg.querySelectorAll(kind)]
    .filter((element) => has(element) || has(element.parentElement))
    .map((element) => Object.fromEntries([...element.attributes].map(({ name, value }) => [name, Number(value)])))
}
