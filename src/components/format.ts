import type { Basis } from '../study/study.ts'

const wholeNumber = new Intl.NumberFormat('en-US')

/** A count with separators: 1766 → "1,766". */
export const formatCount = (count: number) => wholeNumber.format(count)

/**
 * A share as a percentage: whole percents from 10% on, one decimal below, where a whole percent would hide too much; a
 * reported share is given as it was published, to the percent.
 */
export function formatShare(share: number, basis: Basis = 'computed'): string {
  const decimals = basis === 'reported' || share === 0 || share >= 0.0995 ? 0 : 1
  return `${(share * 100).toFixed(decimals)}%`
}

/** An interval or a range of shares: "57.7% to 62.3%". */
export const formatRange = (low: number, high: number) => `${(low * 100).toFixed(1)}% to ${(high * 100).toFixed(1)}%`

/** A published range, which is stated in whole percents: "2–14%". */
export const formatReportedRange = ({ low, high, words }: { low: number; high: number; words?: string | undefined }) =>
  words ?? `${Math.round(low * 100)}–${Math.round(high * 100)}%`

/** What stands in the place of a withheld count. */
export const withheldText = (minimum: number, reason: 'primary' | 'secondary' = 'primary') =>
  reason === 'primary' ? `fewer than ${minimum}` : 'withheld so that another number can’t be worked out'

/** A list in a sentence: "a, b, and c". */
export const formatList = (items: readonly string[]) => new Intl.ListFormat('en-US').format(items)

/** First letter of a sentence. */
export const capitalize = (text: string) => text.charAt(0).toLocaleUpperCase('en-US') + text.slice(1)

/** What a basis means, in a few words and in a sentence. */
export const basisWords: Record<Basis, { label: string; meaning: string }> = {
  reported: { label: 'Reported', meaning: 'Stated in the publication.' },
  computed: { label: 'Computed', meaning: 'Counted in the study’s own coded data.' },
  illustrative: {
    label: 'Illustrative',
    meaning: 'Counted in data made up for this site. It is not a result of the study.',
  },
}
