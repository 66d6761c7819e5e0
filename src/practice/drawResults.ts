import { formatCount } from '../components/format.ts'
import { inStudy } from '../messages/locale.ts'
import { nodesOf } from '../messages/nodes.ts'
import { pieces, say } from '../messages/practice.ts'
import { type Comparison, compareWithStudy, type TextCompared } from './compareWithStudy.ts'
import { codeName, make, quoted, saidOfMadeUp, voice } from './dom.ts'
import { drawTable } from './drawTable.ts'
import { certaintyInWords, coefficient, kappaInWords, percentInWords } from './inWords.ts'
import type { Attempt, Pool } from './types.ts'

/** The comparison of a learner's codes with the study's: overall, the texts to talk about, each code. */
export function drawResults(pool: Pool, attempt: Attempt): HTMLElement[] {
  const comparison = compareWithStudy(pool, attempt)
  const differing = comparison.texts
    .filter(({ missed, added }) => missed.length + added.length > 0)
    .sort((a, b) => b.missed.length + b.added.length - a.missed.length - a.added.length)
  const agreed = comparison.texts.filter(({ missed, added }) => missed.length + added.length === 0)
  return [
    ...overall(pool, comparison),
    make('h3', {}, say('results.differing')),
    ...(differing.length === 0
      ? [make('p', {}, say('results.differing.none'))]
      : [
          make('p', {}, say('results.differing.how')),
          make('ol', { class: 'practice-texts' }, ...differing.map((one) => drawText(pool, one))),
        ]),
    ...(agreed.length > 0
      ? [
          make('h3', {}, say('results.agreed')),
          make('ol', { class: 'practice-texts' }, ...agreed.map((one) => drawText(pool, one))),
        ]
      : []),
    make('h3', {}, say('results.byCode')),
    ...byCode(pool, comparison),
  ]
}

function overall(pool: Pool, comparison: Comparison): HTMLElement[] {
  const { texts, choices, both, either, percent, kappa, interval } = comparison
  const codes = pool.codes.length
  const same = either === 0 ? say('results.noneGiven') : say('results.same', { either, both })
  const value =
    kappa === null
      ? say('results.kappaNotDefined')
      : say('results.kappa', { value: coefficient(kappa), word: kappaInWords(kappa) })
  const counts = { texts: texts.length, codes, choices: formatCount(choices), share: percentInWords(percent ?? 0) }
  const chosen = [say('results.choices', counts), ...(codes > 3 ? [say('results.looksHigh')] : [])]
  const lines = [same, chosen.join(' '), value, ...(kappa === null ? [] : [certaintyInWords(interval, texts.length)])]
  const mark = pool.basis === 'illustrative' ? [madeUp()] : []
  return [...mark, make('div', { class: 'practice-overall' }, ...lines.map((line) => make('p', {}, line)))]
}

/** What every comparison with made-up texts has to say. */
export const madeUp = () => make('p', { class: 'practice-made-up' }, ...saidOfMadeUp('madeUp'))

function drawText(pool: Pool, compared: TextCompared): HTMLElement {
  const { text, both, missed, added } = compared
  const glossOf = (id: string) => pool.codes.find((code) => code.id === id)?.gloss
  const entry = (id: string, said: readonly (Node | string)[]) => {
    const gloss = glossOf(id)
    return make('li', {}, ...said, ...(gloss ? [make('p', { class: 'small', dir: 'auto', ...inStudy }, gloss)] : []))
  }
  const name = (id: string) => codeName(pool, id)
  const where = (id: string) => {
    const words = quoted(text, id)
    if (words.length === 0) return [name(id)]
    const together = document.createDocumentFragment()
    together.append(...words)
    return nodesOf(pieces('results.at', {}, ['code', 'words']), { code: () => name(id), words: () => together })
  }
  const part = (title: string, items: readonly HTMLElement[]) =>
    items.length > 0 ? [make('h4', {}, title), make('ul', { class: 'practice-given' }, ...items)] : []
  const nothing = both.length + missed.length + added.length === 0
  return make(
    'li',
    {},
    voice(pool, text),
    ...part(
      say('results.missed'),
      missed.map((id) => entry(id, where(id))),
    ),
    ...part(
      say('results.added'),
      added.map((id) => entry(id, [name(id)])),
    ),
    ...part(
      say('results.both'),
      both.map((id) => make('li', {}, ...where(id))),
    ),
    ...(nothing ? [make('p', { class: 'small' }, say('results.noCode'))] : []),
  )
}

function byCode(pool: Pool, { codes, texts }: Comparison): HTMLElement[] {
  const unused = pool.codes.length - codes.length
  const rows = codes.map(({ code, both, missed, added, percent, kappa }) => [
    codeName(pool, code),
    both,
    added,
    missed,
    percentInWords(percent),
    kappa === null ? say('notDefined') : coefficient(kappa),
  ])
  const columns = [
    { label: say('column.code') },
    ...[say('column.both'), say('column.added'), say('column.missed'), say('column.same'), say('column.kappa')].map(
      (label) => ({ label, numeric: true }),
    ),
  ]
  const said = [
    say('results.fewTexts', { count: texts.length }),
    ...(unused === 0 ? [] : [say('results.unused', { count: unused })]),
  ]
  return [
    ...(rows.length > 0 ? [drawTable(say('results.table'), columns, rows)] : []),
    make('p', { class: 'small' }, said.join(' ')),
  ]
}
