import type { PairRow } from './cooccurrenceChart.ts'
import { seriate } from './seriate.ts'

/** More codes than this make a triangle nobody reads. */
export const mostInTriangle = 14

/**
 * The labels of codes in an order in which those that go together stand together, by phi; a withheld phi counts as
 * none. More codes than a triangle holds keep their order, for then the strongest pairs are drawn.
 *
 * @param codes in the order of the codebook, each with how often it occurs
 */
export function cooccurrenceOrder(
  rows: readonly PairRow[],
  codes: readonly { label: string; mentions: number }[],
): string[] {
  const labels = codes.map(({ label }) => label)
  if (codes.length > mostInTriangle) return labels
  const ends = (a: string, b: string) => JSON.stringify([a, b])
  const phis = new Map(
    rows.flatMap(
      ({ a, b, phi }) =>
        [
          [ends(a, b), phi ?? 0],
          [ends(b, a), phi ?? 0],
        ] as const,
    ),
  )
  const similarity = labels.map((a) => labels.map((b) => phis.get(ends(a, b)) ?? 0))
  const order = seriate(
    similarity,
    codes.map(({ mentions }) => mentions),
  )
  return order.flatMap((place) => labels[place] ?? [])
}
