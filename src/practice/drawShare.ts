import { say } from '../messages/practice.ts'
import { button, copy, make } from './dom.ts'
import { longestName, writePractice } from './link.ts'
import type { Practice } from './types.ts'

type Line = { element: HTMLElement; field: HTMLInputElement }

/** An address to hand on, with a button that copies it. */
function drawLink(id: string, label: string, tell: (words: string) => void): Line {
  const field = make('input', { type: 'text', id, readonly: true, class: 'practice-link' })
  const press = async () => tell(say((await copy(field)) ? 'share.copied' : 'share.selected'))
  const element = make(
    'p',
    { class: 'practice-field' },
    make('label', { for: id }, label),
    make(
      'span',
      { class: 'practice-line' },
      field,
      button(say('share.copy'), () => void press(), { 'aria-label': say('share.copyOf', { label }) }),
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
  const link = drawLink('hand_in', say('share.link'), tell)
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
    make('h3', {}, say('share.handIn')),
    make('p', {}, say('share.handIn.how')),
    make('p', { class: 'practice-field' }, make('label', { for: name.id }, say('share.name')), name),
    link.element,
  )
}

/** The name of the set, a link for a class, and a way to other texts. */
export function drawSet(seed: string, change: (seed: string) => void, tell: (words: string) => void): HTMLElement {
  const link = drawLink('class_link', say('share.link.class'), tell)
  link.field.value = here() + writePractice({ seed, name: '', answers: new Map(), view: 0 })
  const field = make('input', { type: 'text', id: 'set_name', value: seed, maxlength: '24', autocomplete: 'off' })
  const use = button(say('share.set.use'), () => change(field.value))
  const other = () => change(`set-${2 + Math.floor(Math.random() * 9997)}`)
  return make(
    'details',
    { class: 'practice-set' },
    make('summary', {}, say('share.set')),
    make('p', {}, say('share.set.how')),
    make(
      'p',
      { class: 'practice-field' },
      make('label', { for: field.id }, say('share.set.name')),
      make('span', { class: 'practice-line' }, field, use),
    ),
    make('p', {}, button(say('share.set.surprise'), other)),
    link.element,
  )
}
