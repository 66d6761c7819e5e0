import { percent, percentAsPublished, rangeAsPublished } from '../charts/format.ts'
import type { Basis } from '../study/study.ts'

const wholeNumber = new Intl.NumberFormat('en-US')

/** A count with separators: 1766 → "1,766". */
export const formatCount = (count: number) => wholeNumber.format(count)

/** A share in whole percents, as charts draw it, so that prose and pictures agree: "60%", "<1%". */
export const formatShare = percent

/** An interval or a range of shares: "57.7% to 62.3%". */
export const formatRange = (low: number, high: number) => `${(low * 100).toFixed(1)}% to ${(high * 100).toFixed(1)}%`

/** A published share with the decimals with which it was published, as charts draw it: "60%", "12.5%". */
export const formatReported = percentAsPublished

/** A published range likewise, or the words of the publication: "2–14%", "a majority". */
export const formatReportedRange = ({ low, high, words }: { low: number; high: number; words?: string | undefined }) =>
  words ?? rangeAsPublished(low, high)

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

/** A day as prose has it: 2026-11-23 → "November 23, 2026". */
export const longDate = (day: string) =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
