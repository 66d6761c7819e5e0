import { withhold } from '../../src/disclosure/minimum.ts'
import { association } from '../../src/statistics/association.ts'
import type { Release } from '../../src/study/release.ts'
import { type Counts, round } from './counts.ts'
import { shareOf } from './frequencies.ts'
import type { Pattern } from './read.ts'
import type { Context } from './release.ts'

const mostPatterns = 20

type Pair = Release['cooccurrence']['pairs'][number]

function pair(a: number, b: number, { folder, basis, minimum }: Context, counts: Counts): Pair {
  const ids = folder.codebook.codes.map((code) => code.id)
  const margins = [counts.mentions[a] ?? 0, counts.mentions[b] ?? 0] as const
  const names = { a: ids[a] as string, b: ids[b] as string }
  const { count: both, suppressed } = withhold(counts.both(a, b), minimum)
  const hidden = { ...names, both: null, lift: null, phi: null, basis }
  // Nothing of a withheld code is told in its pairs, and all get one reason, or the reason would tell which are empty.
  if (margins.some((margin) => withhold(margin, minimum).suppressed)) {
    return { ...hidden, expected: null, suppressed: 'secondary' }
  }
  // Of no responses at all, an association could not even be expected.
  if (counts.base === 0) return { ...names, both: 0, expected: 0, lift: null, phi: null, basis }
  const strength = association({ both: counts.both(a, b), a: margins[0], b: margins[1], base: counts.base })
  const expected = round(strength.expected, 1)
  if (suppressed) return { ...hidden, expected, suppressed }
  const { lift, phi } = strength
  return {
    ...names,
    both,
    expected,
    lift: lift === null ? null : round(lift, 2),
    phi: phi === null ? null : round(phi, 3),
    basis,
  }
}

/** The most common sets of codes, levels set aside; sets below the minimum or with a withheld code stay out. */
function patterns(
  rows: readonly Pattern[],
  { folder, basis, minimum }: Context,
  counts: Counts,
): Release['cooccurrence']['patterns'] {
  const sets = new Map<string, { codes: readonly number[]; count: number }>()
  for (const { codes, responses } of rows) {
    const key = codes.join(' ')
    sets.set(key, { codes, count: (sets.get(key)?.count ?? 0) + responses })
  }
  return [...sets.values()]
    .filter(({ count }) => count >= minimum)
    .sort((a, b) => b.count - a.count || a.codes.length - b.codes.length || (a.codes[0] ?? 0) - (b.codes[0] ?? 0))
    .slice(0, mostPatterns)
    .map(({ codes, count }) => ({
      codes: codes.map((code) => folder.codebook.codes[code]?.id as string),
      count,
      ...shareOf(count, counts.base),
      basis,
    }))
}

/** cooccurrence.json: a row a pair of codes, and the most common whole patterns. */
export function cooccurrence(context: Context, counts: Counts, rows: readonly Pattern[]): Release['cooccurrence'] {
  const codes = context.folder.codebook.codes.length
  const pairs: Pair[] = []
  for (let a = 0; a < codes; a += 1) {
    for (let b = a + 1; b < codes; b += 1) pairs.push(pair(a, b, context, counts))
  }
  return { ...context.head, base: counts.base, pairs, patterns: patterns(rows, context, counts) }
}
