import { button, copy, make } from './dom.ts'
import { longestName, writePractice } from './link.ts'
import type { Practice } from './types.ts'

type Line = { element: HTMLElement; field: HTMLInputElement }

/** An address to hand on, with a button that copies it. */
function drawLink(id: string, label: string, tell: (words: string) => void): Line {
  const field = make('input', { type: 'text', id, readonly: true, class: 'practice-link' })
  const press = async () => tell((await copy(field)) ? 'The link is copied.' : 'The link is selected. Copy it.')
  const element = make(
    'p',
    { class: 'practice-field' },
    make('label', { for: id }, label),
    make(
      'span',
      { class: 'practice-line' },
      field,
      button('Copy', () => void press(), { 'aria-label': `Copy: ${label}` }),
    ),
  )
  return { element, field }
}

const here = () => location.href.replace(/#.*$/, '')

/** The way to hand in what one did: a name if one likes, and the link. */
export function drawHandIn(
  practice: Practice,
  rename: (name: string) => void,
  tell: (words: string) => void,
): HTMLElement {
  const link = drawLink('hand_in', 'Your link', tell)
  link.field.value = here() + writePractice(practice)
  const name = make('input', { type: 'text', id: 'your_name', maxlength: String(longestName), autocomplete: 'off' })
  name.value = practice.name
  name.addEventListener('input', () => {
    rename(name.value)
    link.field.value = here() + writePractice({ ...practice, name: name.value.trim() })
  })
  return make(
    'div',
    { class: 'practice-share' },
    make('h3', {}, 'Hand it in'),
    make('p', {}, 'All that you chose stands in this link, and nowhere else. Give it to whoever leads your class.'),
    make('p', { class: 'practice-field' }, make('label', { for: name.id }, 'Name or initials, if you like'), name),
    link.element,
  )
}

/** The name of the set, a link for a class, and a way to other texts. */
export function drawSet(seed: string, change: (seed: string) => void, tell: (words: string) => void): HTMLElement {
  const link = drawLink('class_link', 'Link for a class: these texts, nothing chosen', tell)
  link.field.value = here() + writePractice({ seed, name: '', answers: new Map(), view: 0 })
  const field = make('input', { type: 'text', id: 'set_name', value: seed, maxlength: '24', autocomplete: 'off' })
  const use = button('Use this set', () => change(field.value))
  const other = () => change(`set-${2 + Math.floor(Math.random() * 9997)}`)
  return make(
    'details',
    { class: 'practice-set' },
    make('summary', {}, 'Other texts, or the same for a class'),
    make('p', {}, 'Each word gives a set of texts, the same for everyone. Another set begins anew.'),
    make(
      'p',
      { class: 'practice-field' },
      make('label', { for: field.id }, 'Name of the set'),
      make('span', { class: 'practice-line' }, field, use),
    ),
    make('p', {}, button('Surprise me', other)),
    link.element,
  )
}
