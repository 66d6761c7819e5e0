import { formatCount } from '../components/format.ts'
import { say } from '../messages/search.ts'
import { basisMarks } from './basisMarks.ts'
import { piecesOf } from './excerpt.ts'
import { isEmpty, readState, type SearchState, writeState } from './state.ts'

type Hit = { url: string; excerpt: string; meta: Record<string, string>; filters: Record<string, string[]> }
type Answer = { results: { data: () => Promise<Hit> }[]; filters: Record<string, Record<string, number>> }
type Pagefind = {
  init: () => Promise<void>
  filters: () => Promise<Record<string, Record<string, number>>>
  search: (query: string | null, options: { filters: Record<string, { any: string[] }> }) => Promise<Answer>
}

const resultsAStep = 10
/** How long after the last key a search begins, in milliseconds. */
const pause = 200

const find = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
) {
  const made = document.createElement(name)
  if (className) made.className = className
  made.append(...children)
  return made
}

/** Makes the search page work: loads Pagefind when the field is first used, keeps the address in step with the search. */
export function startSearch(): void {
  const form = find<HTMLFormElement>('search')
  const field = find<HTMLInputElement>('search-field')
  const facets = [...form.querySelectorAll<HTMLDetailsElement>('[data-facet]')]
  const facetNames = facets.map(({ dataset }) => dataset['facet'] ?? '')
  let engine: Promise<Pagefind> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let run = 0

  const load = () => {
    engine ??= import(/* @vite-ignore */ form.dataset['pagefind'] as string).then(async (loaded: Pagefind) => {
      await loaded.init()
      fillFacets(facets, await loaded.filters(), readState(location.search, facetNames))
      return loaded
    })
    return engine
  }

  const stateOfForm = (): SearchState => {
    const data = new FormData(form)
    const chosen = facetNames.map((facet) => [facet, data.getAll(facet).map(String)] as const)
    return { query: field.value, chosen: new Map(chosen.filter(([, values]) => values.length > 0)) }
  }

  const search = async (state: SearchState) => {
    run += 1
    const mine = run
    const status = find('search-status')
    status.textContent = isEmpty(state) ? '' : say('searching')
    const pagefind = await load().catch(() => null)
    if (!pagefind) {
      status.textContent = say('failed')
      return
    }
    if (isEmpty(state)) return show([], status, '')
    const filters = Object.fromEntries([...state.chosen].map(([facet, values]) => [facet, { any: [...values] }]))
    const answer = await pagefind.search(state.query.trim() || null, { filters })
    if (mine !== run) return
    const count = answer.results.length
    show(answer.results, status, count === 0 ? say('none') : say('results', { count }))
  }

  const update = () => {
    const state = stateOfForm()
    history.replaceState(null, '', `${location.pathname}${writeState(state)}`)
    return search(state)
  }

  field.addEventListener('focus', () => void load(), { once: true })
  field.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => void update(), pause)
  })
  form.addEventListener('change', (event) => {
    if (event.target !== field) void update()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    clearTimeout(timer)
    void update()
  })
  const state = readState(location.search, facetNames)
  field.value = state.query
  void (isEmpty(state) ? load() : search(state))
}

/** Puts the values of each facet, which only the index knows, into its place; a facet without any goes. */
function fillFacets(
  facets: readonly HTMLDetailsElement[],
  counts: Record<string, Record<string, number>>,
  { chosen }: SearchState,
): void {
  for (const facet of facets) {
    const name = facet.dataset['facet'] ?? ''
    const values = Object.entries(counts[name] ?? {})
    if (values.length === 0) facet.remove()
    const choices = values.map(([value, count]) => {
      const box = element('input', '')
      Object.assign(box, { type: 'checkbox', name, value, checked: chosen.get(name)?.includes(value) ?? false })
      return element('label', 'facet', box, ` ${value} `, element('span', 'count', formatCount(count)))
    })
    facet.querySelector('fieldset')?.append(...choices)
    if ((chosen.get(name) ?? []).length > 0) facet.open = true
  }
}

function show(results: Answer['results'], status: HTMLElement, message: string): void {
  const list = find('search-results')
  const more = find<HTMLButtonElement>('search-more')
  list.replaceChildren()
  status.textContent = message
  let shown = 0
  const step = async (focus: boolean) => {
    const hits = await Promise.all(results.slice(shown, shown + resultsAStep).map((result) => result.data()))
    shown += hits.length
    const items = hits.map(drawHit)
    list.append(...items)
    more.hidden = shown >= results.length
    if (focus) items[0]?.querySelector('a')?.focus()
  }
  more.onclick = () => void step(true)
  void step(false)
}

function drawHit({ url, excerpt, meta, filters }: Hit): HTMLLIElement {
  const link = element('a', '', meta['title'] ?? url)
  link.href = url
  const kind = filters['kind']?.[0] ?? ''
  const text = element(
    'p',
    'result-text',
    ...piecesOf(excerpt).map(({ text: part, match }) => (match ? element('mark', '', part) : part)),
  )
  text.dir = 'auto'
  const line = element('p', 'small', kind)
  line.append(...basisMarks(filters['basis'] ?? []))
  return element('li', '', element('h2', 'result-title', link), line, text)
}
