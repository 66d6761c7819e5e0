import { codeColor } from '../charts/palette.ts'
import { basisWords } from '../components/format.ts'
import { wordsOf } from '../components/segments.ts'
import { inStudy } from '../messages/locale.ts'
import { nodesOf } from '../messages/nodes.ts'
import { pieces } from '../messages/practice.ts'
import type { Pool, PoolText } from './types.ts'

type Attributes = Readonly<Record<string, string | boolean | undefined>>

/** Makes an element; attributes that are false or undefined are left out, texts are texts and never markup. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value)
  }
  made.append(...children)
  return made
}

/** A button; it sends nothing. */
export function button(words: string, act: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = make('button', { type: 'button', ...attributes }, words)
  made.addEventListener('click', act)
  return made
}

/** The label of a code behind a patch of its color. */
export function codeName({ codes }: Pool, id: string): HTMLElement {
  const place = codes.findIndex((code) => code.id === id)
  return make('span', { class: `swatch ${codeColor(place)}` }, make('bdi', inStudy, codes[place]?.label ?? id))
}

/** A message that begins with the mark of made-up data. */
export const saidOfMadeUp = (id: 'madeUp' | 'madeUp.voice'): (Node | string)[] =>
  nodesOf(pieces(id, {}, ['basis']), {
    basis: () => make('span', { class: 'basis', 'data-basis': 'illustrative' }, basisWords.illustrative.label),
  })

/** A text as a quotation; one that is made up says so before it begins. */
export function voice({ basis }: Pool, { text }: PoolText): HTMLElement {
  const size = text.length <= 100 ? 'voice-short' : text.length <= 400 ? 'voice-middle' : 'voice-long'
  const mark = basis === 'illustrative' ? [make('p', { class: 'voice-basis' }, ...saidOfMadeUp('madeUp.voice'))] : []
  const words = make('blockquote', { dir: 'auto', ...inStudy }, make('p', {}, text))
  return make('div', { class: `voice ${size}`, 'data-basis': basis }, ...mark, words)
}

/** The words to which the study gave a code, quoted; nothing where its coders didn't say. */
export function quoted({ text, spans = [] }: PoolText, code: string): Node[] {
  const places = spans.map(([of, start, end]) => ({ code: of, start, end }))
  const words = wordsOf(text, places, code)
  return words
    .flatMap((one, index) => [...(index > 0 ? [' … '] : []), make('q', {}, make('bdi', inStudy, one))])
    .map((one) => (typeof one === 'string' ? document.createTextNode(one) : one))
}

/** Reads the pool: from the page itself where the page carries it, as the copy for use without a host does. */
export async function loadPool(root: HTMLElement): Promise<Pool> {
  const carried = document.getElementById(`${root.id}_file`)?.textContent
  if (carried) return JSON.parse(carried) as Pool
  const answer = await fetch(root.dataset['file'] as string)
  if (!answer.ok) throw new Error(`${answer.status}`)
  return (await answer.json()) as Pool
}

/** Copies a text; where the browser does not let a page do so, the field's text is selected for the reader to copy. */
export async function copy(field: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> {
  field.select()
  try {
    await navigator.clipboard.writeText(field.value)
    return true
  } catch {
    return false
  }
}
