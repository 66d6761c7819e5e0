import { say } from '../messages/format.ts'
import { tag } from '../messages/locale.ts'

const wholePercent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 })
const publishedPercent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 6 })
const publishedNumber = new Intl.NumberFormat(tag, { maximumFractionDigits: 6 })
const wholeNumber = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 })
const upToOneDecimal = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 })
const oneDecimal = new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const oneDecimalPercent = new Intl.NumberFormat(tag, {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
})
const twoDecimals = new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const upToTwoDecimals = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 })

/** A share as a whole percentage; a share that rounds to none or all of it says so: "<1%", ">99%". */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return say('lessThan', { percent: wholePercent.format(0.01) })
  if (share < 1 && share > 0.995) return say('moreThan', { percent: wholePercent.format(0.99) })
  return wholePercent.format(Math.round(share * 100) / 100)
}

const decimals = (share: number) => Number((share * 100).toFixed(6))

/** A published share with the decimals with which it was published: "60%", "12.5%". */
export const percentAsPublished = (share: number): string => publishedPercent.format(decimals(share) / 100)

/** A published range likewise: "2–14%". */
export const rangeAsPublished = (low: number, high: number): string =>
  say('percentRange', { low: publishedNumber.format(decimals(low)), high: percentAsPublished(high) })

const signed = (value: number, text: string) => (value < 0 ? `−${text}` : text)
const rounded = (value: number) => Math.round(Math.abs(value) * 100) / 100

/** A coefficient from -1 to 1 to two decimals, with a true minus sign: "0.82", "−0.10". */
export const coefficient = (value: number): string =>
  signed(rounded(value) === 0 ? 0 : value, twoDecimals.format(rounded(value)))

/** A coefficient at a tick of an axis: "0", "0.2", "1". */
export const coefficientTick = (value: number): string =>
  signed(rounded(value) === 0 ? 0 : value, upToTwoDecimals.format(rounded(value)))

/** A coefficient with the decimals with which it was published: "0.667". */
export const coefficientAsPublished = (value: number): string => signed(value, publishedNumber.format(Math.abs(value)))

/** A number to one decimal: "0.4". */
export const toOneDecimal = (value: number): string => oneDecimal.format(Number(value.toFixed(1)))

/** A share as a percentage to one decimal: "60.3%". */
export const percentToOneDecimal = (share: number): string =>
  oneDecimalPercent.format(Number((share * 100).toFixed(1)) / 100)

/** Labels beside one another, which are no sentence: "a, b, c". */
export const enumerated = ([first = '', ...others]: readonly string[]): string =>
  others.reduce((before, after) => say('list.sideBySide', { before, after }), first)

/** A count with groups of thousands: "1,766". Fractions keep one decimal. */
export const count = (value: number): string => upToOneDecimal.format(value)

type Fraction = [part: number, whole: number]

const smallest = 1000
// Tenths first, so that they win ties: several shares are easier to compare with one whole, and it is the one of which
// `voicesChart` draws ten. So a half is "5 in 10", not "1 in 2".
const tenths = Array.from({ length: 9 }, (_, i): Fraction => [i + 1, 10])
const twoOrMoreParts: Fraction[] = [...tenths, [2, 3], [3, 4]]
const furthest = 0.05

/**
 * A share as people count: "6 in 10", "1 in 7", "1 in 50". Of tenths, 2 in 3, 3 in 4 and 1 in 2 to 1 in 1,000 the one nearest to the
 * share, or null where none lies within a twentieth of it. "about" stands before one that does not round to the share.
 * Method: natural frequencies (Gigerenzer & Hoffrage 1995, Psychological Review 102(4), 684-704).
 *
 * @param share from 0 to 1 as it is shown: its decimals as a percentage say to what it is rounded
 */
export function inWords(share: number): string | null {
  if (share === 0 || share === 1) return say('inWords', { part: count(share * 10), whole: count(10) })
  if (share < 1 / smallest) return say('inWords.fewer', { part: count(1), whole: count(smallest) })
  const ones = [Math.floor(1 / share), Math.ceil(1 / share)].map((whole): Fraction => [1, whole])
  const distance = ([part, whole]: Fraction) => Math.abs(part / whole - share)
  const candidates = [...twoOrMoreParts, ...ones.filter(([, whole]) => whole >= 2)]
  const nearest = candidates.reduce((best, next) => (distance(next) < distance(best) - 1e-9 ? next : best))
  if (distance(nearest) > furthest * share) return null
  const words = { part: count(nearest[0]), whole: count(nearest[1]) }
  return say(distance(nearest) <= roundingOf(share) / 2 + 1e-9 ? 'inWords' : 'inWords.about', words)
}

// 0.14 is 14% and known to a percent; 0.125 is 12.5% and known to a tenth of one.
const roundingOf = (share: number) => 10 ** -(2 + (String(decimals(share)).split('.')[1] ?? '').length)

/**
 * A difference of shares in percentage points, with its sign: "+15", "−0.4", "0". Below ten points it has a decimal.
 */
export function points(difference: number): string {
  const value = Math.abs(difference * 100)
  return withSign(difference, value, value < 9.95 ? oneDecimal : wholeNumber)
}

/** Points at a tick of an axis: "+5", "−0.5". */
export function pointsTick(difference: number): string {
  const value = Math.abs(difference * 100)
  return withSign(difference, value, value < 9.95 ? upToOneDecimal : wholeNumber)
}

/** A number with its sign, which none has. */
function withSign(difference: number, value: number, format: Intl.NumberFormat): string {
  const text = format.format(value)
  if (text === format.format(0)) return wholeNumber.format(0)
  return `${difference < 0 ? '−' : '+'}${text}`
}
