import type { Figure } from '../components/figures/figure.ts'
import { formatCount } from '../components/format.ts'
import { mostTableRows } from '../components/mostTableRows.ts'
import { shownValue } from '../components/shownValue.ts'
import { tag } from '../messages/locale.ts'
import { say } from '../messages/views.ts'
import { afterPaint } from './afterPaint.ts'
import { element } from './element.ts'

/** So many rows come with the first frame, more than a window has room for; the others come with the next. */
const atOnce = 60

type Value = string | number | null
type Numbers = Pick<Figure, 'title' | 'columns' | 'rows'>

const collator = new Intl.Collator(tag, { numeric: true })

// Numbers go before words, such as those that stand in the place of a withheld number, in whatever order.
function compare(a: Value, b: Value, way: 1 | -1): number {
  const [x, y] = [typeof a === 'number', typeof b === 'number']
  if (x !== y) return x ? -1 : 1
  return way * (x ? (a as number) - (b as number) : collator.compare(String(a ?? ''), String(b ?? '')))
}

function line(row: readonly Value[], columns: Figure['columns']): HTMLElement {
  const cells = row.map((value, place) => {
    const column = columns[place] ?? { key: '', label: '' }
    const text = element('bdi', {}, shownValue(value, place === 0 ? {} : column))
    if (place === 0) return element('th', { scope: 'row' }, text)
    return element('td', column.numeric ? { class: 'numeric' } : {}, text)
  })
  return element('tr', {}, ...cells)
}

/**
 * The numbers of a figure as a table whose headers sort it: numbers the largest first, words by the alphabet.
 *
 * @returns the table, and the rows in the order in which they stand there now
 */
export function sortedTable({ title, columns, rows }: Numbers): { table: HTMLElement; shown: () => Numbers['rows'] } {
  let order = rows
  const body = element('tbody')
  const fill = () => {
    const now = order
    const some = now.slice(0, mostTableRows)
    body.replaceChildren(...some.slice(0, atOnce).map((row) => line(row, columns)))
    if (some.length <= atOnce) return
    afterPaint(() => {
      if (now === order) body.append(...some.slice(atOnce).map((row) => line(row, columns)))
    })
  }
  fill()
  const heads = columns.map(({ label, numeric }, place) => {
    const button = element('button', { type: 'button', class: 'sort' }, element('bdi', {}, label))
    const head = element('th', { scope: 'col', 'aria-sort': 'none', ...(numeric ? { class: 'numeric' } : {}) }, button)
    button.addEventListener('click', () => {
      const before = head.getAttribute('aria-sort')
      const next =
        before === 'none' ? (numeric ? 'descending' : 'ascending') : before === 'ascending' ? 'descending' : 'ascending'
      for (const one of heads) one.setAttribute('aria-sort', 'none')
      head.setAttribute('aria-sort', next)
      const way = next === 'ascending' ? 1 : -1
      order = rows.toSorted((a, b) => compare(a[place] ?? null, b[place] ?? null, way))
      fill()
    })
    return head
  })
  const caption = element('caption', { class: 'visually-hidden' }, title)
  const more = say('table.more', { shown: formatCount(mostTableRows), all: formatCount(rows.length) })
  const foot = element('tr', {}, element('td', { colspan: String(columns.length) }, more))
  return {
    table: element(
      'table',
      {},
      caption,
      element('thead', {}, element('tr', {}, ...heads)),
      body,
      ...(rows.length > mostTableRows ? [element('tfoot', {}, foot)] : []),
    ),
    shown: () => order,
  }
}

/** Rows as text with tabs, as spreadsheets take it from the clipboard. */
export const tabbed = (columns: Figure['columns'], rows: Numbers['rows']): string =>
  [columns.map(({ label }) => label), ...rows.map((row) => row.map((value) => value ?? ''))]
    .map((row) => row.map((value) => String(value).replace(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n')
