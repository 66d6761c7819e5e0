import { percent } from '../charts/format.ts'
import { formatList } from '../components/format.ts'
import { say } from '../messages/views.ts'
import type { Cell } from './cells.ts'

/** A code's label and how often it occurs. */
type Of = { label: string; cell: Pick<Cell, 'share' | 'reason'> }

/**
 * What a title may say of the most frequent code: that it comes first only where no other can be as frequent, and a number
 * that is withheld for the sake of another may be any.
 *
 * @param many the study's word for what responses stand for
 * @returns such as "Bond comes first: 41% of patients", or null where nothing is known
 */
export function leading(all: readonly Of[], many: string): string | null {
  const known = all.flatMap(({ label, cell: { share } }) => (share === null ? [] : [{ label, share }]))
  const greatest = Math.max(...known.map(({ share }) => share))
  const first = known.filter(({ share }) => share === greatest)
  if (first.length === 0) return null
  const share = percent(greatest)
  const hidden = all.some(({ cell }) => cell.reason === 'secondary')
  if (hidden || all.length === 1 || first.length > 3 || greatest === 0)
    return say('frequencies.one', { label: first[0]?.label ?? '', share, many })
  const labels = formatList(first.map(({ label }) => label))
  return say('frequencies.first', { count: first.length, labels, share, many })
}
