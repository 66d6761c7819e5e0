/** A share as a whole percentage; a share that rounds to none or all of it says so: "<1%", ">99%". */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return '<1%'
  if (share < 1 && share > 0.995) return '>99%'
  return `${Math.round(share * 100)}%`
}

const decimals = (share: number) => Number((share * 100).toFixed(6))

/** A published share with the decimals with which it was published: "60%", "12.5%". */
export const percentAsPublished = (share: number): string => `${decimals(share)}%`

/** A published range likewise: "2–14%". */
export const rangeAsPublished = (low: number, high: number): string => `${decimals(low)}–${percentAsPublished(high)}`

/** A coefficient from -1 to 1 to two decimals, with a true minus sign: "0.82", "−0.10". */
export function coefficient(value: number): string {
  const text = Math.abs(value).toFixed(2)
  return value < 0 && Number(text) !== 0 ? `−${text}` : text
}

/** A coefficient at a tick of an axis: "0", "0.2", "1". */
export const coefficientTick = (value: number): string => coefficient(value).replace(/\.?0+$/, '')

/** A count with groups of thousands: "1,766". Fractions keep one decimal. */
export const count = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 1 })

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
  if (share === 0 || share === 1) return `${share * 10} in 10`
  if (share < 1 / smallest) return `fewer than 1 in ${count(smallest)}`
  const ones = [Math.floor(1 / share), Math.ceil(1 / share)].map((whole): Fraction => [1, whole])
  const distance = ([part, whole]: Fraction) => Math.abs(part / whole - share)
  const candidates = [...twoOrMoreParts, ...ones.filter(([, whole]) => whole >= 2)]
  const nearest = candidates.reduce((best, next) => (distance(next) < distance(best) - 1e-9 ? next : best))
  if (distance(nearest) > furthest * share) return null
  const words = `${nearest[0]} in ${count(nearest[1])}`
  return distance(nearest) <= roundingOf(share) / 2 + 1e-9 ? words : `about ${words}`
}

// 0.14 is 14% and known to a percent; 0.125 is 12.5% and known to a tenth of one.
const roundingOf = (share: number) => 10 ** -(2 + (String(decimals(share)).split('.')[1] ?? '').length)

/**
 * A difference of shares in percentage points, with its sign: "+15", "−0.4", "0". Below ten points it has a decimal.
 */
export function points(difference: number): string {
  const value = Math.abs(difference * 100)
  const text = value < 9.95 ? value.toFixed(1) : value.toFixed(0)
  return Number(text) === 0 ? '0' : `${difference < 0 ? '−' : '+'}${text}`
}

/** Points at a tick of an axis: "+5", "−0.5". */
export const pointsTick = (difference: number): string => points(difference).replace(/\.0$/, '')
