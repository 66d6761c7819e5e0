import { parseHTML } from 'linkedom'
import { agreementChart } from '../../src/charts/agreementChart.ts'
import type { Basis, Drawing } from '../../src/charts/chart.ts'
import { codePairsChart } from '../../src/charts/codePairsChart.ts'
import { cooccurrenceChart } from '../../src/charts/cooccurrenceChart.ts'
import { differenceChart } from '../../src/charts/differenceChart.ts'
import { type Evidence, evidenceMap } from '../../src/charts/evidenceMap.ts'
import { gallery } from '../../src/charts/examples/gallery.ts'
import * as examples from '../../src/charts/examples/rows.ts'
import { fieldChart } from '../../src/charts/fieldChart.ts'
import { frequencyChart } from '../../src/charts/frequencyChart.ts'
import { groupChart } from '../../src/charts/groupChart.ts'
import { matrixChart } from '../../src/charts/matrixChart.ts'
import { patternsChart } from '../../src/charts/patternsChart.ts'
import { reproductionChart } from '../../src/charts/reproductionChart.ts'
import { sequenceChart } from '../../src/charts/sequenceChart.ts'
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
type Form = {
  name: string
  basis: Basis
  draw: Draw
  labelled: (labels: string[], basis: Basis) => Draw
  empty: Draw
}

const some = { low: 0.2, high: 0.4 }
// The first pair is the strongest, so that it is in the shortest list.
const pairsOf = (labels: string[], basis: Basis) =>
  examples.pairsOf(labels).map((pair, i) => ({ ...pair, ...(i === 0 ? { phi: 0.9 } : {}), basis }))
const cellsOf = (labels: string[], basis: Basis) => examples.cellsOf(labels, labels).map((cell) => ({ ...cell, basis }))

const labelledNodes = (labels: string[], kind: string) =>
  labels.map((label, i) => ({ id: `${kind}-${i}`, label, color: i }))
/** A map in which every label stands linked in two columns and without a link in the third. */
const evidenceOf = (labels: string[], basis: Basis): Evidence => ({
  basis,
  columns: [
    { label: 'Dimension', nodes: labelledNodes(labels, 'dimension'), rest: 'Nothing rests on:' },
    { label: 'Theme', nodes: labelledNodes(labels, 'theme') },
    { label: 'Recommendation', nodes: labelledNodes(labels, 'do') },
  ],
  links: labels.map((_, i) => ({ from: `theme-${i}`, to: `do-${i}`, by: i % 2 ? 'site' : 'study' })),
})

/** The forms of the gallery with labels and a basis of the caller's, and without rows. */
const others: Record<string, Pick<Form, 'labelled' | 'empty'>> = {
  frequency: {
    labelled: (labels, basis) => (to) =>
      frequencyChart(
        labels.map((label) => ({ id: 'x', label, share: 0.3, ...some, basis })),
        to,
      ),
    empty: (to) => frequencyChart([], to),
  },
  group: {
    labelled: (labels, basis) => (to) =>
      groupChart(
        labels.map((label) => ({
          id: label,
          label,
          basis,
          levels: labels.slice(0, 3).map((level) => ({ level, value: 0.3, ...some })),
        })),
        { ...to, measure: 'share' },
      ),
    empty: (to) => groupChart([], { ...to, measure: 'share' }),
  },
  difference: {
    labelled: (labels, basis) => (to) =>
      differenceChart(
        labels.map((label) => ({ id: label, label, difference: 0.3, ...some, basis })),
        { ...to, sides: { a: labels[0] ?? '', b: labels.at(-1) ?? '' } },
      ),
    empty: (to) => differenceChart([], { ...to, sides: { a: 'A', b: 'B' } }),
  },
  matrix: {
    labelled: (labels, basis) => (to) => matrixChart(cellsOf(labels, basis), { ...to, rows: labels, columns: labels }),
    empty: (to) => matrixChart([], { ...to, rows: [], columns: [] }),
  },
  cooccurrence: {
    labelled: (labels, basis) => (to) => cooccurrenceChart(pairsOf(labels, basis), { ...to, order: labels }),
    empty: (to) => cooccurrenceChart([], { ...to, order: [] }),
  },
  patterns: {
    labelled: (labels, basis) => (to) =>
      patternsChart(
        labels.map((label) => ({ codes: [label], count: 30, share: 0.3, basis })),
        { ...to, codes: labels.map((label, color) => ({ label, color })) },
      ),
    empty: (to) => patternsChart([], { ...to, codes: [] }),
  },
  'code-pairs': {
    labelled: (labels, basis) => (to) =>
      codePairsChart(
        labels.map((label) => ({ label, both: 30, share: 0.3, expectedShare: 0.2, basis })),
        to,
      ),
    empty: (to) => codePairsChart([], to),
  },
  reproduction: {
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
  voices: {
    labelled: (labels, basis) => (to) =>
      voicesChart(
        labels.map((label) => ({ label, words: label, share: 0.31, basis })),
        to,
      ),
    empty: (to) => voicesChart([], to),
  },
  field: {
    labelled: (labels, basis) => (to) =>
      fieldChart({ total: 5000, unit: { one: 'answer', many: labels.join(', ') }, basis }, to),
    empty: (to) => fieldChart({ total: 0, unit: { one: 'answer', many: 'answers' }, basis: 'reported' }, to),
  },
  agreement: {
    labelled: (labels, basis) => (to) =>
      agreementChart(
        labels.map((label) => ({ label, alpha: { value: 0.3, ...some }, kappa: null, basis })),
        to,
      ),
    empty: (to) => agreementChart([], to),
  },
  'evidence-map': {
    labelled: (labels, basis) => (to) => evidenceMap(evidenceOf(labels, basis), to),
    empty: (to) => evidenceMap({ columns: [], links: [], basis: 'reported' }, to),
  },
  sequence: {
    labelled: (labels, basis) => (to) =>
      sequenceChart(
        labels.map((label) => ({ label, words: label, basis })),
        to,
      ),
    empty: (to) => sequenceChart([], to),
  },
}

/** Every chart form: with its example, with labels and a basis of the caller's, and without rows. */
export const forms: Form[] = gallery.map(({ id, basis, draw }) => {
  const other = others[id]
  if (!other) throw new Error(`test/charts/draw.ts does not know the form "${id}" of the gallery`)
  return { name: id, basis, draw, ...other }
})

/** The words of a chart, a text element each, in the order drawn. */
export const wordsOf = (svg: SVGSVGElement): string[] =>
  [...svg.querySelectorAll('text')].map((text) => text.textContent ?? '')

const numbers = (text: string | null) => (text?.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)

/**
 * Where the text element with exactly these words stands, in pixels: Plot moves its texts, drawings by hand place
 * them.
 */
export function placeOf(svg: SVGSVGElement, words: string): { x: number; y: number } {
  const text = [...svg.querySelectorAll('text')].find(({ textContent }) => textContent === words)
  const attributes = ['x', 'y'].map((name) => text?.getAttribute(name))
  const [x, y] = numbers(text?.getAttribute('transform') ?? attributes.join(' '))
  if (x === undefined || y === undefined) throw new Error(`no text "${words}" in: ${wordsOf(svg).join(' | ')}`)
  return { x, y }
}

/**
 * The numeric attributes of all elements of a kind whose `fill` or `stroke` (their own or their group's) has this
 * color.
 */
export function marksOf(svg: SVGSVGElement, kind: string, color: string): Record<string, number>[] {
  const has = (element: Element | null) =>
    ['fill', 'stroke'].some((attribute) => element?.getAttribute(attribute)?.includes(`--chart-${color},`))
  return [...svg.querySelectorAll(kind)]
    .filter((element) => has(element) || has(element.parentElement))
    .map((element) => Object.fromEntries([...element.attributes].map(({ name, value }) => [name, Number(value)])))
}
