import { controlForm } from './controlForm.ts'
import { controlsOf } from './controlsOf.ts'
import { element, find } from './element.ts'
import { exportBar } from './exportBar.ts'
import { figureView } from './figureView.ts'
import { fetcher } from './loadCube.ts'
import { questionOf } from './questions.ts'
import { readState } from './readState.ts'
import { citationOf, readSetting } from './setting.ts'
import { showFigure } from './showFigure.ts'
import type { Control, State } from './types.ts'
import { voicesView } from './voicesView.ts'
import { writeState } from './writeState.ts'

/**
 * Makes a page of the explorer work: controls in place of its links, and every choice drawn at once and kept in the
 * address. What the page was built with stays until something else is chosen.
 */
export function startExplorer(): void {
  const setting = readSetting(document)
  const { facts, home, path } = setting
  const root = find('the_explorer')
  const get = fetcher()
  const figure = figureView(find('the_figure'))
  let state = readState(setting.query, facts).state
  let run = 0

  const addressOf = (to: State) => `${home}${writeState(to, facts)}`
  const choose = (to: State) => {
    if (addressOf(to) === addressOf(state)) return
    history.pushState(null, '', addressOf(to))
    void render(to, [])
  }
  const showControls = controlForm(find<HTMLFormElement>('the_form'), facts.study.unit.many, choose)
  const voices = voicesView(find('the_voices'), setting, get, choose)
  const say = (words: string) => {
    find('the_status').textContent = words
  }
  const source = () => {
    const shown = figure.now()
    return citationOf(
      setting,
      shown?.figure.title ?? questionOf(state.view, facts),
      new URL(addressOf(state), location.href).href,
    )
  }

  const render = async (to: State, notes: readonly string[], built = false) => {
    run += 1
    const mine = run
    const isCurrent = () => mine === run
    state = to
    frame(to, notes)
    root.setAttribute('aria-busy', 'true')
    try {
      const sentence =
        to.view === 'exemplars'
          ? await voices.show(to, isCurrent)
          : await showFigure(to, { setting, get, figure, isCurrent, choose, built })
      if (!isCurrent()) return
      showParts(to)
      find('the_citation').textContent = source()
      // What the page was built with is read anyway.
      if (!built) say([...notes, sentence].join(' '))
    } catch {
      if (isCurrent()) say('The numbers could not be loaded. The links above lead to pages that need nothing more.')
    }
    if (isCurrent()) root.removeAttribute('aria-busy')
  }

  // What stands around the figure follows at once.
  const frame = (to: State, notes: readonly string[]) => {
    const [view, ...controls] = controlsOf(to, facts)
    if (view?.id === 'view') showTabs(view, addressOf)
    const question = questionOf(to.view, facts)
    find('the_question').textContent = question
    const crumb = document.querySelector('.crumbs [aria-current] bdi')
    if (crumb && path !== home) crumb.textContent = question
    document.title = document.title.replace(/^.* · /, () => `${question} · `)
    showControls([...(view && view.id !== 'view' ? [view] : []), ...controls].filter(({ id }) => id !== 'code'))
    const list = notes.map((note) => element('li', {}, note))
    find('the_notes').replaceChildren(...list)
    find('the_notes').hidden = list.length === 0
  }

  const tabs = find('the_views')
  tabs.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a')
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    choose(readState(new URL(link.href).search, facts).state)
  })
  const here = () => readState(location.search || (location.pathname === path ? setting.query : ''), facts)
  addEventListener('popstate', () => {
    const { state: to, notes } = here()
    void render(to, notes)
  })
  exportBar(find('the_exports'), () => exported(), say)
  const exported = () => {
    const shown = figure.now()
    return shown && { ...shown, source: source() }
  }
  for (const one of document.querySelectorAll('.explorer-scriptless')) one.remove()
  const { state: first, notes } = here()
  void render(first, notes, setting.query === writeState(first, facts))
}

function showTabs({ options }: Control, addressOf: (state: State) => string): void {
  for (const { id, state, current } of options) {
    const link = document.querySelector<HTMLAnchorElement>(`#the_views [data-view="${id}"]`)
    if (!link) continue
    link.href = addressOf(state)
    if (current) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
  }
}

function showParts({ view }: State): void {
  const isTexts = view === 'exemplars'
  find('the_figure').hidden = isTexts
  find('the_voices').hidden = !isTexts
}
