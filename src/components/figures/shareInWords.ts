import { inWords, percent, percentAsPublished } from '../../charts/format.ts'
import { say } from '../../messages/components.ts'

/** A share of a unit in words where there are any, else by its percentage: "6 in 10 patients", "45% of patients". */
export const spoken = (words: string | null, shown: string, many: string): string =>
  words ? say('shareInWords', { words, many }) : say('shareInWords.percent', { percent: shown, many })

/** A published share of a unit: "6 in 10 patients", "45% of patients". */
export const publishedInWords = (share: number, many: string): string =>
  spoken(inWords(share), percentAsPublished(share), many)

/** Whether a share is shown as less than 1% or more than 99%. */
const atTheEnd = (share: number) => (share > 0 && share < 0.005) || (share < 1 && share > 0.995)

/** A counted share likewise, by the whole percentage that charts show: "about 1 in 3 patients", "<1% of patients". */
export const countedInWords = (share: number, many: string): string =>
  spoken(atTheEnd(share) ? null : inWords(Math.round(share * 100) / 100), percent(share), many)
