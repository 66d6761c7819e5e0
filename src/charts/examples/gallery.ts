import { say } from '../../messages/gallery.ts'
import { agreementChart } from '../agreementChart.ts'
import type { Drawing } from '../chart.ts'
import { codePairsChart } from '../codePairsChart.ts'
import { cooccurrenceChart } from '../cooccurrenceChart.ts'
import { cooccurrenceOrder } from '../cooccurrenceOrder.ts'
import { differenceChart } from '../differenceChart.ts'
import { evidenceMap } from '../evidenceMap.ts'
import { fieldChart } from '../fieldChart.ts'
import { frequencyChart } from '../frequencyChart.ts'
import { groupChart } from '../groupChart.ts'
import { matrixChart } from '../matrixChart.ts'
import { patternsChart } from '../patternsChart.ts'
import { reproductionChart } from '../reproductionChart.ts'
import { sequenceChart } from '../sequenceChart.ts'
import { voicesChart } from '../voicesChart.ts'
import { differences, groupRows } from './groups.ts'
import { reproduction } from './reproduction.ts'
import { agreement, codePairs, mixedFrequencies } from './rows.ts'
import { evidence, framework, patterns, related, sequence } from './structure.ts'
import { mixedVoices } from './voices.ts'

/** A chart form with what it is for, how it is read, its example, and where the site shows it. */
export type ChartForm = {
  /** The name of its module without `Chart`, in kebab-case. */
  id: string
  title: string
  question: string
  /** How to read it, a plain sentence each. */
  how: readonly string[]
  /** Pages that show it: what they are called, and their address. */
  shownOn: readonly { label: string; path: string }[]
  /** Whether the example holds made-up numbers, or only what the study's abstract and this site say. */
  basis: 'illustrative' | 'reported'
  draw: (drawing: Drawing) => SVGSVGElement
}

const dimensions = { label: say('page.dimensions'), path: '/dimensions/' }
const themes = { label: say('page.themes'), path: '/themes/' }
const method = { label: say('page.method'), path: '/method/' }
const explorer = { label: say('page.explorer'), path: '/explore/' }
const implications = { label: say('page.implications'), path: '/implications/' }

/**
 * Every chart form, in the order in which findings are read. The gallery and the tests go through this one list: a form
 * that is missing here fails a test.
 */
export const gallery: readonly ChartForm[] = [
  {
    id: 'frequency',
    title: say('frequency.title'),
    question: say('frequency.question'),
    how: [say('frequency.how1'), say('frequency.how2'), say('frequency.how3')],
    shownOn: [dimensions, themes],
    basis: 'illustrative',
    draw: (drawing) => frequencyChart(mixedFrequencies, drawing),
  },
  {
    id: 'group',
    title: say('group.title'),
    question: say('group.question'),
    how: [say('group.how1'), say('group.how2'), say('group.how3')],
    shownOn: [explorer],
    basis: 'illustrative',
    draw: (drawing) => groupChart(groupRows, { ...drawing, measure: 'share' }),
  },
  {
    id: 'difference',
    title: say('difference.title'),
    question: say('difference.question'),
    how: [say('difference.how1'), say('difference.how2'), say('difference.how3')],
    shownOn: [explorer],
    basis: 'illustrative',
    draw: (drawing) => differenceChart(differences.rows, { ...drawing, sides: differences.sides }),
  },
  {
    id: 'voices',
    title: say('voices.title'),
    question: say('voices.question'),
    how: [say('voices.how1'), say('voices.how2')],
    shownOn: [{ label: say('page.homeShort'), path: '/' }],
    basis: 'illustrative',
    draw: (drawing) => voicesChart(mixedVoices, drawing),
  },
  {
    id: 'field',
    title: say('field.title'),
    question: say('field.question'),
    how: [say('field.how1'), say('field.how2')],
    shownOn: [{ label: say('page.homeShort'), path: '/' }],
    basis: 'reported',
    draw: (drawing) =>
      fieldChart(
        { total: 1766, unit: { one: say('example.patient'), many: say('example.patients') }, basis: 'reported' },
        drawing,
      ),
  },
  {
    id: 'reproduction',
    title: say('reproduction.title'),
    question: say('reproduction.question'),
    how: [say('reproduction.how1'), say('reproduction.how2')],
    shownOn: [method],
    basis: 'illustrative',
    draw: (drawing) => reproductionChart(reproduction, drawing),
  },
  {
    id: 'matrix',
    title: say('matrix.title'),
    question: say('matrix.question'),
    how: [say('matrix.how1'), say('matrix.how2'), say('matrix.how3')],
    shownOn: [themes],
    basis: 'illustrative',
    draw: (drawing) => matrixChart(framework.cells, { ...drawing, ...framework }),
  },
  {
    id: 'cooccurrence',
    title: say('cooccurrence.title'),
    question: say('cooccurrence.question'),
    how: [say('cooccurrence.how1'), say('cooccurrence.how2'), say('cooccurrence.how3')],
    shownOn: [method],
    basis: 'illustrative',
    draw: (drawing) =>
      cooccurrenceChart(related.rows, {
        ...drawing,
        colors: related.colors,
        order: cooccurrenceOrder(related.rows, related.codes),
      }),
  },
  {
    id: 'patterns',
    title: say('patterns.title'),
    question: say('patterns.question'),
    how: [say('patterns.how1'), say('patterns.how2'), say('patterns.how3')],
    shownOn: [themes],
    basis: 'illustrative',
    draw: (drawing) => patternsChart(patterns.rows, { ...drawing, codes: patterns.codes }),
  },
  {
    id: 'code-pairs',
    title: say('codePairs.title'),
    question: say('codePairs.question'),
    how: [say('codePairs.how1'), say('codePairs.how2')],
    shownOn: [
      { label: say('page.eachDimension'), path: '/dimensions/' },
      { label: say('page.eachTheme'), path: '/themes/' },
    ],
    basis: 'illustrative',
    draw: (drawing) => codePairsChart(codePairs, drawing),
  },
  {
    id: 'agreement',
    title: say('agreement.title'),
    question: say('agreement.question'),
    how: [say('agreement.how1'), say('agreement.how2')],
    shownOn: [method],
    basis: 'illustrative',
    draw: (drawing) => agreementChart(agreement, drawing),
  },
  {
    id: 'evidence-map',
    title: say('evidenceMap.title'),
    question: say('evidenceMap.question'),
    how: [say('evidenceMap.how1'), say('evidenceMap.how2'), say('evidenceMap.how3')],
    shownOn: [implications],
    basis: 'reported',
    draw: (drawing) => evidenceMap(evidence, drawing),
  },
  {
    id: 'sequence',
    title: say('sequence.title'),
    question: say('sequence.question'),
    how: [say('sequence.how1'), say('sequence.how2')],
    shownOn: [{ label: say('page.home'), path: '/' }],
    basis: 'reported',
    draw: (drawing) => sequenceChart(sequence, drawing),
  },
]
