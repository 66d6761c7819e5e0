import { withhold } from '../../src/disclosure/minimum.ts'
import type { Release } from '../../src/study/release.ts'
import type { Claim } from '../../src/study/reported.ts'
import { type Counts, round } from './counts.ts'
import type { Context } from './release.ts'

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

/** reproduction.json: what the publication reports against what the data give, a row a claim. */
export function reproduction({ folder, basis, minimum, head }: Context, counts: Counts): Release['reproduction'] {
  const ids = folder.codebook.codes.map((code) => code.id)
  const claims = folder.reported.claims.map((claim): Row => {
    const row = { code: claim.code, statistic: claim.statistic, reported: claim.value, place: claim.place, basis }
    if (claim.statistic === 'base') return { ...row, computed: counts.base, equal: counts.base === claim.value }
    const { count, suppressed } = withhold(counts.mentions[ids.indexOf(claim.code)] ?? 0, minimum)
    if (suppressed) return { ...row, computed: null, equal: null, suppressed }
    if (counts.base === 0) return { ...row, computed: null, equal: null }
    // The edges of a published range are rounded to the percent, too: a share is compared as it would be printed.
    const share = claim.statistic === 'share-range' ? round(count / counts.base, 2) : count / counts.base
    return { ...row, computed: round(count / counts.base, 4), equal: agrees(share, claim) }
  })
  return { ...head, claims }
}
