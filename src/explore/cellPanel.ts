import { codeColor } from '../charts/palette.ts'
import { element } from './element.ts'
import type { fetcher } from './loadCube.ts'
import type { Setting } from './setting.ts'
import type { Cube, State } from './types.ts'
import { voiceItem } from './voiceItem.ts'
import { pieceOf, type VoicePiece } from './voicePieces.ts'
import { responses } from './words.ts'

type Cell = NonNullable<State['cell']>

/** The name of a cell: "Bond and Seen and Heard". */
function cellName({ facts }: Setting, { dimension, theme }: Cell): HTMLElement[] {
  return [dimension, theme].map((id) => {
    const place = facts.codes.findIndex((code) => code.id === id)
    const label = element('bdi', {}, facts.codes[place]?.label ?? id)
    return element('span', { class: `swatch ${codeColor(place)}` }, label)
  })
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
  const [dimension, theme] = cellName(setting, cell)
  const heading = element('h3', { id: 'the_cell_name', tabindex: '-1' }, dimension ?? '', ' and ', theme ?? '')
  const shut = element('button', { type: 'button', class: 'explorer-more' }, 'Close')
  shut.addEventListener('click', tools.close)
  const said = sentenceOf(found.count, texts.length, setting)
  const context = { facts, exemplars: setting.exemplars, focus: [cell.dimension, cell.theme] }
  root.replaceChildren(
    element('div', { class: 'explorer-cell-head' }, heading, shut),
    element('p', {}, said),
    element('ul', { class: 'exemplars' }, ...texts.map((one) => voiceItem(one, context))),
  )
  root.setAttribute('aria-labelledby', 'the_cell_name')
  root.hidden = false
  const name = [cell.dimension, cell.theme].map((id) => facts.codes.find((code) => code.id === id)?.label ?? id)
  return `${name.join(' and ')}: ${said}`
}

function sentenceOf(count: number | null, texts: number, { facts }: Setting): string {
  const { many } = facts.study.unit
  const both =
    count === null
      ? `How many ${many} have both is withheld.`
      : `${count.toLocaleString('en-US')} of ${responses(facts.base, facts)} ${count === 1 ? 'has' : 'have'} both.`
  return texts === 0
    ? `${both} No text with both was cleared for publication.`
    : `${both} ${texts === 1 ? 'One text' : `${texts} texts`} with both:`
}
