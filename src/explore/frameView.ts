import { direction } from '../messages/locale.ts'
import { afterPaint } from './afterPaint.ts'
import { controlsOf } from './controlsOf.ts'
import { element, find } from './element.ts'
import { questionOf } from './questions.ts'
import { readState } from './readState.ts'
import type { Setting } from './setting.ts'
import type { Control, State } from './types.ts'
import { writeState } from './writeState.ts'

/** Makes what shows around a figure what is asked: the question, the way to the others, the controls, what was put right. */
export function frameView(
  { facts, home, path, query }: Setting,
  showControls: (controls: Control[]) => void,
): (state: State, notes: readonly string[]) => void {
  const pager = document.querySelector<HTMLElement>('.pager')
  const built = readState(query, facts).state.view
  return (state, notes) => {
    const controls = controlsOf(state, facts)
    const views = controls.find(({ id }) => id === 'view')
    for (const { id, state: to, current } of views?.options ?? []) {
      const link = document.querySelector<HTMLAnchorElement>(`#the_views [data-view="${id}"]`)
      if (!link) continue
      link.href = `${home}${writeState(to, facts)}`
      if (current) link.setAttribute('aria-current', 'page')
      else link.removeAttribute('aria-current')
      if (current) showInStrip(link)
    }
    // It leads on from the page, not from another view.
    if (pager) pager.hidden = state.view !== built
    const question = questionOf(state.view, facts)
    find('the_question').textContent = question
    document.title = document.title.replace(/^.* · /s, () => `${question} · `)
    // What the page was built with stays: other words could wrap otherwise and move what a reader looks at.
    const crumb = document.querySelector('.crumbs [aria-current] bdi')
    if (crumb && path !== home && writeState(state, facts) !== query) crumb.textContent = question
    // Exemplars have facets in the place of the choice of a code.
    showControls(controls.filter(({ id }) => id !== 'view' && id !== 'code'))
    find('the_notes').replaceChildren(...notes.map((note) => element('li', {}, note)))
    find('the_notes').hidden = notes.length === 0
  }
}

/** On a phone the questions are a strip that is pushed sideways: brings one into sight, without moving the page. */
function showInStrip(link: HTMLElement): void {
  const strip = link.closest('ul')
  afterPaint(() => {
    if (!strip || strip.scrollWidth <= strip.clientWidth) return
    const [box, frame, before] = [link.getBoundingClientRect(), strip.getBoundingClientRect(), strip.clientWidth / 8]
    strip.scrollLeft += direction === 'rtl' ? box.right - frame.right + before : box.left - frame.left - before
  })
}
