import fc from 'fast-check'
import type { Pattern, Reduced } from '../../scripts/aggregate/read.ts'
import { readStudy } from '../../src/study/readFolder.ts'
import { makeStudy } from '../study/makeStudy.ts'

/** A response of a random study: a level of each group (null: none stated), codes by number, whether its text is cleared. */
export type Answer = { levels: readonly (string | null)[]; codes: readonly number[]; cleared: boolean }
export type SomeStudy = {
  codes: number
  groups: readonly number[]
  answers: readonly Answer[]
  minimum: number
  zero: 'show' | 'suppress'
  small: 'merge' | 'hide'
  attributes: readonly string[]
}

const folder = readStudy(makeStudy())
const names = ['a', 'b']
export const levelsOf = (count: number) => Array.from({ length: count }, (_, level) => `l${level}`)

/** Few answers and few codes, so that counts are small everywhere, in studies of one of some shapes. */
const studies = (codes: fc.Arbitrary<number>, groups: fc.Arbitrary<number[]>): fc.Arbitrary<SomeStudy> =>
  fc
    .record({
      codes,
      groups,
      minimum: fc.integer({ min: 2, max: 4 }),
      zero: fc.constantFrom('show' as const, 'show' as const, 'suppress' as const),
      small: fc.constantFrom('merge' as const, 'hide' as const),
      attributes: fc.subarray(names),
    })
    .chain((shape) =>
      fc
        .array(
          fc.record({
            levels: fc.tuple(
              ...shape.groups.map((count) => fc.option(fc.constantFrom(...levelsOf(count)), { nil: null, freq: 8 })),
            ),
            codes: fc.subarray(Array.from({ length: shape.codes }, (_, code) => code)),
            cleared: fc.boolean(),
          }),
          { minLength: 5, maxLength: 14 },
        )
        .map((answers) => ({ ...shape, answers: answers as Answer[] })),
    )

export const someStudy = studies(
  fc.integer({ min: 2, max: 3 }),
  fc.array(fc.integer({ min: 2, max: 3 }), { minLength: 1, maxLength: 2 }),
)

/** So few kinds of response that all data sets can be looked through. */
export const tinyStudy = studies(fc.constant(2), fc.constantFrom([2], [3], [2, 2]))

/** A random study as it is after its source was read. */
export function reducedOf({ codes, groups, answers, minimum, zero, small, attributes }: SomeStudy): Reduced {
  const ids = Array.from({ length: codes }, (_, code) => `c${code}`)
  const gathered = new Map<string, Pattern>()
  for (const { levels, codes: applied } of answers) {
    const key = JSON.stringify([levels, applied])
    gathered.set(key, { levels, codes: applied, responses: (gathered.get(key)?.responses ?? 0) + 1 })
  }
  const study = {
    ...folder.study,
    n: answers.length,
    groups: groups.map((count, index) => ({
      id: names[index] as string,
      label: `Group ${index}`,
      levels: levelsOf(count).map((id) => ({ id, label: id })),
      small,
    })),
    disclosure: {
      minimum,
      zero,
      attributes: attributes.filter((id) => names.indexOf(id) < groups.length),
      cleared: [],
    },
  }
  const codebook = {
    codes: ids.map((id, index) => ({
      ...(folder.codebook.codes[0] as (typeof folder.codebook.codes)[number]),
      id,
      label: id,
      kind: index === 0 ? ('dimension' as const) : ('theme' as const),
    })),
  }
  return {
    folder: { ...folder, study, codebook },
    patterns: [...gathered.values()],
    readings: [],
    texts: answers.flatMap(({ levels, codes: applied, cleared }, index) =>
      cleared ? [{ response: `r${index}`, text: `text ${index}`, levels, codes: applied, spans: [] }] : [],
    ),
    rows: { responses: answers.length, codings: 0 },
    notices: [],
  }
}
