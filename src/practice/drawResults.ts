import { type Comparison, compareWithStudy, type TextCompared } from './compareWithStudy.ts'
import { codeName, make, quoted, voice } from './dom.ts'
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
    make('h3', {}, 'Texts to talk about'),
    ...(differing.length === 0
      ? [make('p', {}, 'None. You and the study gave the same codes to every text.')]
      : [
          make(
            'p',
            {},
            'Here you and the study differ. Neither of you has to be wrong: read the text again, and say what speaks for each choice.',
          ),
          make('ol', { class: 'practice-texts' }, ...differing.map((one) => drawText(pool, one))),
        ]),
    ...(agreed.length > 0
      ? [
          make('h3', {}, 'Texts coded alike'),
          make('ol', { class: 'practice-texts' }, ...agreed.map((one) => drawText(pool, one))),
        ]
      : []),
    make('h3', {}, 'Code by code'),
    ...byCode(pool, comparison),
  ]
}

function overall(pool: Pool, comparison: Comparison): HTMLElement[] {
  const { texts, choices, both, either, percent, kappa, interval } = comparison
  const codes = pool.codes.length
  const same =
    either === 0
      ? 'Neither you nor the study gave any code.'
      : `You and the study gave ${either} ${either === 1 ? 'code' : 'codes'} in all. ${both} of them ${both === 1 ? 'is' : 'are'} the same.`
  const value =
    kappa === null
      ? 'Cohen’s kappa is not defined here: there is nothing to tell apart.'
      : `Cohen’s kappa is ${coefficient(kappa)}, which is often called ${kappaInWords(kappa)}. It leaves out what chance alone would give: 0 is as by chance, 1 is the same throughout.`
  const lines = [
    same,
    `${texts.length} ${texts.length === 1 ? 'text' : 'texts'} and ${codes} ${codes === 1 ? 'code' : 'codes'} make ${choices} choices of yes or no. You chose as the study did in ${percentInWords(percent ?? 0)} of them.${codes > 3 ? ' That looks high with ease, for most codes fit few texts.' : ''}`,
    value,
    ...(kappa === null ? [] : [certaintyInWords(interval, texts.length)]),
  ]
  const mark = pool.basis === 'illustrative' ? [madeUp()] : []
  return [...mark, make('div', { class: 'practice-overall' }, ...lines.map((line) => make('p', {}, line)))]
}

/** What every comparison with made-up texts has to say. */
export const madeUp = () =>
  make(
    'p',
    { class: 'practice-made-up' },
    make('span', { class: 'basis', 'data-basis': 'illustrative' }, 'Illustrative'),
    ' The texts and their codes were made up for this site. How far you agree says nothing about the study.',
  )

function drawText(pool: Pool, compared: TextCompared): HTMLElement {
  const { text, both, missed, added } = compared
  const glossOf = (id: string) => pool.codes.find((code) => code.id === id)?.gloss
  const entry = (id: string, said: readonly (Node | string)[]) => {
    const gloss = glossOf(id)
    return make(
      'li',
      {},
      codeName(pool, id),
      ...said,
      ...(gloss ? [make('p', { class: 'small', dir: 'auto' }, gloss)] : []),
    )
  }
  const where = (id: string) => {
    const words = quoted(text, id)
    return words.length > 0 ? [', at ', ...words] : []
  }
  const part = (title: string, items: readonly HTMLElement[]) =>
    items.length > 0 ? [make('h4', {}, title), make('ul', { class: 'practice-given' }, ...items)] : []
  const nothing = both.length + missed.length + added.length === 0
  return make(
    'li',
    {},
    voice(pool, text),
    ...part(
      'Only the study',
      missed.map((id) => entry(id, where(id))),
    ),
    ...part(
      'Only you',
      added.map((id) => entry(id, [])),
    ),
    ...part(
      'Both',
      both.map((id) => make('li', {}, codeName(pool, id), ...where(id))),
    ),
    ...(nothing ? [make('p', { class: 'small' }, 'Both: no code fits.')] : []),
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
    kappa === null ? 'not defined' : coefficient(kappa),
  ])
  const columns = [
    { label: 'Code' },
    ...['Both', 'Only you', 'Only the study', 'Same choice', 'Kappa'].map((label) => ({ label, numeric: true })),
  ]
  const rest = unused === 0 ? '' : ` ${unused} ${unused === 1 ? 'code was' : 'codes were'} given by neither.`
  return [
    ...(rows.length > 0 ? [drawTable('Agreement by code', columns, rows)] : []),
    make(
      'p',
      { class: 'small' },
      `Out of ${texts.length} texts a kappa of one code moves a great deal with a single choice.${rest}`,
    ),
  ]
}
