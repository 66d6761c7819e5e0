import { element, find } from './element.ts'
import { figureView } from './figureView.ts'
import { fillCitation } from './fillCitation.ts'
import { fetcher, loadCube } from './loadCube.ts'
import { readState } from './readState.ts'
import { readSetting } from './setting.ts'
import { writeState } from './writeState.ts'

const texts = 'This view is made of texts. They stand on the site.'
const failed = 'The numbers could not be loaded. They stand on the site.'

/** Shows the view that the address asks for, in the frame of an embed: the figure alone, as /explore/ would show it. */
export async function startEmbed(): Promise<void> {
  const root = find('the_explorer')
  const setting = readSetting(root)
  const { facts, cited, query, api } = setting
  const read = readState(location.search, facts)
  const state = { ...read.state, cell: null }
  const written = writeState(state, facts)
  const source = new URL(`${cited}${written}`, location.href).href
  find<HTMLAnchorElement>('the_source').href = source
  const say = (...notes: readonly string[]) => {
    find('the_notes').replaceChildren(...notes.map((note) => element('li', {}, note)))
    find('the_notes').hidden = notes.length === 0
  }
  const view = figureView(find('the_figure'))
  try {
    const { figureOf, isFigure } = await import('./figureOf.ts')
    if (!isFigure(state)) throw new Error(texts)
    const figure = await figureOf(state, facts, await loadCube(state.view, api, fetcher()))
    view.show(figure, state, null, written === query)
    find('the_citation').textContent = fillCitation(setting.citations, 'apa', figure.title, source)
    document.title = document.title.replace(/^.* · (?=the explorer · )/s, () => `${figure.title} · `)
    say(...read.notes)
  } catch {
    // What the page was built with is another view than the one that is asked for.
    for (const part of find('the_figure').querySelectorAll<HTMLElement>('[data-part]')) part.hidden = true
    say(state.view === 'exemplars' ? texts : failed)
  }
  root.classList.add('ready')
}
