import { formatCount } from '../components/format.ts'
import { say } from '../messages/practice.ts'
import { button, make } from './dom.ts'
import type { PoolText, Practice } from './types.ts'

/** The way through the texts: a button each, that says which is in sight and which are coded. */
export type Steps = { element: HTMLElement; show: (practice: Practice) => void }

/** Draws the way; `go` is called with the place of a text, from 0 on. */
export function drawSteps(texts: readonly PoolText[], place: number, go: (place: number) => void): Steps {
  const buttons = texts.map((_, index) =>
    button(formatCount(index + 1), () => go(index), { 'aria-current': index === place && 'step' }),
  )
  const told = make('p', { class: 'small' })
  const list = make(
    'ol',
    { class: 'practice-steps', 'aria-label': say('steps') },
    ...buttons.map((one) => make('li', {}, one)),
  )
  const show = ({ answers }: Practice) => {
    const coded = texts.map(({ id }) => answers.has(id))
    buttons.forEach((one, index) => {
      one.setAttribute(
        'aria-label',
        say(coded[index] ? 'steps.coded' : 'steps.notCoded', { number: formatCount(index + 1) }),
      )
      one.classList.toggle('coded', coded[index])
    })
    told.textContent = say('steps.said', {
      coded: formatCount(coded.filter(Boolean).length),
      all: formatCount(texts.length),
    })
  }
  return { element: make('div', {}, list, told), show }
}
