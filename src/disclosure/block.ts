import { exemplarFlows, exemplarLines } from './exemplarLines.ts'
import { membershipOf } from './membership.ts'
import type { Line } from './program.ts'
import { type Count, isWithheld, type Sheet } from './sheet.ts'
import { makeSpace, type Space } from './space.ts'

/** What could be taken out of the release to loosen a line, and how much that is worth keeping. */
export type Relax = { weight: number; count?: Count; patterns?: readonly number[]; exemplars?: readonly number[] }
/** A line of a block: a number of the release, or a relation between several; without `relax` it can't be taken out. */
export type BlockLine = Line & { relax?: Relax; count?: Count }
/** A bound that other files put on a count, and the counts by which they do. */
export type Cut = { low: number; high: number; because: readonly Count[] }
export type Cuts = ReadonlyMap<Count, Cut>

/** All that the release says of some codes together: the unknowns and the lines that bind them. */
export type Block = {
  codes: readonly number[]
  columns: number
  /** How many of the columns, from the first on, count responses. */
  wholeColumns: number
  lines: readonly BlockLine[]
  /** Whether the lines say all that the release says, so that whole numbers decide. */
  exact: boolean
}

/** What it costs readers to lose a number. */
const weights = { total: 30, one: 3, two: 1, pair: 3, label: 0.9, pattern: 2, exemplars: 0.5, cut: 3 } as const

const all = () => true

function countLine(columns: readonly number[], count: Count, cost: number | null, sheet: Sheet): BlockLine {
  const weight = count.label === 'primary' ? weights.label : (cost ?? 0) * (1 + count.low / (sheet.responses + 1))
  const relax = cost === null || !['shown', 'primary'].includes(count.label) ? {} : { relax: { weight, count } }
  return { columns, low: count.low, high: count.high, count, ...relax }
}

function tableLines(sheet: Sheet, codes: readonly number[], { select }: Space): BlockLine[] {
  return sheet.tables.flatMap(({ by, rows }) =>
    rows.flatMap(({ levels, base, mentions }) => {
      const columns = select(by, levels, all)
      if (columns.length === 0) return []
      const cost = by.length === 2 ? sheet.codes.length + 1 : null
      const whose = codes.flatMap((code, bit) => {
        const count = mentions[code]
        if (!count) return []
        const price = by.length === 0 ? weights.total : by.length === 1 ? weights.one : weights.two
        return [
          countLine(
            select(by, levels, (membership) => (membership >> bit) % 2 === 1),
            count,
            price,
            sheet,
          ),
        ]
      })
      return [countLine(columns, base, cost, sheet), ...whose]
    }),
  )
}

function pairLines(sheet: Sheet, codes: readonly number[], { select }: Space): BlockLine[] {
  if (codes.length < 2) return []
  return sheet.pairs.flatMap(({ a, b, count }) => {
    const [first, second] = [codes.indexOf(a), codes.indexOf(b)]
    if (first < 0 || second < 0) return []
    const both = (membership: number) => (membership >> first) % 2 === 1 && (membership >> second) % 2 === 1
    return [countLine(select([], [], both), count, weights.pair, sheet)]
  })
}

/** At least the listed patterns of a class are in it; where the block has all codes, a class is a pattern. */
function patternLines(sheet: Sheet, codes: readonly number[], { select }: Space, exact: boolean): BlockLine[] {
  const classes = Map.groupBy(sheet.patterns.keys(), (index) => membershipOf(sheet.patterns[index]?.codes ?? [], codes))
  const listed = [...classes].map(([membership, patterns]): BlockLine => {
    const low = patterns.reduce((sum, index) => sum + (sheet.patterns[index]?.count ?? 0), 0)
    return {
      columns: select([], [], (one) => one === membership),
      low,
      high: exact ? low : Number.POSITIVE_INFINITY,
      relax: { weight: weights.pattern, patterns },
    }
  })
  return exact && sheet.unlisted < sheet.responses ? [...listed, ...unlisted(sheet, codes, select, classes)] : listed
}

/** A pattern that could stand in the list and does not is below the minimum, or no larger than the last of a full list. */
function unlisted(
  sheet: Sheet,
  codes: readonly number[],
  select: Space['select'],
  classes: ReadonlyMap<number, readonly number[]>,
): BlockLine[] {
  const withheld = [
    ...codes.flatMap((code, bit) => (sheet.tables[0]?.rows[0]?.mentions[code]?.label === 'shown' ? [] : [2 ** bit])),
    ...sheet.pairs.flatMap(({ a, b, count }) => (count.label === 'shown' ? [] : [membershipOf([a, b], codes)])),
  ]
  return Array.from({ length: 2 ** codes.length }, (_, membership) => membership)
    .filter((one) => !classes.has(one) && withheld.every((bits) => (one & bits) !== bits))
    .map((membership) => ({
      columns: select([], [], (one) => one === membership),
      low: 0,
      high: sheet.unlisted,
      relax: { weight: weights.pattern, patterns: [...sheet.patterns.keys()].slice(-1) },
    }))
}

function cutLines(lines: readonly BlockLine[], cuts: Cuts): BlockLine[] {
  return lines.flatMap(({ count, columns }): BlockLine[] => {
    const cut = count && isWithheld(count) ? cuts.get(count) : undefined
    if (!cut) return []
    const [because] = cut.because
    const relax = because ? { relax: { weight: weights.cut, count: because } } : {}
    return [{ columns, low: cut.low, high: cut.high, ...relax }]
  })
}

/**
 * Everything that a release says of these codes.
 *
 * @param exact whether these are all the codes, so that nothing may be left aside
 * @param zeros whether to look also at what would be if published zeros were none
 */
export function makeBlock(
  sheet: Sheet,
  codes: readonly number[],
  cuts: Cuts,
  { exact = false, zeros = false }: { exact?: boolean; zeros?: boolean } = {},
): Block {
  const space = makeSpace(sheet, 2 ** codes.length, zeros)
  const counts = [...tableLines(sheet, codes, space), ...pairLines(sheet, codes, space)]
  const lines = [...counts, ...patternLines(sheet, codes, space, exact), ...cutLines(counts, cuts), ...space.links]
  const wholeColumns = space.columns
  if (exact) {
    const flows = exemplarFlows(sheet, codes, space, weights.exemplars)
    return { codes, columns: flows.columns, wholeColumns, lines: [...lines, ...flows.lines], exact }
  }
  const shown = exemplarLines(sheet, codes, space, weights.exemplars)
  return { codes, columns: space.columns, wholeColumns, lines: [...lines, ...shown], exact }
}
