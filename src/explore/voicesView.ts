import { codeColor } from '../charts/palette.ts'
import { formatCount } from '../components/format.ts'
import { say } from '../messages/explore.ts'
import { inStudy } from '../messages/locale.ts'
import { element } from './element.ts'
import type { fetcher } from './loadCube.ts'
import type { Setting } from './setting.ts'
import type { State } from './types.ts'
import { voiceItem } from './voiceItem.ts'
import { pieceOf, type VoicePiece } from './voicePieces.ts'
import { chosenWords, pieceFor, voicesOf, voicesSentence } from './voicesOf.ts'

/** So many texts stand in the page at once. */
const mostShown = 20

type Voices = { show: (state: State, isCurrent: () => boolean) => Promise<string> }

/**
 * Takes over the part of the page that shows exemplars: facets for codes, then the texts that have all of those chosen.
 *
 * @param choose is told the state of what somebody chose
 */
export function voicesView(
  root: HTMLElement,
  setting: Setting,
  get: ReturnType<typeof fetcher>,
  choose: (state: State) => void,
): Voices {
  const { facts, counts } = setting
  let current: State | null = null
  const facets = codeFacets(setting, (codes) => current && choose({ ...current, codes }))
  const said = element('p', { class: 'voices-said' })
  const list = element('ul', { class: 'exemplars' })
  const more = element('button', { type: 'button', class: 'explorer-more' }, say('voices.more'))
  const door = element('a', { class: 'door' })
  const parts = [facets.root, said, list, element('p', {}, more), element('p', {}, door)]

  const show: Voices['show'] = async (state, isCurrent) => {
    current = state
    const name = pieceFor(state, counts)
    const piece = await get<VoicePiece>(`${setting.voices}${name}.json`)
    if (!isCurrent()) return ''
    const found = voicesOf(piece, state, facts)
    const sentence = voicesSentence(found.length, piece, chosenWords(state, facts))
    facets.mark(state.codes)
    said.textContent = sentence
    const context = { setting, focus: state.codes }
    const add = (from: number) => {
      const items = found.slice(from, from + mostShown).map((one) => voiceItem(one, context))
      list.append(...items)
      more.hidden = list.children.length >= found.length
      return items
    }
    if (facets.root.parentElement !== root) root.replaceChildren(...parts)
    root.classList.add('ready')
    list.replaceChildren()
    add(0)
    more.onclick = () => add(list.children.length)[0]?.querySelector('a')?.focus()
    showDoor(door, setting, name === pieceOf.all ? undefined : state.codes[0])
    return sentence
  }
  return { show }
}

function showDoor(
  door: HTMLAnchorElement,
  { exemplars, index, facts, counts }: Setting,
  code: string | undefined,
): void {
  const label = facts.codes.find(({ id }) => id === code)?.label
  const of = counts[label === undefined ? pieceOf.all : pieceOf.code(code ?? '')] ?? 0
  // A code without an exemplar has no list of its own.
  door.href = `${exemplars}${label === undefined || of === 0 ? '' : `${code}/`}${index}`
  door.replaceChildren(
    label === undefined || of === 0
      ? say('voices.door')
      : element('bdi', {}, say('voices.door.code', { count: of, label })),
  )
}

/** More codes than this are folded away, or they would push the texts off the screen. */
const mostOpen = 24

function codeFacets({ facts, counts }: Setting, choose: (codes: string[]) => void) {
  const boxes = facts.codes
    .map((code, place) => ({ ...code, place, count: counts[pieceOf.code(code.id)] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ id, label, place, count }) => {
      const box = element('input', { type: 'checkbox', value: id })
      const words = element('span', { class: `swatch ${codeColor(place)}` }, element('bdi', inStudy, label), ' ')
      words.append(element('span', { class: 'count' }, formatCount(count)))
      return { box, root: element('label', {}, box, words) }
    })
  const legend = element('legend', {}, say('voices.codes'))
  const set = element('fieldset', { class: 'explorer-facets' }, legend, ...boxes.map(({ root }) => root))
  set.addEventListener('change', () => choose(boxes.filter(({ box }) => box.checked).map(({ box }) => box.value)))
  const folded = boxes.length > mostOpen
  const root = folded
    ? element('details', {}, element('summary', {}, say('voices.choose', { count: formatCount(boxes.length) })), set)
    : set
  const mark = (codes: readonly string[]) => {
    for (const { box } of boxes) box.checked = codes.includes(box.value)
    if (codes.length > 0 && root instanceof HTMLDetailsElement) root.open = true
  }
  return { root, mark }
}
