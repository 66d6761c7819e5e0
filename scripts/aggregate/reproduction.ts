import type { Release } from '../../src/study/release.ts'
import type { Claim } from '../../src/study/reported.ts'
import { round } from './counts.ts'
import type { Context } from './release.ts'
import type { Told } from './told.ts'

type Row = Release['reproduction']['claims'][number]

const slack = 1e-9

/** Whether a share agrees with a claim, within the rounding of the publication. */
function agrees(share: number, claim: Exclude<Claim, { statistic: 'base' }>): boolean {
  switch (claim.statistic) {
    case 'share':
      return Math.abs(share - claim.value) <= claim.precision / 2 + slack
    case 'share-range':
      return share >= claim.value[0] - slack && share <= claim.value[1] + slack
    case 'share-above':
      return share > claim.value
  }
}

/**
 * reproduction.json: what the publication reports against what the data give, a row a claim.
 *
 * @param totals how often each code is mentioned, in the order of the codebook, as far as it may be told
 * @param base all responses
 */
export function reproduction(
  { folder, basis, head }: Context,
  totals: readonly Told[],
  base: number,
): Release['reproduction'] {
  const ids = folder.codebook.codes.map((code) => code.id)
  const claims = folder.reported.claims.map((claim): Row => {
    const row = { code: claim.code, statistic: claim.statistic, reported: claim.value, place: claim.place, basis }
    if (claim.statistic === 'base') return { ...row, computed: base, equal: base === claim.value }
    const { count } = totals[ids.indexOf(claim.code)] ?? { count: 0 }
    if (count === null) return { ...row, computed: null, equal: null, suppressed: 'secondary' }
    if (base === 0) return { ...row, computed: null, equal: null }
    // The edges of a published range are rounded to the percent, too: a share is compared as it would be printed.
    const share = claim.statistic === 'share-range' ? round(count / base, 2) : count / base
    return { ...row, computed: round(count / base, 4), equal: agrees(share, claim) }
  })
  return { ...head, claims }
}
