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

const dimensions = { label: 'the dimensions', path: '/dimensions/' }
const themes = { label: 'the themes', path: '/themes/' }
const method = { label: 'the method', path: '/method/' }
const explorer = { label: 'the explorer', path: '/explore/' }
const implications = { label: 'the implications', path: '/implications/' }

/**
 * Every chart form, in the order in which findings are read. The gallery and the tests go through this one list: a form
 * that is missing here fails a test.
 */
export const gallery: readonly ChartForm[] = [
  {
    id: 'frequency',
    title: 'How often each code occurs',
    question: 'How many answers mention each idea, and how sure is that?',
    how: [
      'Each row is one code. The dot stands at the share of answers that mention it.',
      'The line through the dot is the 95% interval: other samples of this size would give shares about that far apart.',
      'A band without a dot is a range: the article says only that the share lies within it.',
    ],
    shownOn: [dimensions, themes],
    basis: 'illustrative',
    draw: (drawing) => frequencyChart(mixedFrequencies, drawing),
  },
  {
    id: 'group',
    title: 'How often, by group',
    question: 'Do younger and older people, say, mention an idea equally often?',
    how: [
      'Each block is one code, each line in it one group. Groups stand in the same order in every block.',
      'The dot is the share of that group’s answers. The line through it is the 95% interval; a small group has a long one.',
      'Words in place of a dot mean that the number is withheld, not that it is zero.',
    ],
    shownOn: [explorer],
    basis: 'illustrative',
    draw: (drawing) => groupChart(groupRows, { ...drawing, measure: 'share' }),
  },
  {
    id: 'difference',
    title: 'Two groups side by side',
    question: 'Which ideas does one group mention more often than another?',
    how: [
      'Right of the line in the middle: more often in the group named there. Left of it: more often in the other. Numbers are percentage points.',
      'The line through a dot is the 95% interval of the difference. A hollow dot means that it includes zero: the two may well be the same.',
      'With many codes a few will stand out by chance alone. So take a single one as a hint.',
    ],
    shownOn: [explorer],
    basis: 'illustrative',
    draw: (drawing) => differenceChart(differences.rows, { ...drawing, sides: differences.sides }),
  },
  {
    id: 'voices',
    title: 'A share as ten voices',
    question: 'How many people out of ten say it?',
    how: [
      'Ten speech bubbles stand for all answers. As many are filled as mention the idea; a part of a bubble is a part of a tenth.',
      'Where only a range is known, what is sure is filled and what is possible is faint.',
    ],
    shownOn: [{ label: 'home', path: '/' }],
    basis: 'illustrative',
    draw: (drawing) => voicesChart(mixedVoices, drawing),
  },
  {
    id: 'field',
    title: 'How many people answered',
    question: 'How large is the study?',
    how: [
      'Each mark is one person who answered.',
      'In a very large study each mark stands for ten people, or for a hundred or more; the words below say so.',
    ],
    shownOn: [{ label: 'home', path: '/' }],
    basis: 'reported',
    draw: (drawing) =>
      fieldChart({ total: 1766, unit: { one: 'patient', many: 'patients' }, basis: 'reported' }, drawing),
  },
  {
    id: 'reproduction',
    title: 'Reported against computed',
    question: 'Do the data give the figures that the article reports?',
    how: [
      'The upper mark of each row is what the article reports, the lower one what the data give.',
      'The words say whether the two are the same once rounded as the article rounds.',
    ],
    shownOn: [method],
    basis: 'illustrative',
    draw: (drawing) => reproductionChart(reproduction, drawing),
  },
  {
    id: 'matrix',
    title: 'The framework matrix',
    question: 'Where do the ideas of the framework and the new themes meet?',
    how: [
      'Each row is a dimension, each column a theme. The number in a cell counts the answers that hold both; darker means more.',
      'Beside each name stands how many answers mention it at all, so that you can tell a large part from a large number.',
      'A dotted cell is withheld, since a small count could point to a person. A zero is shown as a zero.',
    ],
    shownOn: [themes],
    basis: 'illustrative',
    draw: (drawing) => matrixChart(framework.cells, { ...drawing, ...framework }),
  },
  {
    id: 'cooccurrence',
    title: 'Which codes go together',
    question: 'Which ideas come up in the same answer more often than by chance?',
    how: [
      'Follow a name to the left for its row and down for its column. Where two lines meet stands how closely the two codes go together.',
      'The number is phi: 0 is what chance alone gives, 1 means that the two always come together. A ring means less often than by chance.',
      'Codes that go together stand together, so groups show as clusters of large dots. A narrow screen lists the strongest pairs.',
    ],
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
    title: 'The most common whole answers',
    question: 'What does a whole answer hold, not just one code at a time?',
    how: [
      'Each row is a set of codes that come together. Colored dots, joined by a line, say which.',
      'The bar counts the answers with just these codes and no other. So each answer is counted in one row only.',
      'A row may say “none of the codes”: those answers were read, and no code fits them.',
    ],
    shownOn: [themes],
    basis: 'illustrative',
    draw: (drawing) => patternsChart(patterns.rows, { ...drawing, codes: patterns.codes }),
  },
  {
    id: 'code-pairs',
    title: 'What goes with one code',
    question: 'If an answer holds this idea, what else does it hold?',
    how: [
      'Each row is another code. The dot is the share of answers with the first code that hold the other one too.',
      'The upright line is what chance alone would give. A dot far to its right means that the two go together.',
    ],
    shownOn: [
      { label: 'the page of each dimension', path: '/dimensions/' },
      { label: 'the page of each theme', path: '/themes/' },
    ],
    basis: 'illustrative',
    draw: (drawing) => codePairsChart(codePairs, drawing),
  },
  {
    id: 'agreement',
    title: 'How far coders agree',
    question: 'Would another person have given the same codes?',
    how: [
      'Each row is one code. The dot is Krippendorff’s alpha: 1 if coders always agree, 0 if they agree as often as by chance.',
      'Codes to the right of 0.80 are read as reliable. Those below 0.667 should be taken with great care.',
    ],
    shownOn: [method],
    basis: 'illustrative',
    draw: (drawing) => agreementChart(agreement, drawing),
  },
  {
    id: 'evidence-map',
    title: 'The evidence map',
    question: 'Which findings does each recommendation rest on?',
    how: [
      'Lines lead from findings to what the study recommends. Each line has the color of the finding that it starts from.',
      'A dashed line is a link that this site makes. The publication does not spell it out.',
      'Findings without any line stand at the bottom: no recommendation rests on them.',
    ],
    shownOn: [implications],
    basis: 'reported',
    draw: (drawing) => evidenceMap(evidence, drawing),
  },
  {
    id: 'sequence',
    title: 'What comes first',
    question: 'What has to be there before something else can be?',
    how: [
      'Read it as a walk. The first doorway is what comes first, and you reach the next one only through it.',
      'It shows an order and no amount: nothing in it is drawn to a scale.',
    ],
    shownOn: [{ label: 'the home page', path: '/' }],
    basis: 'reported',
    draw: (drawing) => sequenceChart(sequence, drawing),
  },
]
