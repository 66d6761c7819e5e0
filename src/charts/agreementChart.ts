import { ticks } from 'd3'
import { say } from '../messages/charts.ts'
import type { Basis, Drawing } from './chart.ts'
import { coefficient, coefficientAsPublished, coefficientTick } from './format.ts'
import type { Lane } from './lane.ts'
import { laneChart } from './laneChart.ts'
import { intervalWords } from './laneKey.ts'

type Estimate = { value: number; low: number | null; high: number | null } | null

/** A code's inter-coder agreement; null where a coefficient is not defined or withheld. */
export type AgreementRow = {
  label: string
  alpha: Estimate
  kappa: Estimate
  basis: Basis
  withheld?: string | undefined
  /** Place of the code in the codebook: gives its color. */
  color?: number | undefined
}

/**
 * Draws Krippendorff's alpha of each code as a dot with its interval, and Cohen's kappa as a tick, from 0 (or the lowest
 * value drawn) to 1. The marks at 0.667 and 0.8 are those of K. Krippendorff, Content Analysis: tentative conclusions only
 * from the one, reliable from the other.
 */
export function agreementChart(rows: readonly AgreementRow[], drawing: Drawing): SVGSVGElement {
  const values = rows.flatMap(({ alpha, kappa }) => [alpha?.value ?? 0, alpha?.low ?? 0, kappa?.value ?? 0])
  const lowest = Math.floor(Math.min(0, ...values) * 10) / 10
  const kappa = rows.some(({ kappa }) => kappa !== null)
  const references = [
    {
      value: 0.667,
      words: say('agreement.tentative', { value: coefficientAsPublished(0.667) }),
      side: 'left' as const,
    },
    { value: 0.8, words: say('agreement.reliable', { value: coefficient(0.8) }), side: 'right' as const },
  ]
  return laneChart({
    lanes: rows.map(laneOf),
    axis: { domain: [lowest, 1], ticks: ticks(lowest, 1, 5), format: coefficientTick, references },
    intervalWords,
    note: say(kappa ? 'agreement.note.kappa' : 'agreement.note'),
    drawing,
  })
}

function laneOf({ label, basis, alpha, kappa, withheld, color }: AgreementRow): Lane {
  const { low, high } = alpha ?? { low: null, high: null }
  return {
    label,
    basis,
    color,
    value: alpha?.value ?? null,
    interval: low !== null && high !== null ? { low, high } : null,
    tick: kappa?.value ?? null,
    words: alpha ? coefficient(alpha.value) : (withheld ?? say('agreement.notDefined')),
  }
}
