import { coefficient as inDigits, percent } from '../charts/format.ts'
import { say } from '../messages/practice.ts'
import type { Interval } from '../statistics/wilson.ts'

/**
 * The words that Landis and Koch proposed for values of kappa; a custom, not a law.
 *
 * @see Landis, J. R., & Koch, G. G. (1977). The measurement of observer agreement for categorical data. Biometrics 33(1),
 *   159-174
 */
export function kappaInWords(value: number): string {
  const rounded = Number(value.toFixed(2))
  if (rounded < 0) return say('kappa.lessThanChance')
  const steps = [
    [0.2, 'kappa.slight'],
    [0.4, 'kappa.fair'],
    [0.6, 'kappa.moderate'],
    [0.8, 'kappa.substantial'],
  ] as const
  return say(steps.find(([most]) => rounded <= most)?.[1] ?? 'kappa.almostPerfect')
}

/** A coefficient with two decimals and a true minus. */
export const coefficient = (value: number) => inDigits(Number(value.toFixed(2)))

/**
 * How sure a coefficient from a few texts is, in a sentence or two.
 *
 * @param count how many texts it is from
 */
export function certaintyInWords(interval: Interval | null, count: number): string {
  if (count < 5 || interval === null) return say('certainty.few', { count })
  const [low, high] = [coefficient(interval.low), coefficient(interval.high)]
  if (low === high) return say('certainty.noSpread', { count })
  const [lowWord, highWord] = [kappaInWords(interval.low), kappaInWords(interval.high)]
  return lowWord === highWord
    ? say('certainty.spanOfOneWord', { count, low, high, word: lowWord })
    : say('certainty.span', { count, low, high, lowWord, highWord })
}

/** A share of choices in whole percent, which says 100 or 0 only where it is. */
export function percentInWords(share: number): string {
  const whole = Math.round(share * 100)
  if (whole === 100 && share < 1) return say('percent.over', { share: percent(0.99) })
  return whole === 0 && share > 0 ? say('percent.under', { share: percent(0.01) }) : percent(whole / 100)
}
