import type { Figure } from '../components/figures/figure.ts'
import { basisWords } from '../components/format.ts'
import type { Basis } from '../study/study.ts'

const order: readonly Basis[] = ['reported', 'computed', 'illustrative']

/** Every basis that a figure's numbers have, by its rows; what is made up comes last. */
export function figureBases({ basis, columns, rows }: Pick<Figure, 'basis' | 'columns' | 'rows'>): Basis[] {
  const column = columns.findIndex(({ key }) => key === 'basis')
  const words = new Set(rows.map((row) => row[column]))
  const found = order.filter((one) => one === basis || (column >= 0 && words.has(basisWords[one].label)))
  return found
}
