import { formatCount } from '../components/format.ts'
import { nodesOf } from '../messages/nodes.ts'
import { pieces, say } from '../messages/practice.ts'
import type { ClassTable, Division, TextOfClass } from './compareClass.ts'
import { codeName, make, voice } from './dom.ts'
import { madeUp } from './drawResults.ts'
import { drawTable } from './drawTable.ts'
import { certaintyInWords, coefficient, kappaInWords, percentInWords } from './inWords.ts'
import type { Pool } from './types.ts'

const numeric = (...labels: readonly string[]) => labels.map((label) => ({ label, numeric: true }))
const orNot = (value: number | null) => (value === null ? say('notDefined') : coefficient(value))

/** The tables of a class: learners, texts with the most divided first, codes. */
export function drawClass(pool: Pool, table: ClassTable): HTMLElement[] {
  return [
    ...(pool.basis === 'illustrative' ? [madeUp()] : []),
    make('h2', {}, say('class')),
    ...drawLearners(table),
    make('h2', {}, say('class.texts')),
    ...drawTexts(pool, table),
    make('h2', {}, say('class.codes')),
    drawCodes(pool, table),
  ]
}

function drawLearners({ learners, alpha, interval, texts }: ClassTable): HTMLElement[] {
  const rows = learners.map(({ name, comparison }) => [
    make('bdi', {}, name),
    comparison.texts.length,
    say('class.shared', { both: formatCount(comparison.both), either: formatCount(comparison.either) }),
    percentInWords(comparison.percent ?? 0),
    orNot(comparison.kappa),
  ])
  const between =
    learners.length < 2
      ? say('class.tooFew')
      : alpha === null
        ? say('class.alphaNotDefined')
        : `${say('class.alpha', { value: coefficient(alpha), word: kappaInWords(alpha) })} ${certaintyInWords(interval, texts.length)}`
  return [
    make('p', {}, between),
    drawTable(
      say('class.eachLearner'),
      [
        { label: say('column.learner') },
        ...numeric(say('column.textsCoded'), say('column.codesShared'), say('column.same'), say('column.kappa')),
      ],
      rows,
    ),
  ]
}

/** The number of a text and how it begins. */
const beginning = (text: string, index: number) =>
  say(text.length > 60 ? 'class.textCut' : 'class.text', { number: formatCount(index + 1), text: text.slice(0, 60) })

function drawTexts(pool: Pool, { texts }: ClassTable): HTMLElement[] {
  const rows = texts.map(({ text, learners, withStudy, between }, index) => [
    make('a', { href: `#text_${index + 1}` }, make('bdi', {}, beginning(text.text, index))),
    learners,
    percentInWords(withStudy),
    between === null ? say('class.oneLearner') : percentInWords(between),
  ])
  const columns = [
    { label: say(pool.basis === 'illustrative' ? 'column.textMadeUp' : 'column.text') },
    ...numeric(say('column.learners'), say('column.sameStudy'), say('column.sameBetween')),
  ]
  return [
    drawTable(say('class.eachText'), columns, rows),
    make('ol', { class: 'practice-texts' }, ...texts.map((one, index) => drawText(pool, one, index))),
  ]
}

function drawText(pool: Pool, { text, learners, divisions }: TextOfClass, index: number): HTMLElement {
  const line = ({ code, yes, study }: Division) =>
    make(
      'li',
      {},
      ...nodesOf(
        pieces(study ? 'class.and' : 'class.not', { yes: formatCount(yes), learners: formatCount(learners) }, ['code']),
        { code: () => codeName(pool, code) },
      ),
    )
  const said =
    divisions.length === 0
      ? make('p', { class: 'small' }, say('class.everyone'))
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
    { label: say('column.code') },
    ...numeric(say('column.given'), say('column.givenByStudy'), say('column.sameStudy'), say('column.alpha')),
  ]
  return drawTable(say('class.eachCode'), columns, rows)
}
