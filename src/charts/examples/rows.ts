import { say } from '../../messages/gallery.ts'
import type { AgreementRow } from '../agreementChart.ts'
import type { CodePairRow } from '../codePairsChart.ts'
import type { PairRow } from '../cooccurrenceChart.ts'
import type { FrequencyRow } from '../frequencyChart.ts'
import type { MatrixCell } from '../matrixChart.ts'
import { withheldSign, withheldWords } from './withheld.ts'

// Rows for the gallery of charts and for tests. `reported` are the shares that the study publishes, with the Wilson 95% interval of
// the published share over 1,766 responses; every other number is made up and says so.

const reported = { basis: 'reported' } as const
const illustrative = { basis: 'illustrative' } as const

export const reportedFrequencies: FrequencyRow[] = [
  {
    id: 'shared-deliberation',
    label: say('example.deliberation'),
    color: 0,
    share: 0.6,
    low: 0.577,
    high: 0.6226,
    ...reported,
  },
  { id: 'shared-mind', label: say('example.mind'), color: 1, share: 0.14, low: 0.1246, high: 0.157, ...reported },
  {
    id: 'caring-commitment',
    color: 3,
    label: say('example.caring'),
    share: null,
    low: null,
    high: null,
    range: { low: 0.02, high: 0.14 },
    ...reported,
  },
  { id: 'bond', label: say('example.bond'), color: 2, share: 0.02, low: 0.0144, high: 0.0276, ...reported },
]

export const mixedFrequencies: FrequencyRow[] = [
  ...reportedFrequencies,
  {
    id: 'shared-deliberation',
    label: say('example.deliberation'),
    color: 0,
    share: 0.603,
    low: 0.58,
    high: 0.6256,
    ...illustrative,
  },
  { id: 'shared-mind', label: say('example.mind'), color: 1, share: 0.142, low: 0.1265, high: 0.159, ...illustrative },
  {
    id: 'caring-commitment',
    label: say('example.caring'),
    color: 3,
    share: 0.09,
    low: 0.0775,
    high: 0.1043,
    ...illustrative,
  },
  { id: 'bond', label: say('example.bond'), color: 2, share: 0.021, low: 0.0153, high: 0.0288, ...illustrative },
  {
    id: 'needing-to-feel-safe',
    color: 6,
    label: say('example.needingSafety'),
    share: 0.31,
    low: 0.289,
    high: 0.332,
    ...illustrative,
  },
  {
    id: 'time',
    color: 8,
    label: say('example.uninterrupted'),
    share: null,
    low: null,
    high: null,
    withheld: withheldWords,
    ...illustrative,
  },
]

const dimensions = [
  say('example.deliberation'),
  say('example.mind'),
  say('example.bond'),
  say('example.caring'),
  say('example.presence'),
  say('example.support'),
]
const themes = [
  say('example.safety'),
  say('example.feelingHeard'),
  say('example.person'),
  say('example.timeAndSpace'),
  say('example.honest'),
]

/** Cells with made-up counts; every ninth is withheld and every seventh zero. */
export const cellsOf = (rows: string[], columns: string[]): MatrixCell[] =>
  rows.flatMap((row, i) =>
    columns.map((column, j) => {
      const number = i * columns.length + j
      if (number % 9 === 8) return { row, column, count: null, withheld: withheldSign, ...illustrative }
      return { row, column, count: number % 7 === 6 ? 0 : Math.round(420 / (1 + i + j * 0.7)), ...illustrative }
    }),
  )

export const matrix = { cells: cellsOf(dimensions, themes), rows: dimensions, columns: themes }

const labels = (count: number, name: string) => Array.from({ length: count }, (_, i) => `${name} ${i + 1}`)
const [manyRows, manyColumns] = [labels(25, 'Dimension'), labels(25, 'Theme')]
export const largeMatrix = { cells: cellsOf(manyRows, manyColumns), rows: manyRows, columns: manyColumns }

/** Every pair of the given labels with a made-up phi between -0.3 and 0.6; every eleventh is withheld. */
export const pairsOf = (order: string[]): PairRow[] =>
  order.flatMap((b, i) =>
    order.slice(0, i).map((a, j) => {
      const number = (i * (i - 1)) / 2 + j
      if (number % 11 === 10)
        return { a, b, both: null, expected: null, phi: null, withheld: withheldSign, ...illustrative }
      const phi = Math.round(((number * 37) % 91) - 30) / 100
      return { a, b, both: 40 + number, expected: 30 + number / 2, phi, ...illustrative }
    }),
  )

const order = [...dimensions, say('example.safety'), say('example.feelingHeard'), say('example.person')]
export const pairs = { rows: pairsOf(order), order }

const manyOrder = labels(20, 'Code')
export const manyPairs = { rows: pairsOf(manyOrder), order: manyOrder }

const estimate = (value: number, half: number) => ({ value, low: value - half, high: Math.min(1, value + half) })

export const agreement: AgreementRow[] = [
  {
    label: say('example.deliberation'),
    color: 0,
    alpha: estimate(0.86, 0.04),
    kappa: estimate(0.85, 0.04),
    ...illustrative,
  },
  { label: say('example.mind'), color: 1, alpha: estimate(0.78, 0.06), kappa: estimate(0.79, 0.06), ...illustrative },
  { label: say('example.bond'), color: 2, alpha: estimate(0.61, 0.15), kappa: null, ...illustrative },
  { label: say('example.safety'), color: 6, alpha: estimate(0.72, 0.09), kappa: estimate(0.7, 0.1), ...illustrative },
  { label: say('example.honest'), color: 8, alpha: null, kappa: null, ...illustrative },
]

export const codePairs: CodePairRow[] = [
  { label: say('example.safety'), color: 6, both: 391, share: 0.369, expectedShare: 0.31, ...illustrative },
  { label: say('example.mind'), color: 1, both: 120, share: 0.113, expectedShare: 0.142, ...illustrative },
  { label: say('example.caring'), color: 3, both: 101, share: 0.095, expectedShare: 0.09, ...illustrative },
  {
    label: say('example.bond'),
    color: 2,
    both: null,
    share: null,
    expectedShare: null,
    withheld: withheldWords,
    ...illustrative,
  },
]

/** Labels that would do harm if they were ever markup, and labels that are hard to lay out. */
export const hostileLabels = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onload='alert(1)",
  '&lt;b&gt; &amp; ]]> <!-- -->',
  'يشعر المريض بأنه مسموع ومرئي من قبل مقدم الرعاية',
  '👩🏽‍⚕️ heard 👨‍👩‍👧‍👦 & seen 🫶',
  '患者さんが安心して話せる環境をつくるために必要なことを考える',
  'A label of one hundred and twenty characters that has a great many words in it, so that two lines cannot hold all of it.',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  'tab\tand\nline and \ud800 half a character and a null \u0000',
]

export const hostileFrequencies: FrequencyRow[] = hostileLabels.map((label, i) => ({
  id: `hostile-${i}`,
  label,
  share: 0.5 - i / 25,
  low: 0.45 - i / 25,
  high: 0.55 - i / 25,
  basis: i % 2 ? 'illustrative' : 'computed',
}))
