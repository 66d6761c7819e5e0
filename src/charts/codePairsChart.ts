import { say } from '../messages/charts.ts'
import type { Basis, Drawing } from './chart.ts'
import { percent } from './format.ts'
import type { Lane } from './lane.ts'
import { laneChart } from './laneChart.ts'
import { shareAxis } from './shareAxis.ts'

/**
 * Another code, beside the code that the chart is about: `share` of the responses with this code also have the other;
 * `expectedShare` would, if the two had nothing to do with each other.
 */
export type CodePairRow = {
  label: string
  both: number | null
  share: number | null
  expectedShare: number | null
  withheld?: string | undefined
  basis: Basis
  /** Place of the other code in the codebook: gives its color. */
  color?: number | undefined
}

/** Draws the codes that go with one code: a dot for the observed share, an upright line for the expected one. */
export function codePairsChart(rows: readonly CodePairRow[], drawing: Drawing): SVGSVGElement {
  const shares = rows.flatMap(({ share, expectedShare }) => (share === null ? [] : [share, expectedShare]))
  return laneChart({
    lanes: rows.map(laneOf),
    axis: shareAxis(shares, drawing),
    note: say('codePairs.note'),
    drawing,
  })
}

// The expectation of a withheld pair is withheld too: it would tell how much is missing from the dot.
function laneOf({ label, basis, share, expectedShare, withheld, color }: CodePairRow): Lane {
  const about = { label, basis, color }
  if (share === null) return { ...about, value: null, words: withheld ?? say('notKnown') }
  const aside = expectedShare === null ? {} : { aside: say('codePairs.expected', { share: percent(expectedShare) }) }
  return { ...about, value: share, tick: expectedShare, words: percent(share), ...aside }
}
