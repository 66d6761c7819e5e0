import { formatCount } from '../components/format.ts'
import { make } from './dom.ts'

export type Cell = Node | string | number

/** A table in a frame that scrolls by itself where it is too wide; the first column names the row. */
export function drawTable(
  caption: string,
  columns: readonly { label: string; numeric?: boolean }[],
  rows: readonly (readonly Cell[])[],
): HTMLElement {
  const head = columns.map(({ label, numeric }) => make('th', { scope: 'col', class: numeric && 'numeric' }, label))
  const body = rows.map((row) =>
    make(
      'tr',
      {},
      ...row.map((cell, index) => {
        const content = typeof cell === 'number' ? formatCount(cell) : cell
        return index === 0
          ? make('th', { scope: 'row' }, content)
          : make('td', { class: columns[index]?.numeric && 'numeric' }, content)
      }),
    ),
  )
  const table = make(
    'table',
    {},
    make('caption', { class: 'visually-hidden' }, caption),
    make('thead', {}, make('tr', {}, ...head)),
    make('tbody', {}, ...body),
  )
  return make('div', { class: 'table-frame', role: 'region', 'aria-label': caption, tabindex: '0' }, table)
}
