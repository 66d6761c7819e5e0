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
