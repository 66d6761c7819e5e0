import { say } from '../messages/explore.ts'
import { element, find } from './element.ts'
import { figureView } from './figureView.ts'
import { fillCitation } from './fillCitation.ts'
import { fetcher, loadCube } from './loadCube.ts'
import { readState } from './readState.ts'
import { readSetting } from './setting.ts'
import { writeState } from './writeState.ts'

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
  const tell = (...notes: readonly string[]) => {
    find('the_notes').replaceChildren(...notes.map((note) => element('li', {}, note)))
    find('the_notes').hidden = notes.length === 0
  }
  const view = figureView(find('the_figure'))
  try {
    const { figureOf, isFigure } = await import('./figureOf.ts')
    if (!isFigure(state)) throw new Error('a view of texts is no figure')
    const figure = await figureOf(state, facts, await loadCube(state.view, api, fetcher()))
    view.show(figure, state, null, written === query)
    find('the_citation').textContent = fillCitation(setting.citations, 'apa', figure.title, source)
    document.title = document.title.replace(/^.*(?= · .* · )/s, () => figure.title)
    tell(...read.notes)
  } catch {
    // What the page was built with is another view than the one that is asked for.
    for (const part of find('the_figure').querySelectorAll<HTMLElement>('[data-part]')) part.hidden = true
    tell(say(state.view === 'exemplars' ? 'embed.texts' : 'embed.failed'))
  }
  root.classList.add('ready')
}
