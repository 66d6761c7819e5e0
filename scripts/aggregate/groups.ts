import type { ShownGroup } from '../../src/disclosure/levels.ts'
import type { Sheet, SheetRow } from '../../src/disclosure/sheet.ts'
import type { GroupRow, Release } from '../../src/study/release.ts'
import type { Context } from './release.ts'
import { told } from './told.ts'

function rowOf(sheet: Sheet, by: readonly number[], { levels, base, mentions }: SheetRow): GroupRow {
  const { count, suppressed } = told(base)
  const cells = sheet.codes.map((id, code) => ({ id, ...told(mentions[code] as SheetRow['base']) }))
  return {
    levels: levels.map((level, nth) => sheet.groups[by[nth] as number]?.levels[level] as string),
    base: count,
    ...(suppressed ? { baseSuppressed: suppressed } : {}),
    mentions: Object.fromEntries(cells.map((cell) => [cell.id, cell.count])),
    suppressed: Object.fromEntries(cells.flatMap((cell) => (cell.suppressed ? [[cell.id, cell.suppressed]] : []))),
  }
}

/** groups.json: for every combination of at most two groups' levels, the base and the mentions of every code. */
export function groups(context: Context, sheet: Sheet, shown: readonly ShownGroup[]): Release['groups'] {
  const tables = sheet.tables.map(({ by, rows }) => ({
    by: by.map((group) => sheet.groups[group]?.id as string),
    rows: rows.map((row) => rowOf(sheet, by, row)),
  }))
  const described = shown.map(({ id, label, levels }) => ({ id, label, levels }))
  return { ...context.head, basis: context.basis, minimum: context.minimum, groups: described, tables }
}
