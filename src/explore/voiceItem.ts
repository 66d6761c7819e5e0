import { enumerated } from '../charts/format.ts'
import { codeColor } from '../charts/palette.ts'
import { basisWords } from '../components/format.ts'
import { codesInOrder, type Marked, segments } from '../components/segments.ts'
import { pieces, say } from '../messages/explore.ts'
import { inStudy } from '../messages/locale.ts'
import { nodesOf } from '../messages/nodes.ts'
import type { Exemplar } from '../study/release.ts'
import { element } from './element.ts'
import type { Setting } from './setting.ts'
import type { Facts } from './types.ts'

/** Lines that stand below one another under a word; more would run into the next. */
const lanes = 4

type Context = { setting: Pick<Setting, 'facts' | 'exemplars' | 'index'>; focus: readonly string[] }

const colorOf = ({ codes }: Facts, id: string) => codeColor(codes.findIndex((code) => code.id === id))

function marked(text: string, [first, ...rest]: readonly Marked[], context: Context): Node {
  if (!first) return document.createTextNode(text)
  const { setting, focus } = context
  const faint = focus.length > 0 && !focus.includes(first.code) ? ' faint' : ''
  const look = `span ${colorOf(setting.facts, first.code)} lane-${first.lane % lanes}${faint}`
  return element('mark', { class: look, 'data-code': first.code }, marked(text, rest, context))
}

function madeUp(): HTMLElement {
  const basis = () => element('span', { class: 'basis', 'data-basis': 'illustrative' }, basisWords.illustrative.label)
  return element('p', { class: 'voice-basis' }, ...nodesOf(pieces('voice.madeUp', {}, ['basis']), { basis }))
}

function codeList({ codes, spans }: Exemplar, { setting: { facts }, focus }: Context): HTMLElement {
  const items = codesInOrder({ codes, spans }).map((id) => {
    const faint = focus.length > 0 && !focus.includes(id) ? ' swatch-faint' : ''
    const label = facts.codes.find((code) => code.id === id)?.label ?? id
    return element('li', { class: `swatch ${colorOf(facts, id)}${faint}` }, element('bdi', inStudy, label))
  })
  return element('ul', { class: 'exemplar-codes', 'aria-label': say('voice.codes') }, ...items)
}

function traitList({ attributes }: Exemplar, { setting: { facts } }: Context): string {
  return enumerated(
    Object.entries(attributes).flatMap(([group, level]) => {
      const levels = facts.groups.find(({ id }) => id === group)?.levels ?? []
      const found = levels.find(({ id, merged }) => id === level || merged?.includes(level))
      return found ? [found.label] : []
    }),
  )
}

/** An exemplar in a list, as src/components/Exemplar.astro has it. */
export function voiceItem(exemplar: Exemplar, context: Context): HTMLElement {
  const { id, text, basis, codes, spans } = exemplar
  const size = text.length <= 100 ? 'voice-short' : text.length <= 400 ? 'voice-middle' : 'voice-long'
  const words = segments(text, spans).map((one) => marked(one.text, one.codes, context))
  const traits = traitList(exemplar, context)
  const { exemplars, index } = context.setting
  return element(
    'li',
    { class: 'exemplar' },
    element(
      'div',
      { class: `voice ${size}`, 'data-basis': basis },
      ...(basis === 'illustrative' ? [madeUp()] : []),
      element('blockquote', { dir: 'auto', ...inStudy }, element('p', {}, ...words)),
    ),
    element(
      'div',
      { class: 'exemplar-foot' },
      ...(codes.length > 0 ? [codeList(exemplar, context)] : []),
      ...(traits ? [element('span', {}, element('bdi', inStudy, traits))] : []),
      element(
        'a',
        { class: 'exemplar-link', href: `${exemplars}${id}/${index}` },
        ...nodesOf(pieces('voice.link', { id }), {
          hidden: (...inner) => element('span', { class: 'visually-hidden' }, ...inner),
        }),
      ),
    ),
  )
}
