import { makeBlock } from './block.ts'
import { Probe } from './probe.ts'
import type { Solver } from './program.ts'
import { type Count, isSmall, type Sheet, type SheetRow } from './sheet.ts'

/** A number that should not have been published as it was. */
export type Fault = { file: string; cell: string; message: string }

const small = 'is published, although it is below the minimum'
const complement = 'is published, although so few others are left that these are below the minimum'

/** Counts that are shown although they are small, or their complement is. */
export function smallShown(sheet: Sheet): Fault[] {
  const fault = ({ file, cell }: Count, message: string): Fault => ({ file, cell, message })
  const isShownSmall = (count: Count) => count.label === 'shown' && isSmall(count.low, sheet)
  const ofRow = ({ base, mentions }: SheetRow, all: boolean) => [
    ...(!all && isShownSmall(base) ? [fault(base, small)] : []),
    ...mentions.flatMap((count): Fault[] => {
      if (count.label !== 'shown' || base.high === 0) return []
      const few = base.label === 'shown' && isSmall(base.low - count.low, sheet)
      if ((!isShownSmall(count) && !few) || isImplied(sheet, count)) return []
      return [fault(count, isShownSmall(count) ? small : complement)]
    }),
  ]
  const totals = sheet.tables[0]?.rows[0]?.mentions
  const ofPair = ({ a, b, count }: Sheet['pairs'][number]) => {
    const [first, second] = [totals?.[a], totals?.[b]]
    if (count.label !== 'shown') return []
    if (first?.high === 0 || second?.high === 0) return []
    if (isShownSmall(count)) return [fault(count, small)]
    if (first?.label !== 'shown' || second?.label !== 'shown') return []
    const [one, two] = [first.low - count.low, second.low - count.low]
    const rest = sheet.responses - first.low - two
    return [one, two, rest].some((value) => isSmall(value, sheet)) ? [fault(count, complement)] : []
  }
  return [
    ...sheet.tables.flatMap(({ rows }, index) => rows.flatMap((row) => ofRow(row, index === 0))),
    ...sheet.pairs.flatMap(ofPair),
    ...sheet.patterns
      .filter(({ count }) => isSmall(count, sheet))
      .map(({ codes }) => ({
        file: 'cooccurrence.json',
        cell: `pattern ${codes.map((code) => sheet.codes[code]).join(' + ') || 'without codes'}`,
        message: small,
      })),
  ]
}

/** Zero because a margin is shown to be zero: that tells nothing new. */
function isImplied(sheet: Sheet, count: Count): boolean {
  if (count.high > 0) return false
  for (const { by, rows } of sheet.tables) {
    for (const { levels, mentions } of rows) {
      const code = mentions.indexOf(count)
      if (code < 0) continue
      return sheet.tables.some(
        (other) =>
          other.by.length < by.length &&
          other.by.every((group) => by.includes(group)) &&
          other.rows.some(
            (row) =>
              row.mentions[code]?.high === 0 &&
              row.levels.every((level, nth) => levels[by.indexOf(other.by[nth] as number)] === level),
          ),
      )
    }
  }
  return false
}

/** Exemplars that show levels which, for all that is published, fewer responses than the minimum share. */
export function singledOut(highs: Solver, sheet: Sheet): Fault[] {
  const kinds = new Map(
    sheet.exemplars
      .filter(({ attributes }) => attributes.length > 0)
      .map(({ attributes }) => [JSON.stringify(attributes), attributes]),
  )
  return [...kinds.values()].flatMap((attributes): Fault[] => {
    const names = attributes.map(
      ({ group, level }) => `${sheet.groups[group]?.id} ${sheet.groups[group]?.levels[level]}`,
    )
    if (mostSharing(highs, sheet, attributes) >= sheet.minimum) return []
    const message = 'is shown with levels that fewer responses than the minimum share'
    return [{ file: 'exemplars.json', cell: `exemplar of ${names.join(', ')}`, message }]
  })
}

function mostSharing(highs: Solver, sheet: Sheet, attributes: Sheet['exemplars'][number]['attributes']): number {
  const holds = (by: readonly number[], levels: readonly number[]) =>
    by.every((group, nth) => attributes.some((one) => one.group === group && one.level === levels[nth]))
  const rows = sheet.tables.flatMap(({ by, rows: all }) => all.filter(({ levels }) => holds(by, levels)))
  const most = Math.min(sheet.responses, ...rows.map(({ base }) => base.high))
  if (most < sheet.minimum || attributes.length < 3) return most
  const count: Count = { label: 'secondary', low: 0, high: Number.POSITIVE_INFINITY, file: '', cell: '' }
  const by = attributes.map(({ group }) => group)
  const levels = attributes.map(({ level }) => level)
  const probe = new Probe(
    highs,
    makeBlock(
      { ...sheet, tables: [...sheet.tables, { by, rows: [{ levels, base: count, mentions: [] }] }] },
      [],
      new Map(),
    ),
    Number.POSITIVE_INFINITY,
    (one) => one === count,
  )
  const [found] = probe.intervals()
  probe.dispose()
  return Math.min(most, found?.high ?? most)
}
