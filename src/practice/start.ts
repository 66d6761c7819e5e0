import { formatCount } from '../components/format.ts'
import { say } from '../messages/practice.ts'
import { isNone, toggleCode, toggleNone } from './answer.ts'
import { button, loadPool, make, voice } from './dom.ts'
import { drawChoices } from './drawChoices.ts'
import { drawResults } from './drawResults.ts'
import { drawHandIn, drawSet } from './drawShare.ts'
import { drawSteps } from './drawSteps.ts'
import { readPractice, writePractice } from './link.ts'
import { setOf, tidySeed } from './setOf.ts'
import type { Pool, Practice } from './types.ts'

/** Makes the exercise work. What a learner does is kept in the address alone. */
export async function startPractice(): Promise<void> {
  const root = document.getElementById('practice') as HTMLElement
  const pool = await loadPool(root).catch(() => null)
  if (pool) new Exercise(root, pool)
  else root.replaceChildren(make('p', {}, say('start.failed')))
}

const lossesSaid = (problems: readonly string[]) =>
  say('lost.said', { problems: problems.reduce((before, after) => say('lost.list', { before, after })) })

class Exercise {
  readonly #pool: Pool
  readonly #status = make('p', { role: 'status', class: 'visually-hidden' })
  readonly #problem = make('p', { class: 'practice-problem', hidden: true })
  readonly #body = make('div')
  #practice: Practice

  constructor(root: HTMLElement, pool: Pool) {
    this.#pool = pool
    this.#practice = this.#read()
    root.replaceChildren(this.#problem, this.#body, this.#status)
    addEventListener('hashchange', () => {
      this.#practice = this.#read()
      this.#draw(true)
    })
    this.#draw(false)
  }

  #read(): Practice {
    const { practice, problems } = readPractice(location.hash, this.#pool)
    this.#problem.hidden = problems.length === 0
    this.#problem.textContent = problems.length > 0 ? lossesSaid(problems) : ''
    this.#tell(this.#problem.textContent)
    return practice
  }

  #tell(words: string): void {
    this.#status.textContent = words
  }

  #keep(practice: Practice): void {
    this.#practice = practice
    history.replaceState(null, '', writePractice(practice))
  }

  #go(view: Practice['view']): void {
    this.#keep({ ...this.#practice, view })
    this.#draw(true)
  }

  #draw(focus: boolean): void {
    const { view, seed } = this.#practice
    const texts = setOf(this.#pool, seed)
    const shown = view === 'results' ? this.#results() : this.#text(texts, Math.min(view, texts.length - 1))
    const set = drawSet(
      seed,
      (name) => this.#change(name),
      (words) => this.#tell(words),
    )
    this.#body.replaceChildren(...shown, set)
    if (focus) this.#body.querySelector<HTMLElement>('[data-start]')?.focus()
  }

  #change(name: string): void {
    this.#keep({ seed: tidySeed(name), name: this.#practice.name, answers: new Map(), view: 0 })
    this.#draw(true)
  }

  #results(): HTMLElement[] {
    const title = make('h3', { tabindex: '-1', 'data-start': true }, say('results'))
    const back = button(say('results.back'), () => this.#go(0))
    if (this.#practice.answers.size === 0) return [title, make('p', {}, say('results.noneCoded')), back]
    const rename = (name: string) => this.#keep({ ...this.#practice, name: name.trim() })
    const handIn = drawHandIn(this.#practice, rename, (words) => this.#tell(words))
    const results = make('div', { class: 'practice-results' }, title, ...drawResults(this.#pool, this.#practice))
    return [results, handIn, make('p', {}, back)]
  }

  #text(texts: ReturnType<typeof setOf>, place: number): HTMLElement[] {
    const text = texts[place]
    if (!text) return []
    const title = make(
      'h3',
      { id: 'practice_title' },
      say('start.text', { number: formatCount(place + 1), all: formatCount(texts.length) }),
    )
    const steps = drawSteps(texts, place, (to) => this.#go(to))
    const update = (practice: Practice) => {
      this.#keep(practice)
      const none = isNone(practice, text.id)
      choices.show(practice.answers.get(text.id) ?? [], none)
      steps.show(practice)
      compare.hidden = practice.answers.size === 0
    }
    const choices = drawChoices(
      this.#pool,
      (code) => update(toggleCode(this.#practice, text.id, code)),
      () => update(toggleNone(this.#practice, text.id)),
    )
    const compare = button(say('start.compare'), () => this.#go('results'), { class: 'practice-main' })
    const before = place > 0 ? [button(say('start.before'), () => this.#go(place - 1))] : []
    const next =
      place < texts.length - 1 ? [button(say('start.next'), () => this.#go(place + 1), { class: 'practice-main' })] : []
    const words = make(
      'div',
      { class: 'practice-text', role: 'group', tabindex: '-1', 'aria-labelledby': title.id, 'data-start': true },
      title,
      voice(this.#pool, text),
    )
    const desk = make('div', { class: 'practice-desk' }, words, choices.element)
    const ways = make('div', { class: 'practice-ways' }, ...before, ...next, compare)
    const work = make('div', { class: 'practice-work' }, steps.element, desk, ways)
    work.addEventListener('keydown', (event) => this.#key(event, choices.codeAt))
    update(this.#practice)
    return [work]
  }

  /** Number keys choose codes while the focus is in the exercise, and nowhere else. */
  #key(event: KeyboardEvent, codeAt: (place: number) => string | undefined): void {
    const { target, key } = event
    if (event.ctrlKey || event.metaKey || event.altKey || !/^\d$/.test(key)) return
    if (target instanceof HTMLInputElement && target.type !== 'checkbox') return
    const code = codeAt((Number(key) + 9) % 10)
    if (code === undefined) return
    event.preventDefault()
    const box = document.getElementById(`choice_${code}`) as HTMLInputElement
    box.click()
    const label = this.#pool.codes.find(({ id }) => id === code)?.label ?? code
    this.#tell(say(box.checked ? 'start.chosen' : 'start.notChosen', { label }))
  }
}
