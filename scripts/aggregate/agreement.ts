import { isSmall, type Sheet } from '../../src/disclosure/sheet.ts'
import {
  bootstrapIntervals,
  cohenKappa,
  krippendorffAlpha,
  percentAgreement,
  type Unit,
} from '../../src/statistics/agreement.ts'
import type { Release } from '../../src/study/release.ts'
import { round } from './counts.ts'
import type { Reading } from './read.ts'
import type { Context } from './release.ts'

const resamples = 2000
const seed = 1766

type Row = Release['agreement']['codes'][number]

/** The readings as a reliability table of one code: 1 where a coder applied it, 0 where not, null where not read. */
function unitsOf(readings: readonly Reading[], coders: readonly string[], code: number): Unit[] {
  const units = new Map<string, { ratings: (0 | 1 | null)[]; weight: number }>()
  for (const reading of readings) {
    const ratings = coders.map((coder) => {
      const found = reading.coders.find((one) => one.coder === coder)
      return found ? (found.codes.includes(code) ? 1 : 0) : null
    })
    const key = ratings.join(' ')
    units.set(key, { ratings, weight: (units.get(key)?.weight ?? 0) + reading.responses })
  }
  return [...units.values()]
}

/** What is reckoned of each code, in the order of the file. */
const statistics = [percentAgreement, cohenKappa, krippendorffAlpha]

function estimates(units: readonly Unit[], decimals: number): Row['percent'][] {
  const intervals = bootstrapIntervals(units, statistics, { resamples, seed })
  return statistics.map((statistic, index) => {
    const [value, interval] = [statistic(units), intervals[index]]
    if (value === null) return null
    return {
      value: round(value, decimals),
      low: interval ? round(interval.low, decimals) : null,
      high: interval ? round(interval.high, decimals) : null,
    }
  })
}

/**
 * agreement.json: a row a code, from the responses that at least two coders read; no row where these are fewer than the
 * minimum.
 */
export function agreement(context: Context, sheet: Sheet, readings: readonly Reading[]): Release['agreement'] {
  const coders = [...new Set(readings.flatMap((reading) => reading.coders.map(({ coder }) => coder)))].sort()
  const n = readings.reduce((sum, reading) => sum + reading.responses, 0)
  const codes = context.folder.codebook.codes.map(({ id }, index): Row => {
    if (sheet.tables[0]?.rows[0]?.mentions[index]?.label !== 'shown') {
      return { id, n, percent: null, kappa: null, alpha: null, basis: context.basis, suppressed: 'secondary' }
    }
    const units = unitsOf(readings, coders, index)
    const [percent = null, kappa = null, alpha = null] = estimates(units, 2)
    return { id, n, percent, kappa, alpha, basis: context.basis }
  })
  const few = n > 0 && isSmall(n, sheet)
  const reason = few ? ({ suppressed: 'primary' } as const) : {}
  return { ...context.head, coders: coders.length, resamples, codes: n > 0 && !few ? codes : [], ...reason }
}
