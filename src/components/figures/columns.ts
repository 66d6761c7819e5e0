import { say } from '../../messages/components.ts'
import type { Column } from './figure.ts'

/** The share of a row, as a column of a table. */
export const shareColumn: Column = { key: 'share', label: say('column.share'), numeric: true, share: true }

/** The share of a row with its interval. */
export const intervalColumns: readonly Column[] = [
  shareColumn,
  { key: 'low', label: say('column.low'), numeric: true, share: true },
  { key: 'high', label: say('column.high'), numeric: true, share: true },
]
