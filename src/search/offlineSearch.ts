import MiniSearch from 'minisearch'
import { say } from '../messages/search.ts'
import { basisMarks } from './basisMarks.ts'

/** A page as the copy's build wrote it: address, title, text, kind, bases (scripts/build/offline/searchRecord.ts). */
type Entry = { u: string; t: string; x: string; k: string; b: string[] }

const most = 200
const resultsAStep = 10
const around = 90

const find = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind

/** The search of the copy that works without a host: all in memory, from a list of the pages that was loaded as a script. */
function startOfflineSearch(): void {
  const entries = (globalThis as unknown as { offlineSearch: Entry[] }).offlineSearch
  const form = find<HTMLFormElement>('search')
  const field = find<HTMLInputElement>('search-field')
  form.querySelector('.search-facets')?.remove()
  find('search-hint').textContent = say('offlineHint')
  let index: MiniSearch<Entry> | undefined
  const engine = () => {
    if (index) return index
    index = new MiniSearch<Entry>({
      idField: 'u',
      fields: ['t', 'x'],
      searchOptions: { boost: { t: 3 }, prefix: true, combineWith: 'AND' },
    })
    index.addAll(entries)
    return index
  }
  const byAddress = new Map(entries.map((entry) => [entry.u, entry]))
  const search = () => {
    const query = field.value.trim()
    history.replaceState(null, '', query === '' ? location.pathname : `?q=${encodeURIComponent(query)}`)
    const found = query === '' ? [] : engine().search(query).slice(0, most)
    const count = found.length
    const many = say(count === most ? 'firstResults' : 'results', { count })
    find('search-status').textContent = query === '' ? '' : count === 0 ? say('none') : many
    show(found.map(({ id, terms }) => draw(byAddress.get(id) as Entry, terms)))
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    search()
  })
  field.addEventListener('input', search)
  field.value = new URLSearchParams(location.search).get('q') ?? ''
  if (field.value !== '') search()
}

function show(items: readonly HTMLLIElement[]): void {
  const list = find('search-results')
  const more = find<HTMLButtonElement>('search-more')
  list.replaceChildren()
  let shown = 0
  const step = (focus: boolean) => {
    const next = items.slice(shown, shown + resultsAStep)
    shown += next.length
    list.append(...next)
    more.hidden = shown >= items.length
    if (focus) next[0]?.querySelector('a')?.focus()
  }
  more.onclick = () => step(true)
  step(false)
}

function element(name: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name)
  if (className) made.className = className
  made.append(...children)
  return made
}

function draw({ u, t, x, k, b }: Entry, terms: readonly string[]): HTMLLIElement {
  const link = element('a', '', t) as HTMLAnchorElement
  link.href = `../${u}`
  const line = element('p', 'small', k)
  line.append(...basisMarks(b))
  const text = element('p', 'result-text', ...excerpt(x, terms))
  text.dir = 'auto'
  return element('li', '', element('h2', 'result-title', link), line, text) as HTMLLIElement
}

/** The words around the first that matches, with the matches marked. */
function excerpt(text: string, terms: readonly string[]): (Node | string)[] {
  const literally = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  if (literally.length === 0) return [text.slice(0, 2 * around)]
  const matching = new RegExp(`(${literally.join('|')})`, 'giu')
  const first = Math.max(0, text.search(matching))
  const [start, end] = [Math.max(0, first - around), first + 2 * around]
  const pieces = text.slice(start, end).split(matching)
  const marked = pieces.map((piece, place) => (place % 2 === 1 ? element('mark', '', piece) : piece))
  return [...(start > 0 ? ['… '] : []), ...marked, ...(end < text.length ? [' …'] : [])]
}

startOfflineSearch()
