import type { Findings } from '../../src/content.ts'
import type { Frequency, ReproductionClaim } from '../../src/study/release.ts'
import type { Basis } from '../../src/study/study.ts'

/** A code's row of frequencies.json as the release would have it. */
export const frequencyOf = (id: string, rest: Partial<Frequency> = {}): Frequency => ({
  id,
  kind: 'dimension',
  label: id.toUpperCase(),
  mentions: 100,
  base: 200,
  share: 0.5,
  low: 0.43,
  high: 0.57,
  basis: 'computed',
  reported: null,
  reportedRange: null,
  ...rest,
})

/** A published share of a code. */
export const published = (share: number): Pick<Frequency, 'reported'> => ({
  reported: { share, place: 'abstract', base: 200, low: share - 0.05, high: share + 0.05, mentions: [1, 2] },
})

/** As much of the findings as figures of frequencies read. */
export function findingsOf(
  codes: Frequency[],
  { basis = 'computed', answer, claims = [] }: { basis?: Basis; answer?: string; claims?: ReproductionClaim[] } = {},
): Findings {
  const kinds = { dimension: { one: 'topic', many: 'topics' }, theme: { one: 'theme', many: 'themes' } }
  const find = (id: string) => codes.find((code) => code.id === id)
  return {
    study: {
      n: 200,
      unit: { one: 'guest', many: 'guests' },
      answer,
      kinds,
      data: { basis },
      disclosure: { minimum: 11 },
    },
    release: { frequencies: { base: 200, codes }, reproduction: { claims } },
    code: (id: string) => ({ ...find(id), standing: [] }),
    placeOf: (id: string) => codes.findIndex((code) => code.id === id),
    frequency: find,
  } as unknown as Findings
}
