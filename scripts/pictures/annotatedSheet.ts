import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

const shownRows = 7

/** What the columns of the example are, from left to right: how many each note spans. */
const notes: readonly [span: number, note: string][] = [
  [1, 'its id'],
  [1, 'a group'],
  [1, 'the answer'],
  [1, 'may be shown?'],
  [5, 'a column a code: 1 where a coder applied it'],
]

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/**
 * The first rows of a table as a spreadsheet shows them, with a note over each kind of column, as an HTML page whose `figure` is
 * the picture.
 *
 * @param file a CSV file whose columns are those of the example
 */
export function annotatedSheet(file: string): string {
  const [head = [], ...rows] = parse(readFileSync(file, 'utf8')) as string[][]
  const letters = head.map((_, index) => `<th class="bar">${String.fromCharCode(65 + index)}</th>`).join('')
  const body = [head, ...rows.slice(0, shownRows)]
    .map((cells, index) => {
      const written = cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')
      return `<tr${index === 0 ? ' class="head"' : ''}><th class="bar">${index + 1}</th>${written}</tr>`
    })
    .join('')
  const over = notes.map(([span, note]) => `<td colspan="${span}"><span>${note}</span></td>`).join('')
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; background: #fff; font: 15px/1.35 system-ui, sans-serif; color: #1c1b19 }
    figure { margin: 0; padding: 20px; display: inline-block; width: 1160px }
    table { border-collapse: collapse; width: 100% }
    .notes td { padding: 0 4px 6px; text-align: center; color: #00517d; font-weight: 600; vertical-align: bottom }
    .notes span { display: block; border-bottom: 3px solid #00517d; padding-bottom: 3px }
    tr:not(.notes) td, .bar { border: 1px solid #d5d3cd; padding: 5px 8px }
    .bar { background: #efeeea; font-weight: 400; color: #55524c; text-align: center }
    .head td { font-weight: 600 }
    p { margin: 10px 0 0; color: #00517d; font-weight: 600 }
  </style><figure><table><tr class="notes"><td></td>${over}</tr><tr><th class="bar"></th>${letters}</tr>${body}</table>
  <p>A row an answer; ${rows.length} rows in all.</p></figure>`
}
