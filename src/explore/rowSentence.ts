import type { Figure } from '../components/figures/figure.ts'
import { shownValue } from '../components/shownValue.ts'

/** A row of a figure as somebody would read it out: "Bond: Share 2.0%, 95% from 1.4%, …". */
export function rowSentence({ columns, rows }: Pick<Figure, 'columns' | 'rows'>, index: number): string {
  const row = rows[index] ?? []
  const names = row.flatMap((value, place) => (columns[place]?.numeric ? [] : [shownValue(value, {})]))
  const values = row.flatMap((value, place) => {
    const column = columns[place]
    return column?.numeric ? [`${column.label} ${shownValue(value, column)}`] : []
  })
  return `${names.join(', ')}: ${values.join(', ')}.`
}
