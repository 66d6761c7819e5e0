import type { Sheet, SheetPair } from '../../src/disclosure/sheet.ts'
import { association } from '../../src/statistics/association.ts'
import type { Release } from '../../src/study/release.ts'
import { type Counts, round } from './counts.ts'
import { shareOf } from './frequencies.ts'
import type { Context } from './release.ts'
import { told } from './told.ts'

type Pair = Release['cooccurrence']['pairs'][number]

function pair({ a, b, count }: SheetPair, sheet: Sheet, { basis }: Context, counts: Counts): Pair {
  const names = { a: sheet.codes[a] as string, b: sheet.codes[b] as string }
  const totals = [a, b].map((code) => sheet.tables[0]?.rows[0]?.mentions[code])
  const margins = { a: counts.mentions[a] ?? 0, b: counts.mentions[b] ?? 0 }
  // Of no responses at all, an association could not even be expected.
  if (counts.base === 0) return { ...names, both: 0, expected: 0, lift: null, phi: null, basis }
  const { expected, lift, phi } = association({ both: counts.both(a, b), ...margins, base: counts.base })
  const { count: both, suppressed } = told(count)
  if (suppressed) {
    // What is expected comes of the two codes' own counts, and tells them.
    const known = totals.every((total) => total?.label === 'shown')
    return { ...names, both, expected: known ? round(expected, 1) : null, lift: null, phi: null, basis, suppressed }
  }
  return {
    ...names,
    both,
    expected: round(expected, 1),
    lift: lift === null ? null : round(lift, 2),
    phi: phi === null ? null : round(phi, 3),
    basis,
  }
}

/** cooccurrence.json: a row a pair of codes, and the most common whole patterns. */
export function cooccurrence(context: Context, sheet: Sheet, counts: Counts): Release['cooccurrence'] {
  return {
    ...context.head,
    base: counts.base,
    pairs: sheet.pairs.map((one) => pair(one, sheet, context, counts)),
    patterns: sheet.patterns.map(({ codes, count }) => ({
      codes: codes.map((code) => sheet.codes[code] as string),
      count,
      ...shareOf(count, counts.base),
      basis: context.basis,
    })),
  }
}
