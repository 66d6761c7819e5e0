import type { Cube, Facts } from '../../src/explore/types.ts'
import { wilson } from '../../src/statistics/wilson.ts'
import type { GroupRow } from '../../src/study/release.ts'

// A cube made by hand. Young and old are 56/70 and 48/80 of Newcombe's table II; in the north and the south stand 10/10
// against 0/20, and 0/10 against 0/20. One code has an id that every object of JavaScript knows.

const basis = 'computed'
const head = { generatedBy: 'a test', study: 'visitors' }

export const facts: Facts = {
  study: {
    id: 'visitors',
    name: 'Visitors',
    unit: { one: 'visitor', many: 'visitors' },
    kinds: { dimension: { one: 'topic', many: 'topics' }, theme: { one: 'theme', many: 'themes' } },
    groupsNote: 'Visitors chose their age band themselves.',
  },
  basis,
  codes: [
    { id: 'garden', label: 'The garden', kind: 'dimension' },
    { id: 'constructor', label: 'The builder', kind: 'dimension' },
    { id: 'quiet', label: 'Quiet', kind: 'theme' },
    { id: 'food', label: 'Food', kind: 'theme' },
  ],
  groups: [
    {
      id: 'age',
      label: 'Age',
      levels: [
        { id: 'young', label: 'Young' },
        { id: 'old', label: 'Old', merged: ['very-old'] },
      ],
    },
    {
      id: 'place',
      label: 'Place',
      levels: [
        { id: 'north', label: 'North' },
        { id: 'south', label: 'South' },
        { id: 'not-stated', label: 'Not stated' },
      ],
    },
    { id: 'only', label: 'Only', levels: [{ id: 'one', label: 'One' }] },
  ],
  attributes: ['age'],
  minimum: 5,
  base: 150,
  patterns: 2,
}

type Count = number | 'primary' | 'secondary'

/** A row of the cube: what isn't a number is why it is withheld. */
function row(levels: string[], base: Count, counts: readonly [Count, Count, Count, Count]): GroupRow {
  const named = facts.codes.map(({ id }, i) => [id, counts[i] as Count] as const)
  return {
    levels,
    base: typeof base === 'number' ? base : null,
    ...(typeof base === 'number' ? {} : { baseSuppressed: base }),
    mentions: Object.fromEntries(named.map(([id, count]) => [id, typeof count === 'number' ? count : null])),
    suppressed: Object.fromEntries(named.filter((one): one is [string, 'primary'] => typeof one[1] !== 'number')),
  }
}

const hidden = ['secondary', 'secondary', 'secondary', 'secondary'] as const

function frequency(id: string, mentions: number | null, reported: number | null = null) {
  const code = facts.codes.find((one) => one.id === id)
  const interval = (share: number) => wilson(share * 150, 150)
  return {
    id,
    kind: code?.kind ?? 'theme',
    label: code?.label ?? id,
    mentions,
    base: 150,
    share: mentions === null ? null : Math.round((mentions / 150) * 10_000) / 10_000,
    low: mentions === null ? null : interval(mentions / 150).low,
    high: mentions === null ? null : interval(mentions / 150).high,
    basis,
    ...(mentions === null ? { suppressed: 'primary' } : {}),
    reported:
      reported === null
        ? null
        : { share: reported, place: 'p. 1', base: 150, ...interval(reported), mentions: [104, 106] },
    reportedRange: null,
  }
}

const pair = (a: string, b: string, both: number | null, phi: number | null) => ({
  a,
  b,
  both,
  expected: both === null ? null : 50,
  lift: both === null ? null : both / 50,
  phi,
  basis,
  ...(both === null ? { suppressed: 'primary' } : {}),
})

export const cube = {
  frequencies: {
    ...head,
    unit: facts.study.unit,
    base: 150,
    codes: [
      frequency('garden', 104, 0.7),
      frequency('constructor', null),
      frequency('quiet', 75),
      frequency('food', 0),
    ],
  },
  groups: {
    ...head,
    basis,
    minimum: 5,
    groups: facts.groups,
    tables: [
      { by: [], rows: [row([], 150, [104, 'primary', 75, 0])] },
      {
        by: ['age'],
        rows: [row(['young'], 70, [56, 'primary', 40, 0]), row(['old'], 80, [48, 'secondary', 35, 0])],
      },
      {
        by: ['place'],
        rows: [
          row(['north'], 10, [6, 'primary', 10, 0]),
          row(['south'], 20, [12, 'primary', 0, 0]),
          row(['not-stated'], 'secondary', hidden),
        ],
      },
      { by: ['only'], rows: [row(['one'], 150, [104, 'primary', 75, 0])] },
      {
        by: ['age', 'place'],
        rows: [
          row(['young', 'north'], 10, [6, 'primary', 10, 0]),
          row(['young', 'south'], 0, [0, 0, 0, 0]),
          row(['young', 'not-stated'], 'primary', hidden),
          row(['old', 'north'], 0, [0, 0, 0, 0]),
          row(['old', 'south'], 20, [12, 'primary', 0, 0]),
          row(['old', 'not-stated'], 'secondary', hidden),
        ],
      },
    ],
  },
  cooccurrence: {
    ...head,
    base: 150,
    pairs: [
      pair('garden', 'constructor', null, null),
      pair('garden', 'quiet', 60, 0.2),
      pair('garden', 'food', 0, 0),
      pair('constructor', 'quiet', 30, -0.1),
    ],
    patterns: [
      { codes: ['garden', 'quiet'], count: 60, share: 0.4, low: 0.325, high: 0.48, basis },
      { codes: [], count: 30, share: 0.2, low: 0.144, high: 0.271, basis },
    ],
  },
  matrix: {
    ...head,
    base: 150,
    cells: [
      { dimension: 'garden', theme: 'quiet', count: 60, basis, exemplars: [] },
      { dimension: 'garden', theme: 'food', count: 0, basis, exemplars: [] },
      { dimension: 'constructor', theme: 'quiet', count: null, basis, exemplars: [], suppressed: 'primary' },
      { dimension: 'constructor', theme: 'food', count: null, basis, exemplars: [], suppressed: 'secondary' },
    ],
  },
} as unknown as Cube
