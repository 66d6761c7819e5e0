import { say } from '../../messages/gallery.ts'
import type { PairRow } from '../cooccurrenceChart.ts'
import type { Evidence } from '../evidenceMap.ts'
import type { MatrixCell, MatrixOrder } from '../matrixChart.ts'
import type { PatternRow } from '../patternRow.ts'
import type { SequenceStep } from '../sequenceChart.ts'
import { cellsOf } from './rows.ts'
import { withheldSign, withheldWords } from './withheld.ts'

// Examples of the forms that show how codes hang together. Links and the order of steps are those of the study's
// abstract, or say that they are this site's; every number is made up and says so.

const illustrative = { basis: 'illustrative' } as const
const [deliberation, mind, bond, caring, presence, support] = [
  say('example.deliberation'),
  say('example.mind'),
  say('example.bond'),
  say('example.caring'),
  say('example.presence'),
  say('example.support'),
] as const
const [safety, heard, welcome, time] = [
  say('example.patientSafety'),
  say('example.seenAndHeard'),
  say('example.welcome'),
  say('example.uninterruptedSpace'),
] as const

const codebook: string[] = [deliberation, mind, bond, caring, presence, support, safety, heard, welcome, time]
const ordered = [deliberation, heard, safety, time, presence, mind]

const pattern = (codes: string[], count: number): PatternRow => ({ codes, count, share: count / 1766, ...illustrative })

export const patterns: { rows: PatternRow[]; codes: { label: string; color: number }[] } = {
  rows: [
    pattern([deliberation, heard], 192),
    pattern([deliberation], 179),
    pattern([], 132),
    pattern([heard], 85),
    pattern([deliberation, safety, heard], 77),
    pattern([deliberation, heard, time], 47),
    pattern([deliberation, mind, heard], 37),
    pattern([presence], 34),
    pattern([deliberation, mind, safety, heard], 21),
    { codes: [presence, mind], count: null, share: null, withheld: withheldWords, ...illustrative },
  ],
  codes: ordered.map((label) => ({ label, color: codebook.indexOf(label) })),
}

const node = (label: string) => ({ id: label.replaceAll(' ', '-'), label, color: codebook.indexOf(label) })
const step = (id: string, label: string, note?: string) => ({ id, label, ...(note ? { note } : {}) })
const link = (from: string, to: string, by: 'study' | 'site' = 'study') => ({ from: from.replaceAll(' ', '-'), to, by })

export const evidence: Evidence = {
  basis: 'reported',
  columns: [
    {
      label: say('example.dimension'),
      nodes: [deliberation, mind, bond, caring, presence, support].map(node),
      rest: say('example.rest'),
    },
    { label: say('example.theme'), nodes: [safety, heard, welcome, time].map(node) },
    {
      label: say('example.recommendation'),
      nodes: [
        step('do-time', say('example.timeAndSpace'), say('example.forOrganizations')),
        step('do-providers', say('example.trainingProviders')),
        step('do-leaders', say('example.trainingLeaders')),
        step('do-students', say('example.trainingStudents'), say('example.inHealthCare')),
      ],
    },
  ],
  links: [
    link(deliberation, heard.replaceAll(' ', '-'), 'site'),
    link(deliberation, time.replaceAll(' ', '-'), 'site'),
    link(heard, 'do-time'),
    link(time, 'do-time'),
    link(safety, 'do-providers'),
    link(welcome, 'do-providers'),
    link(safety, 'do-leaders'),
    link(time, 'do-leaders', 'site'),
    link(safety, 'do-students'),
    link(heard, 'do-students'),
  ],
}

export const sequence: SequenceStep[] = [
  {
    label: welcome,
    words: say('example.before'),
    color: codebook.indexOf(welcome),
    basis: 'reported',
  },
  { label: say('example.connection'), basis: 'reported' },
]

// Made up so that two groups of codes stand out, and interleaved as a codebook may well have them.
const groupOf = [0, 1, 1, 1, 0, 1, 0, 0, 0, 1]
const madeUpPhi = (a: number, b: number) =>
  groupOf[a] === groupOf[b] ? 0.46 - ((a * 5 + b * 3) % 9) * 0.04 : 0.04 - ((a * 3 + b * 7) % 8) * 0.03

export const related: { rows: PairRow[]; codes: { label: string; mentions: number }[]; colors: Map<string, number> } = {
  rows: codebook.flatMap((b, j) =>
    codebook.slice(0, j).map((a, i) =>
      i + j === 3
        ? { a, b, both: null, expected: null, phi: null, withheld: withheldSign, ...illustrative }
        : {
            a,
            b,
            both: 40 + i * j,
            expected: 30 + i * 2,
            phi: Math.round(madeUpPhi(i, j) * 100) / 100,
            ...illustrative,
          },
    ),
  ),
  codes: codebook.map((label, i) => ({ label, mentions: i === 0 ? 1060 : 600 - i * 40 })),
  colors: new Map(codebook.map((label, i) => [label, i])),
}

const mentions = new Map(codebook.map((label, i) => [label, 1000 - i * 90]))
const [matrixRows, matrixColumns] = [codebook.slice(0, 6), codebook.slice(6)]

export const framework: { cells: MatrixCell[] } & MatrixOrder = {
  cells: cellsOf(matrixRows, matrixColumns),
  rows: matrixRows,
  columns: matrixColumns,
  colors: related.colors,
  bases: mentions,
}
