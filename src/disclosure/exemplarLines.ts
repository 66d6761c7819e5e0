import type { BlockLine } from './block.ts'
import { membershipOf } from './membership.ts'
import type { Sheet, SheetExemplars } from './sheet.ts'
import type { Space } from './space.ts'

const levelsIn = (attributes: SheetExemplars['attributes']) => ({
  by: attributes.map(({ group }) => group),
  levels: attributes.map(({ level }) => level),
})

/** Whether texts that show these levels are among those of the other levels. */
const refines = (attributes: SheetExemplars['attributes'], of: SheetExemplars['attributes']) =>
  of.every(({ group, level }) => attributes.some((one) => one.group === group && one.level === level))

/** Every choice of levels that some exemplars show, and none. */
function shownLevels(sheet: Sheet): SheetExemplars['attributes'][] {
  const found = new Map(
    sheet.exemplars.map(({ attributes }) => [
      attributes.map(({ group, level }) => `${group} ${level}`).join(),
      attributes,
    ]),
  )
  return [...new Map([['', [] as SheetExemplars['attributes']], ...found]).values()]
}

/** Sets of memberships that hold, with a response, every response that has more of the codes. */
function families(codes: number): ((membership: number) => boolean)[] {
  const has = (bit: number) => (membership: number) => (membership >> bit) % 2 === 1
  const any = (membership: number) => membership > 0
  const all = () => true
  if (codes === 0) return [all]
  if (codes === 1) return [has(0), all]
  return [...Array.from({ length: codes }, (_, bit) => has(bit)), any, (one) => one === 2 ** codes - 1, all]
}

/**
 * What exemplars tell of some codes: at least as many responses have a code, or these levels, as there are texts that say
 * so. That a text does not name a code tells nothing.
 */
export function exemplarLines(sheet: Sheet, codes: readonly number[], { select }: Space, weight: number): BlockLine[] {
  const named = sheet.exemplars.map((one) => membershipOf(one.codes, codes))
  return shownLevels(sheet).flatMap((attributes) => {
    const { by, levels } = levelsIn(attributes)
    const among = [...sheet.exemplars.keys()].filter((index) =>
      refines(sheet.exemplars[index]?.attributes ?? [], attributes),
    )
    return families(codes.length).flatMap((family): BlockLine[] => {
      const exemplars = among.filter((index) => family(named[index] as number))
      const low = exemplars.reduce((sum, index) => sum + (sheet.exemplars[index]?.count ?? 0), 0)
      const columns = low > 0 ? select(by, levels, family) : []
      if (columns.length === 0) return []
      return [{ columns, low, high: Number.POSITIVE_INFINITY, relax: { weight, exemplars } }]
    })
  })
}

/**
 * The same, exactly: every text is given to a response that fits it, and no response to two texts. Adds an unknown for
 * every kind of text and every kind of response that fits it.
 */
export function exemplarFlows(
  sheet: Sheet,
  codes: readonly number[],
  { select, columns: first }: Space,
  weight: number,
): { columns: number; lines: BlockLine[] } {
  const lines: BlockLine[] = []
  const takers = new Map<number, number[]>()
  let columns = first
  sheet.exemplars.forEach(({ codes: listed, attributes, count }, index) => {
    const bits = membershipOf(listed, codes)
    if (bits === 0 && attributes.length === 0) return
    const { by, levels } = levelsIn(attributes)
    const flows = select(by, levels, (membership) => (membership & bits) === bits).map((column) => {
      const flow = columns
      columns += 1
      takers.set(column, [...(takers.get(column) ?? []), flow])
      return flow
    })
    lines.push({ columns: flows, low: count, high: count, relax: { weight, exemplars: [index] } })
  })
  for (const [column, flows] of takers) {
    const values = [1, ...flows.map(() => -1)]
    lines.push({ columns: [column, ...flows], values, low: 0, high: Number.POSITIVE_INFINITY })
  }
  return { columns, lines }
}
