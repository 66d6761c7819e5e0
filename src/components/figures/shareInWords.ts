import { inWords, percent, percentAsPublished } from '../../charts/format.ts'

/** A published share of a unit in words where there are any, else in percent: "6 in 10 patients", "45% of patients". */
export function publishedInWords(share: number, many: string): string {
  const words = inWords(share)
  return words ? `${words} ${many}` : `${percentAsPublished(share)} of ${many}`
}

/** A counted share likewise, by the whole percentage that charts show: "about 1 in 3 patients", "<1% of patients". */
export function countedInWords(share: number, many: string): string {
  const shown = percent(share)
  const words = /^\d/.test(shown) ? inWords(Math.round(share * 100) / 100) : null
  return words ? `${words} ${many}` : `${shown} of ${many}`
}
