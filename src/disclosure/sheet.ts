/** What a release says of a count: the number itself, why it is withheld, or nothing at all. */
export type Label = 'shown' | 'primary' | 'secondary' | 'untold'

/** A count as somebody outside knows it: from `low` to `high`, which are the same where it is shown. */
export type Count = {
  label: Label
  low: number
  high: number
  /** Where it stands: file of the release, and in words which of its numbers. */
  file: string
  cell: string
}

export type SheetRow = { levels: readonly number[]; base: Count; mentions: readonly Count[] }
/** Counts by the levels of at most two groups (indices into the groups, rising); by none: of all responses. */
export type SheetTable = { by: readonly number[]; rows: readonly SheetRow[] }
export type SheetPair = { a: number; b: number; count: Count }
export type SheetPattern = { codes: readonly number[]; count: number }
/** Published texts alike in the codes that they name and the levels that they show. */
export type SheetExemplars = {
  codes: readonly number[]
  attributes: readonly { group: number; level: number }[]
  count: number
}

/** All counts of a release in one place, whichever files they stand in: what an outsider knows, and nothing else. */
export type Sheet = {
  minimum: number
  zero: 'show' | 'suppress'
  responses: number
  codes: readonly string[]
  groups: readonly { id: string; levels: readonly string[] }[]
  /** The first is by no group: one row, whose mentions are the totals of the codes. */
  tables: readonly SheetTable[]
  /** Of every two codes, a < b. */
  pairs: readonly SheetPair[]
  patterns: readonly SheetPattern[]
  /** Most responses that a set of codes can have that is not listed and holds nothing withheld, as far as is known. */
  unlisted: number
  exemplars: readonly SheetExemplars[]
}

/** Whether a count is one that may not be published: 1 to minimum − 1, and zero where the study says so. */
export const isSmall = (count: number, { minimum, zero }: Pick<Sheet, 'minimum' | 'zero'>) =>
  minimum > 1 && count < minimum && (count > 0 || zero === 'suppress')

/**
 * How far the largest and the smallest value that a withheld count can have must lie apart: as far as "1 to minimum − 1"
 * leaves them, or, of fewer responses than that, as far as all of them.
 */
export const neededWidth = ({ minimum, responses }: Pick<Sheet, 'minimum' | 'responses'>) =>
  Math.min(Math.max(1, minimum - 2), Math.max(1, responses))

/** Whether a count is one that the release speaks of and does not tell. */
export const isWithheld = ({ label }: Count) => label === 'primary' || label === 'secondary'

/** Sets what is told of a count. Nothing is told of a secondary one but that responses are not negative. */
export function setLabel(count: Count, label: Label, sheet: Pick<Sheet, 'minimum' | 'zero'>, value = 0): void {
  count.label = label
  const bounds = {
    shown: [value, value],
    primary: [sheet.zero === 'suppress' ? 0 : 1, sheet.minimum - 1],
    secondary: [0, Number.POSITIVE_INFINITY],
    untold: [0, Number.POSITIVE_INFINITY],
  } as const
  const [low, high] = bounds[label]
  count.low = low
  count.high = high
}
