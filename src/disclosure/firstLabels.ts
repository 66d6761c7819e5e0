import type { Desk } from './desk.ts'
import type { Count, SheetTable } from './sheet.ts'

/**
 * Withholds what the rules withhold by themselves: small counts, those whose complement is small, and all that a withheld
 * code or base appears in.
 */
export function firstLabels(desk: Desk): void {
  const { sheet } = desk
  for (const { by, rows } of sheet.tables) {
    if (by.length === 2)
      for (const row of rows) if (desk.isSmall(desk.value(row.base))) desk.withholdBase(by, row, desk.small)
  }
  const all = sheet.tables[0]?.rows[0]
  all?.mentions.forEach((count, code) => {
    const label = labelOf(desk, desk.value(count), sheet.responses - desk.value(count))
    if (label) desk.withholdCode(code, label)
  })
  for (const table of sheet.tables) if (table.by.length > 0) labelTable(desk, table)
  for (const { a, b, count } of sheet.pairs) {
    const both = desk.value(count)
    const [first, second] = [desk.value(desk.total(a)), desk.value(desk.total(b))]
    if (first === 0 || second === 0) {
      if (sheet.zero === 'suppress') desk.hide(count, 'secondary', true)
      continue
    }
    const others = [first - both, second - both, sheet.responses - first - second + both]
    const label = labelOf(desk, both, ...others)
    if (label) desk.hide(count, label, true)
  }
  listPatterns(desk)
  desk.settle()
}

/** How a count is withheld: as small, or, because one of those that come with it is small, without saying so. */
function labelOf(desk: Desk, value: number, ...others: readonly number[]): Count['label'] | null {
  if (desk.isSmall(value)) return desk.small
  return others.some((other) => desk.isSmall(other)) ? 'secondary' : null
}

function labelTable(desk: Desk, { by, rows }: SheetTable): void {
  for (const { base, mentions, levels } of rows) {
    if (base.label !== 'shown' || base.high === 0) continue
    mentions.forEach((count, code) => {
      if (count.label !== 'shown' || (desk.sheet.zero === 'show' && desk.isImplied(by, levels, code))) return
      const label = labelOf(desk, desk.value(count), desk.value(base) - desk.value(count))
      if (label) desk.hide(count, label, true)
    })
  }
}

/** The list of patterns: full lists end where they are full. What nothing may say is taken out when the desk settles. */
function listPatterns(desk: Desk): void {
  const { patterns, mostPatterns, minimum } = desk.raw
  const hidden = new Set(desk.sheet.pairs.flatMap(({ a, b, count }) => (count.label === 'shown' ? [] : [`${a} ${b}`])))
  const clean = patterns.filter(
    ({ codes, count }) =>
      !desk.isSmall(count) &&
      codes.every((code) => desk.total(code).label === 'shown') &&
      !codes.some((a) => codes.some((b) => hidden.has(`${a} ${b}`))),
  )
  desk.sheet.patterns = clean.slice(0, mostPatterns)
  const last = desk.sheet.patterns.at(-1)
  desk.sheet.unlisted = clean.length >= mostPatterns && last ? last.count : minimum - 1
  // A small rest would be a small count: that of all other sets together.
  const rest = () => desk.sheet.responses - desk.sheet.patterns.reduce((sum, { count }) => sum + count, 0)
  while (desk.sheet.patterns.length > 0 && rest() > 0 && desk.isSmall(rest())) {
    desk.dropPattern(desk.sheet.patterns.length - 1)
  }
}
