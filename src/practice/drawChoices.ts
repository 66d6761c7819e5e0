import { capitalize, formatCount } from '../components/format.ts'
import { inStudy } from '../messages/locale.ts'
import { say } from '../messages/practice.ts'
import { codeName, make } from './dom.ts'
import type { Pool } from './types.ts'

/** More codes than this get a field to find them by. */
const findFrom = 13

/** The list of codes to choose from. */
export type Choices = {
  element: HTMLElement
  /** Shows which codes are chosen, or that none fits. */
  show: (chosen: readonly string[], none: boolean) => void
  /** The code that a number key stands for: the place among those in sight, from 0 on. */
  codeAt: (place: number) => string | undefined
}

/** Draws the codes as boxes to tick, by kind, each with its meaning, and a box for none of them. */
export function drawChoices(pool: Pool, toggle: (code: string) => void, toggleNone: () => void): Choices {
  const boxes = pool.codes.map(({ id, gloss }) => drawChoice(pool, id, gloss, () => toggle(id)))
  const none = make('input', { type: 'checkbox', id: 'choice_none' })
  none.addEventListener('change', toggleNone)
  const number = () => {
    const shown = boxes.filter(({ item }) => !item.hidden)
    for (const { key } of boxes) key.textContent = ''
    shown.slice(0, 10).forEach(({ key }, place) => {
      key.textContent = String((place + 1) % 10)
    })
  }
  number()
  const kinds = (['dimension', 'theme'] as const).filter((kind) => pool.codes.some((code) => code.kind === kind))
  const groups = kinds.map((kind) => {
    const items = boxes.filter((_, place) => pool.codes[place]?.kind === kind).map(({ item }) => item)
    const title = make('h4', { id: `choices_${kind}` }, make('bdi', {}, capitalize(pool.kinds[kind])))
    const list = make('ul', {}, ...items)
    return make('div', { role: 'group', 'aria-labelledby': title.id }, ...(kinds.length > 1 ? [title] : []), list)
  })
  const element: HTMLElement = make(
    'fieldset',
    { class: 'practice-codes' },
    make('legend', {}, say('choices.legend')),
    ...(pool.codes.length >= findFrom ? [drawFinder(pool, boxes, number)] : []),
    ...(pool.codes.some(({ gloss }) => gloss)
      ? [drawMeanings((shown) => element.classList.toggle('without-meanings', !shown))]
      : []),
    ...groups,
    make('p', { class: 'practice-none' }, none, make('label', { for: none.id }, say('choices.none'))),
  )
  return {
    element,
    show: (chosen, noneFits) => {
      for (const { box, id } of boxes) box.checked = chosen.includes(id)
      none.checked = noneFits
    },
    codeAt: (place) => boxes.filter(({ item }) => !item.hidden)[place]?.id,
  }
}

type Choice = { id: string; item: HTMLLIElement; box: HTMLInputElement; key: HTMLElement }

function drawChoice(pool: Pool, id: string, gloss: string | undefined, change: () => void): Choice {
  const meaning = gloss && make('p', { class: 'practice-gloss', id: `gloss_${id}`, dir: 'auto', ...inStudy }, gloss)
  const box = make('input', {
    type: 'checkbox',
    id: `choice_${id}`,
    'aria-describedby': meaning ? meaning.id : undefined,
  })
  box.addEventListener('change', change)
  const key = make('kbd', { 'aria-hidden': 'true' })
  const name = make('label', { for: box.id }, codeName(pool, id))
  return { id, item: make('li', {}, box, name, key, ...(meaning ? [meaning] : [])), box, key }
}

function drawFinder(pool: Pool, boxes: readonly Choice[], number: () => void): HTMLElement {
  const field = make('input', { type: 'search', id: 'find_code', autocomplete: 'off' })
  const told = make('span', { role: 'status', class: 'small' })
  field.addEventListener('input', () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean)
    boxes.forEach(({ item, box }, place) => {
      const { label = '', gloss = '' } = pool.codes[place] ?? {}
      const text = `${label} ${gloss}`.toLowerCase()
      // What is chosen stays in sight.
      item.hidden = !box.checked && !words.every((word) => text.includes(word))
    })
    number()
    const shown = boxes.filter(({ item }) => !item.hidden).length
    told.textContent =
      words.length === 0 ? '' : say('choices.shown', { shown: formatCount(shown), all: formatCount(boxes.length) })
  })
  return make('p', { class: 'practice-find' }, make('label', { for: field.id }, say('choices.find')), field, told)
}

function drawMeanings(turn: (shown: boolean) => void): HTMLElement {
  const box = make('input', { type: 'checkbox', id: 'show_meanings', checked: true })
  box.addEventListener('change', () => turn(box.checked))
  return make('p', { class: 'practice-meanings' }, box, make('label', { for: box.id }, say('choices.meanings')))
}
