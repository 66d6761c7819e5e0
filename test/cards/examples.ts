import { parseHTML } from 'linkedom'
import type { Card } from '../../src/cards/card.ts'
import { type FrequencyRow, frequencyChart } from '../../src/charts/frequencyChart.ts'
import type { Figure } from '../../src/components/figures/figure.ts'

export const newDocument = () => parseHTML('<!doctype html><html><body></body></html>').document as unknown as Document

/** A figure with a row for each label, all of one basis. */
export function figureOf(labels: readonly string[], basis: Figure['basis']): Figure {
  const rows: FrequencyRow[] = labels.map((label) => ({ id: 'x', label, share: 0.3, low: 0.2, high: 0.4, basis }))
  return {
    id: 'example',
    title: 'An example',
    subtitle: 'Share of visitors',
    note: '',
    basis,
    columns: [{ key: 'code', label: 'Code' }],
    rows: labels.map((label) => [label]),
    draw: (drawing) => frequencyChart(rows, drawing),
    few: {
      of: rows.length,
      most: rows.length,
      draw: (drawing, count) => frequencyChart(rows.slice(0, count), drawing),
    },
  }
}

/** A card with a chart of one row; `changes` makes it another. */
export const cardWith = (changes: Partial<Card> = {}): Card => ({
  path: 'themes/garden',
  kicker: 'Theme',
  title: 'The garden',
  sentence: 'Many liked it.',
  bases: ['computed'],
  source: null,
  study: 'Visitors',
  color: 'code-0',
  figure: figureOf(['The garden'], 'computed'),
  restsOn: [],
  facts: [],
  ...changes,
})

/** The texts of a card, in the order drawn. */
export const textsOf = (svg: string): string[] =>
  [...parseHTML(`<html><body>${svg}</body></html>`).document.querySelectorAll('text')].map(
    (text) => text.textContent ?? '',
  )
