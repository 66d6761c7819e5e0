import { percent, percentAsPublished, percentToOneDecimal, rangeAsPublished } from '../charts/format.ts'
import { say } from '../messages/format.ts'
import { tag } from '../messages/locale.ts'
import type { Basis } from '../study/study.ts'

const wholeNumber = new Intl.NumberFormat(tag)
const noDecimals = new Intl.NumberFormat(tag, { style: 'percent' })
const twoDecimals = new Intl.NumberFormat(tag, { style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2 })
const asMeasured = new Intl.NumberFormat(tag, { maximumFractionDigits: 20, useGrouping: false })
const listed = new Intl.ListFormat(tag)
const day = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' })

/** A count with separators: 1766 → "1,766". */
export const formatCount = (count: number) => wholeNumber.format(count)

/** A share in whole percents, as charts draw it, so that prose and pictures agree: "60%", "<1%". */
export const formatShare = percent

/** A proportion of anything else in whole percents, rounded: "100%". */
export const formatWhole = (share: number) => noDecimals.format(share)

/** A share to a tenth of a percent: "57.7%". */
export const formatTenths = percentToOneDecimal

/** A share to a hundredth of a percent: "57.74%". */
export const formatHundredths = (share: number) => twoDecimals.format(Number((share * 100).toFixed(2)) / 100)

/** A number with all its decimals, as files have it: "0.4142". */
export const formatNumber = (value: number) => asMeasured.format(value)

/** An interval or a range of shares: "57.7% to 62.3%". */
export const formatRange = (low: number, high: number) =>
  say('range', { low: formatTenths(low), high: formatTenths(high) })

/** A published share with the decimals with which it was published, as charts draw it: "60%", "12.5%". */
export const formatReported = percentAsPublished

/** A published range likewise, or the words of the publication: "2–14%", "a majority". */
export const formatReportedRange = ({ low, high, words }: { low: number; high: number; words?: string | undefined }) =>
  words ?? rangeAsPublished(low, high)

/** What stands in the place of a withheld count. */
export const withheldText = (minimum: number, reason: 'primary' | 'secondary' = 'primary') =>
  say(reason === 'primary' ? 'withheld.primary' : 'withheld.secondary', { minimum: formatCount(minimum) })

/** The same where there is room for a word alone: "<11", "withheld". */
export const withheldWord = (minimum: number, reason: 'primary' | 'secondary') =>
  reason === 'primary'
    ? say('withheld.primary.short', { minimum: formatCount(minimum) })
    : say('withheld.secondary.short')

/** A list in a sentence: "a, b, and c". */
export const formatList = (items: readonly string[]) => listed.format(items)

/** First letter of a sentence. */
export const capitalize = (text: string) => text.charAt(0).toLocaleUpperCase(tag) + text.slice(1)

/** What a basis means, in a few words and in a sentence. */
export const basisWords: Record<Basis, { label: string; meaning: string }> = {
  reported: { label: say('basis.reported'), meaning: say('basis.reported.meaning') },
  computed: { label: say('basis.computed'), meaning: say('basis.computed.meaning') },
  illustrative: { label: say('basis.illustrative'), meaning: say('basis.illustrative.meaning') },
}

/** A day as prose has it: 2026-11-23 → "November 23, 2026". */
export const longDate = (date: string) => day.format(new Date(date))
