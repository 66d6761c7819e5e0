import type { Cuts } from './block.ts'
import { type Count, isWithheld, type Sheet, type SheetPair } from './sheet.ts'

type Bound = { value: number; because: Count[] }

const totalOf = (sheet: Sheet, code: number) => sheet.tables[0]?.rows[0]?.mentions[code]

/** The pairs of a code whose counts are shown, with the other code; made once for a sheet. */
export function pairsOf(sheet: Sheet, code: number): { other: number; pair: SheetPair }[] {
  return sheet.pairs.flatMap((pair) =>
    pair.a === code ? [{ other: pair.b, pair }] : pair.b === code ? [{ other: pair.a, pair }] : [],
  )
}

const tighter = (found: Bound | undefined, next: Bound, direction: 1 | -1) =>
  !found || direction * (next.value - found.value) < 0 ? next : found

/**
 * Bounds on a code's withheld counts within groups that its pairs with other codes give: of those with the code, at most
 * so many have not the other, and the other's count is known. As the bounds of Bonferroni and Fréchet have it.
 */
function cellCuts(sheet: Sheet, code: number): Cuts {
  const cuts = new Map<Count, { low: number; high: number; because: Count[] }>()
  const total = totalOf(sheet, code)
  if (total?.label !== 'shown') return cuts
  const partners = pairsOf(sheet, code).flatMap(({ other, pair }) => {
    const margin = totalOf(sheet, other)
    if (pair.count.label !== 'shown' || margin?.label !== 'shown') return []
    const both = pair.count.low
    const neither = sheet.responses - total.low - margin.low + both
    return [{ other, both, only: total.low - both, others: margin.low - both, neither, because: [pair.count] }]
  })
  for (const { by, rows } of sheet.tables) {
    if (by.length === 0) continue
    for (const { base, mentions } of rows) {
      const count = mentions[code]
      if (!count || !isWithheld(count) || base.label !== 'shown') continue
      let low: Bound | undefined
      let high: Bound | undefined
      for (const { other, both, only, others, neither, because } of partners) {
        const cell = mentions[other]
        if (!cell) continue
        const most = Math.min(cell.high, base.high)
        low = tighter(low, { value: Math.max(cell.low - others, base.low - neither - most), because }, -1)
        high = tighter(high, { value: Math.min(most + only, base.high + both - cell.low), because }, 1)
      }
      const [least, most] = [low?.value ?? 0, high?.value ?? base.high]
      const ceiling = Math.min(count.high, base.high)
      if (least <= count.low && most >= ceiling) continue
      const because = (least > count.low ? low?.because : high?.because) ?? []
      cuts.set(count, { low: least, high: most, because })
    }
  }
  return cuts
}

/** Bounds on a withheld pair that the pairs with a third code give: the triangle inequalities of three events. */
function pairCuts(sheet: Sheet, a: number, b: number): Cuts {
  const [first, second] = [totalOf(sheet, a), totalOf(sheet, b)]
  const target = pairsOf(sheet, a).find(({ other }) => other === b)?.pair.count
  if (!target || !isWithheld(target) || first?.label !== 'shown' || second?.label !== 'shown') return new Map()
  const ofSecond = new Map(pairsOf(sheet, b).map(({ other, pair }) => [other, pair.count]))
  let low: Bound | undefined
  let high: Bound | undefined
  for (const { other, pair } of pairsOf(sheet, a)) {
    const [mine, theirs, third] = [pair.count, ofSecond.get(other), totalOf(sheet, other)]
    if (other === b || !theirs || third?.label !== 'shown') continue
    const because = [mine, theirs].filter(({ label }) => label === 'shown')
    const [mineHigh, theirsHigh] = [
      Math.min(mine.high, first.low, third.low),
      Math.min(theirs.high, second.low, third.low),
    ]
    const inThird = mine.low + theirs.low - third.low
    const outside = first.low + second.low + third.low - mineHigh - theirsHigh - sheet.responses
    low = tighter(low, { value: Math.max(inThird, outside), because }, -1)
    high = tighter(
      high,
      { value: Math.min(first.low - mine.low + theirsHigh, second.low - theirs.low + mineHigh), because },
      1,
    )
  }
  const [least, most] = [low?.value ?? 0, high?.value ?? sheet.responses]
  if (least <= target.low && most >= Math.min(first.low, second.low)) return new Map()
  const because = (least > target.low ? low?.because : high?.because) ?? []
  return new Map([[target, { low: least, high: most, because }]])
}

/** Bounds that files put on each other's counts and that no block of these codes holds by itself. */
export function cutsOf(sheet: Sheet, codes: readonly number[]): Cuts {
  const [a, b] = codes
  if (a === undefined) return new Map()
  return b === undefined ? cellCuts(sheet, a) : pairCuts(sheet, a, b)
}
