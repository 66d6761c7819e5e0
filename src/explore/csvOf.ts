import type { Figure } from '../components/figures/figure.ts'

type Value = string | number | null

// A spreadsheet would run a text that begins so as a formula; an apostrophe before it keeps it a text.
const formula = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

function field(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * The numbers of a figure as a file for spreadsheets, each row with its basis. It is the same, to the letter, as what the
 * other figures of the site get from the CSV library, which would be too much for a page to load (a test compares them).
 */
export function csvOf({ columns, rows, basis }: Pick<Figure, 'columns' | 'rows' | 'basis'>): string {
  const hasBasis = columns.some(({ key }) => key === 'basis')
  const lines: (readonly Value[])[] = [
    [...columns.map(({ key }) => key), ...(hasBasis ? [] : ['basis'])],
    ...rows.map((row) => [...row, ...(hasBasis ? [] : [basis])]),
  ]
  return `\ufeff${lines.map((line) => `${line.map(field).join(',')}\n`).join('')}`
}
