import type { Interval } from '../statistics/wilson.ts'

/**
 * The words that Landis and Koch proposed for values of kappa; a custom, not a law.
 *
 * @see Landis, J. R., & Koch, G. G. (1977). The measurement of observer agreement for categorical data. Biometrics 33(1),
 *   159-174
 */
export function kappaInWords(value: number): string {
  const rounded = Number(value.toFixed(2))
  if (rounded < 0) return 'less than by chance'
  const steps = [
    [0.2, 'slight'],
    [0.4, 'fair'],
    [0.6, 'moderate'],
    [0.8, 'substantial'],
  ] as const
  return steps.find(([most]) => rounded <= most)?.[1] ?? 'almost perfect'
}

const places = (value: number) =>
  value
    .toFixed(2)
    .replace(/^-0\.00$/, '0.00')
    .replace('-', '−')
const withWord = (value: number) => `${places(value)} (${kappaInWords(value)})`

/** A coefficient with two decimals and a true minus. */
export const coefficient = places

/** How sure a coefficient from a few texts is, in a sentence or two. */
export function certaintyInWords(interval: Interval | null, texts: number): string {
  const count = texts === 1 ? 'One text' : `${texts} texts`
  if (texts < 5 || interval === null) return `${count}: too few to say how sure that is.`
  const { low, high } = interval
  if (places(low) === places(high)) {
    return `${count} show no spread at all, so they can’t tell how sure that is. More texts would.`
  }
  const span =
    kappaInWords(low) === kappaInWords(high)
      ? `from ${places(low)} to ${places(high)}, all of it ${kappaInWords(low)}`
      : `from ${withWord(low)} to ${withWord(high)}`
  return `That is rough. ${count} are few: as many others like these could well have given anything ${span}.`
}

/** A share of choices in whole percent, which says 100 or 0 only where it is. */
export function percentInWords(share: number): string {
  const whole = Math.round(share * 100)
  if (whole === 100 && share < 1) return 'over 99%'
  return whole === 0 && share > 0 ? 'under 1%' : `${whole}%`
}
