import { say } from '../messages/explore.ts'
import { afterPaint } from './afterPaint.ts'
import { controlForm } from './controlForm.ts'
import { find } from './element.ts'
import { embedCode } from './embedCode.ts'
import { exportBar } from './exportBar.ts'
import { figureView } from './figureView.ts'
import { type CitationTemplates, fillCitation } from './fillCitation.ts'
import { frameView } from './frameView.ts'
import { fetcher } from './loadCube.ts'
import { questionOf } from './questions.ts'
import { readState } from './readState.ts'
import { readSetting } from './setting.ts'
import { showFigure } from './showFigure.ts'
import type { State } from './types.ts'
import { voicesView } from './voicesView.ts'
import { writeState } from './writeState.ts'

const failed = say('failed')

/**
 * Makes a page of the explorer work: controls in place of its links, and every choice drawn at once and kept in the
 * address. What the page was built with stays until something else is chosen.
 */
export function startExplorer(): void {
  const setting = readSetting(find('the_explorer'))
  const { facts, home, cited, query } = setting
  // Where a host leaves the slash away, or the page is a file in a folder, it is not the path that it was built with.
  const own = location.pathname
  const addressOf = (to: State) => `${home}${writeState(to, facts)}`
  const show = viewer()
  const here = () => readState(location.search || (location.pathname === own ? query : ''), facts)
  addEventListener('popstate', () => {
    const { state, notes } = here()
    void show(state, notes, false)
  })
  for (const one of document.querySelectorAll('.explorer-scriptless')) one.remove()
  const { state, notes } = here()
  void show(state, notes, query === writeState(state, facts))

  /** Takes over all parts of the page, and gives what shows a state in them. */
  function viewer(): (to: State, notes: readonly string[], built: boolean) => Promise<void> {
    const root = find('the_explorer')
    const get = fetcher()
    const figure = figureView(find('the_figure'))
    const voices = voicesView(find('the_voices'), setting, get, choose)
    const frame = frameView(setting, controlForm(find('the_form'), facts.study.unit.many, choose))
    const tell = (words: string) => {
      find('the_status').textContent = words
    }
    let state = readState(query, facts).state
    let run = 0
    find('the_views').addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a')
      if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      choose(readState(new URL(link.href).search, facts).state)
    })
    exportBar(find('the_exports'), exported, tell)
    return async (to, notes, built) => {
      await render(to, notes, built)
      if (to === state) shows(to)
    }

    function choose(to: State): void {
      if (addressOf(to) === addressOf(state)) return
      const drawn = render(to, [], false)
      // The picture first: a new address costs the browser as much again.
      afterPaint(async () => {
        await drawn
        if (to !== state) return
        try {
          history.pushState(null, '', addressOf(to))
        } catch {
          // A page opened from a file can't take the address of another one; that one shows the same.
          location.assign(addressOf(to))
          return
        }
        shows(to)
      })
    }

    async function render(to: State, notes: readonly string[], built: boolean): Promise<void> {
      run += 1
      const mine = run
      const isCurrent = () => mine === run
      state = to
      frame(to, notes)
      root.setAttribute('aria-busy', 'true')
      const isTexts = to.view === 'exemplars'
      const shown = isTexts
        ? voices.show(to, isCurrent)
        : showFigure(to, { setting, get, figure, isCurrent, choose, built })
      const sentence = await shown.catch(() => failed)
      if (!isCurrent()) return
      find('the_figure').hidden = isTexts
      find('the_voices').hidden = !isTexts
      if (isTexts) find('the_cell').hidden = true
      for (const part of find('the_citation').querySelectorAll<HTMLElement>('[data-citation]'))
        part.textContent = citedAs(part.dataset['citation'] as keyof CitationTemplates)
      // What the page was built with is read anyway.
      tell([...notes, ...(built && sentence !== failed ? [] : [sentence])].join(' '))
      root.removeAttribute('aria-busy')
    }

    /** For whoever waits for it: the state is shown, to the last row of its table, and the address holds it. */
    function shows(to: State): void {
      afterPaint(() => {
        if (to === state) root.dataset['shown'] = writeState(to, facts)
      })
    }

    // Not what the browser's bar says: an address that is bad or old stands there until something is chosen.
    function fullAddress(): string {
      return new URL(`${cited}${writeState(state, facts)}`, location.href).href
    }

    /** The view as it is cited in a style or a format. */
    function citedAs(kind: keyof CitationTemplates): string {
      const title = state.view === 'exemplars' ? null : figure.now()?.figure.title
      return fillCitation(setting.citations, kind, title ?? questionOf(state.view, facts), fullAddress())
    }

    function exported() {
      const shown = figure.now()
      if (!shown) return null
      const citation = citedAs('apa')
      const embed = () => embedCode({ figure: shown.figure, state, citation }, setting, document)
      return { ...shown, source: citation, address: fullAddress(), embed }
    }
  }
}
