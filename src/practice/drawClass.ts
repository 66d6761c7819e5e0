import type { ClassTable, Division, TextOfClass } from './compareClass.ts'
import { codeName, make, voice } from './dom.ts'
import { madeUp } from './drawResults.ts'
import { drawTable } from './drawTable.ts'
import { certaintyInWords, coefficient, kappaInWords, percentInWords } from './inWords.ts'
import type { Pool } from './types.ts'

const numeric = (...labels: readonly string[]) => labels.map((label) => ({ label, numeric: true }))
const orNot = (value: number | null) => (value === null ? 'not defined' : coefficient(value))

/** The tables of a class: learners, texts with the most divided first, codes. */
export function drawClass(pool: Pool, table: ClassTable): HTMLElement[] {
  return [
    ...(pool.basis === 'illustrative' ? [madeUp()] : []),
    make('h2', {}, 'The class'),
    ...drawLearners(table),
    make('h2', {}, 'Texts, the most divided first'),
    ...drawTexts(pool, table),
    make('h2', {}, 'Codes'),
    drawCodes(pool, table),
  ]
}

function drawLearners({ learners, alpha, interval, texts }: ClassTable): HTMLElement[] {
  const rows = learners.map(({ name, comparison }) => [
    make('bdi', {}, name),
    comparison.texts.length,
    `${comparison.both} of ${comparison.either}`,
    percentInWords(comparison.percent ?? 0),
    orNot(comparison.kappa),
  ])
  const between =
    learners.length < 2
      ? 'With two links or more, this page says how far learners agree with each other.'
      : alpha === null
        ? 'How far learners agree with each other is not defined here: there is nothing to tell apart.'
        : `Between learners, Krippendorff’s alpha is ${coefficient(alpha)} (${kappaInWords(alpha)}): 0 is as by chance, 1 is the same throughout. ${certaintyInWords(interval, texts.length)}`
  return [
    make('p', {}, between),
    drawTable(
      'Each learner and the study',
      [{ label: 'Learner' }, ...numeric('Texts coded', 'Codes shared with the study', 'Same choice', 'Kappa')],
      rows,
    ),
  ]
}

function drawTexts(pool: Pool, { texts }: ClassTable): HTMLElement[] {
  const rows = texts.map(({ text, learners, withStudy, between }, index) => [
    make(
      'a',
      { href: `#text_${index + 1}` },
      make('bdi', {}, `${index + 1}. ${text.text.slice(0, 60)}${text.text.length > 60 ? ' …' : ''}`),
    ),
    learners,
    percentInWords(withStudy),
    between === null ? 'one learner' : percentInWords(between),
  ])
  const columns = [
    { label: pool.basis === 'illustrative' ? 'Text (made up)' : 'Text' },
    ...numeric('Learners', 'Same choice as the study', 'Same choice between learners'),
  ]
  return [
    drawTable('Each text', columns, rows),
    make('ol', { class: 'practice-texts' }, ...texts.map((one, index) => drawText(pool, one, index))),
  ]
}

function drawText(pool: Pool, { text, learners, divisions }: TextOfClass, index: number): HTMLElement {
  const line = ({ code, yes, study }: Division) =>
    make('li', {}, codeName(pool, code), `: ${yes} of ${learners}${study ? ', and the study' : ', not the study'}`)
  const said =
    divisions.length === 0
      ? make('p', { class: 'small' }, 'Everyone chose as the study did.')
      : make('ul', { class: 'practice-given' }, ...divisions.map(line))
  return make('li', { id: `text_${index + 1}` }, voice(pool, text), said)
}

function drawCodes(pool: Pool, { codes }: ClassTable): HTMLElement {
  const rows = codes.map(({ code, given, study, withStudy, alpha }) => [
    codeName(pool, code),
    given,
    study,
    percentInWords(withStudy),
    orNot(alpha),
  ])
  const columns = [
    { label: 'Code' },
    ...numeric('Given by learners', 'Texts the study gave it to', 'Same choice as the study', 'Alpha between learners'),
  ]
  return drawTable('Each code', columns, rows)
}
