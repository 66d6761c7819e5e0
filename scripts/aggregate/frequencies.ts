import type { Sheet } from '../../src/disclosure/sheet.ts'
import { wilson } from '../../src/statistics/wilson.ts'
import type { Release } from '../../src/study/release.ts'
import { type Claim, countsOf } from '../../src/study/reported.ts'
import { round } from './counts.ts'
import type { Context } from './release.ts'
import { told } from './told.ts'

type Row = Release['frequencies']['codes'][number]

/** A share with its Wilson interval, rounded to four decimals. */
export function shareOf(mentions: number, base: number): { share: number; low: number; high: number } {
  if (base === 0) return { share: 0, low: 0, high: 1 }
  const { low, high } = wilson(mentions, base)
  return { share: round(mentions / base, 4), low: round(low, 4), high: round(high, 4) }
}

/**
 * What the publication says of a code's share. The count behind a rounded share is not published: the smallest and the
 * largest that round to it are given, and the interval is worked out from the share and the base.
 */
function reportedShare(claim: (Claim & { statistic: 'share' }) | undefined, base: number): Row['reported'] {
  if (!claim) return null
  const { value, precision, place } = claim
  const { low, high } = shareOf(value * base, base)
  return { share: value, place, base, low, high, mentions: countsOf({ value, precision }, base) }
}

function reportedRange(claims: readonly Claim[]): Row['reportedRange'] {
  for (const claim of claims) {
    if (claim.statistic === 'share-range') return { low: claim.value[0], high: claim.value[1], place: claim.place }
    if (claim.statistic === 'share-above') return { low: claim.value, high: 1, place: claim.place, words: claim.words }
  }
  return null
}

/** frequencies.json: a row a code, in the order of the codebook. */
export function frequencies({ folder, basis, head }: Context, sheet: Sheet): Release['frequencies'] {
  const { study, codebook, reported } = folder
  const base = sheet.responses
  const totals = sheet.tables[0]?.rows[0]?.mentions ?? []
  const codes = codebook.codes.map(({ id, kind, label }, index): Row => {
    const claims = reported.claims.filter((claim) => claim.code === id)
    const total = totals[index]
    const { count: mentions, suppressed } = total ? told(total) : { count: 0 }
    return {
      id,
      kind,
      label,
      mentions,
      base,
      ...(mentions === null ? { share: null, low: null, high: null } : shareOf(mentions, base)),
      basis,
      ...(suppressed ? { suppressed } : {}),
      reported: reportedShare(
        claims.find((claim) => claim.statistic === 'share'),
        study.n,
      ),
      reportedRange: reportedRange(claims),
    }
  })
  return { ...head, unit: study.unit, base, codes }
}
