import { codeColor } from '../charts/palette.ts'
import { pieces, say } from '../messages/explore.ts'
import { inStudy } from '../messages/locale.ts'
import { nodesOf } from '../messages/nodes.ts'
import { element } from './element.ts'
import type { fetcher } from './loadCube.ts'
import type { Setting } from './setting.ts'
import type { Cube, State } from './types.ts'
import { voiceItem } from './voiceItem.ts'
import { pieceOf, type VoicePiece } from './voicePieces.ts'
import { responses } from './who.ts'

type Cell = NonNullable<State['cell']>

/** The name of a cell: "Bond and Seen and Heard". */
function cellName({ facts }: Setting, { dimension, theme }: Cell): (Node | string)[] {
  const named = (id: string) => () => {
    const place = facts.codes.findIndex((code) => code.id === id)
    const label = element('bdi', inStudy, facts.codes[place]?.label ?? id)
    return element('span', { class: `swatch ${codeColor(place)}` }, label)
  }
  const slots = { dimension: named(dimension), theme: named(theme) }
  return nodesOf(pieces('cell.name', {}, Object.keys(slots)), slots)
}

/**
 * Shows the exemplars of the open cell of the framework matrix below it, or nothing where none is open.
 *
 * @returns the sentence that says what was opened
 */
export async function showCell(
  root: HTMLElement,
  { cell }: State,
  cube: Cube,
  setting: Setting,
  tools: { get: ReturnType<typeof fetcher>; isCurrent: () => boolean; close: () => void },
): Promise<string> {
  const found = cell && cube.matrix.cells.find((one) => one.dimension === cell.dimension && one.theme === cell.theme)
  if (!cell || !found) {
    root.hidden = true
    root.replaceChildren()
    return ''
  }
  const ids = found.exemplars
  const piece =
    ids.length > 0 ? await tools.get<VoicePiece>(`${setting.voices}${pieceOf.row(cell.dimension)}.json`) : null
  if (!tools.isCurrent()) return ''
  const { facts } = setting
  const texts = piece?.exemplars.filter(({ id }) => ids.includes(id)) ?? []
  const heading = element('h3', { id: 'the_cell_name', tabindex: '-1' }, ...cellName(setting, cell))
  const shut = element('button', { type: 'button', class: 'explorer-more' }, say('cell.close'))
  shut.addEventListener('click', tools.close)
  const said = sentenceOf(found.count, texts.length, setting)
  const context = { setting, focus: [cell.dimension, cell.theme] }
  root.replaceChildren(
    element('div', { class: 'explorer-cell-head' }, heading, shut),
    element('p', {}, said),
    element('ul', { class: 'exemplars' }, ...texts.map((one) => voiceItem(one, context))),
  )
  root.setAttribute('aria-labelledby', 'the_cell_name')
  root.hidden = false
  const label = (id: string) => facts.codes.find((code) => code.id === id)?.label ?? id
  const name = say('cell.name', { dimension: label(cell.dimension), theme: label(cell.theme) })
  return say('cell.said', { name, said })
}

function sentenceOf(count: number | null, texts: number, { facts }: Setting): string {
  const both =
    count === null
      ? say('cell.withheld', { many: facts.study.unit.many })
      : say('cell.shared', { count, who: responses(facts.base, facts) })
  return `${both} ${texts === 0 ? say('cell.noText') : say('cell.texts', { count: texts })}`
}
