import type { Figure } from '../components/figures/figure.ts'
import { basisWords } from '../components/format.ts'
import type { Basis } from '../study/study.ts'

const order: readonly Basis[] = ['reported', 'computed', 'illustrative']

/** Every basis that the numbers of a figure have, row by row where its rows say so; what is made up comes last. */
export function figureBases({ basis, columns, rows }: Pick<Figure, 'basis' | 'columns' | 'rows'>): Basis[] {
  const column = columns.findIndex(({ key }) => key === 'basis')
  if (column < 0 || rows.length === 0) return [basis]
  const words = new Set(rows.map((row) => row[column]))
  return order.filter((one) => words.has(basisWords[one].label))
}
