import { say } from '../messages/charts.ts'
import { count } from './format.ts'
import type { MatrixOrder } from './matrixChart.ts'

/** In how many responses a row's or a column's code occurs at all, as far as that is known: "of 1,060". */
export const baseWords = ({ bases }: Pick<MatrixOrder, 'bases'>, label: string): string =>
  bases?.has(label) ? say('base', { count: count(bases.get(label) ?? 0) }) : ''
