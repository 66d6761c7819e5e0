import { say } from '../../messages/gallery.ts'
import type { DifferenceRow } from '../differenceRow.ts'
import type { GroupRow } from '../groupChart.ts'
import { withheldWords } from './withheld.ts'

// Made-up shares of three groups, and made-up differences between two of them, for the gallery and for tests.

const illustrative = { basis: 'illustrative' } as const
const level = (name: string, value: number, half: number) => ({
  level: name,
  value,
  low: Math.max(0, value - half),
  high: value + half,
})

export const groupRows: GroupRow[] = [
  {
    id: 'shared-deliberation',
    label: say('example.deliberation'),
    color: 0,
    ...illustrative,
    levels: [level('18–44', 0.61, 0.04), level('45–64', 0.58, 0.037), level(say('example.oldest'), 0.63, 0.042)],
  },
  {
    id: 'shared-mind',
    label: say('example.mind'),
    color: 1,
    ...illustrative,
    levels: [level('18–44', 0.14, 0.029), level('45–64', 0.16, 0.027), level(say('example.oldest'), 0.12, 0.028)],
  },
  {
    id: 'bond',
    label: say('example.bond'),
    color: 2,
    ...illustrative,
    levels: [
      { level: '18–44', value: null, low: null, high: null, withheld: withheldWords },
      level('45–64', 0.024, 0.012),
      { level: say('example.oldest'), value: null, low: null, high: null, withheld: say('example.withheld') },
    ],
  },
]

const difference = (id: string, label: string, color: number, value: number, half: number): DifferenceRow => ({
  id,
  label,
  color,
  difference: value,
  low: value - half,
  high: value + half,
  ...illustrative,
})

export const differences = {
  sides: { a: say('example.oldest'), b: '18–44' },
  rows: [
    difference('shared-mind', say('example.mind'), 1, -0.096, 0.052),
    difference('psychological-safety', say('example.needingSafety'), 6, 0.081, 0.06),
    difference('shared-deliberation', say('example.deliberation'), 0, 0.02, 0.058),
    difference('full-presence', say('example.presence'), 4, -0.004, 0.04),
    {
      id: 'bond',
      label: say('example.bond'),
      color: 2,
      difference: null,
      low: null,
      high: null,
      withheld: withheldWords,
      ...illustrative,
    },
  ] as DifferenceRow[],
}
