import type { Block, BlockLine, Relax } from './block.ts'
import type { Desk } from './desk.ts'
import type { Interval } from './probe.ts'
import type { Solver } from './program.ts'
import { Program } from './program.ts'
import type { Count } from './sheet.ts'

const near = 1e-6

type Way = { cost: number; loosened: { line: BlockLine; by: number }[] }

/**
 * What would have to be taken out of the release for a count to reach a value: the lines that a data set breaks which
 * has this value and breaks the lines that are least worth keeping.
 *
 * Method: as the heuristic of Kelly, Golden & Assad 1992 (Networks 22, 397-417) and its followers has it, who let cells
 * deviate at a price.
 */
function wayTo(highs: Solver, block: Block, target: number, bounds: { low: number; high: number }): Way | null {
  const soft = block.lines.flatMap((line, index) => (line.relax ? [index] : []))
  const columns = block.columns + 2 * soft.length
  const costs = new Float64Array(columns)
  const slack = new Map(soft.map((index, nth) => [index, block.columns + 2 * nth]))
  for (const [index, column] of slack) costs.fill(block.lines[index]?.relax?.weight ?? 0, column, column + 2)
  const lines = block.lines.map((line, index) => {
    const column = slack.get(index)
    if (column === undefined) return line
    const values = [...(line.values ?? line.columns.map(() => 1)), 1, -1]
    return { ...line, columns: [...line.columns, column, column + 1], values }
  })
  const aim = { columns: block.lines[target]?.columns ?? [], ...bounds }
  const program = new Program(highs, columns, [...lines, aim], { costs })
  const found = program.run()
  program.dispose()
  if (!found) return null
  const value = (column: number) => found.columns[column] as number
  const loosened = [...slack].flatMap(([index, column]) => {
    const by = value(column) + value(column + 1)
    return by > near ? [{ line: block.lines[index] as BlockLine, by }] : []
  })
  return { cost: loosened.reduce((sum, { line, by }) => sum + by * (line.relax?.weight ?? 0), 0), loosened }
}

/** Loosens what keeps a count too narrow. Gives whether anything was found to take out. */
export function repair(
  highs: Solver,
  desk: Desk,
  block: Block,
  { count, low, high }: Interval,
  needed: number,
): boolean {
  const target = block.lines.findIndex((line) => line.count === count)
  const up = wayTo(highs, block, target, { low: low + needed, high: Number.POSITIVE_INFINITY })
  const down = high - needed >= 0 ? wayTo(highs, block, target, { low: 0, high: high - needed }) : null
  const best = up && down ? (down.cost < up.cost ? down : up) : (up ?? down)
  const loosened = best?.loosened ?? []
  // Where fractions of responses would do and whole ones don't, whatever is worth least is taken out.
  const chosen = loosened.length > 0 ? loosened : cheapest(block, target)
  for (const { line, by } of chosen) if (line.relax) loosen(desk, block, line.relax, Math.ceil(by - near))
  return chosen.length > 0
}

function cheapest(block: Block, target: number): Way['loosened'] {
  const own = new Set(block.lines[target]?.columns)
  const soft = block.lines.filter(({ relax }) => relax)
  const touching = soft.filter(({ columns }) => columns.some((column) => own.has(column)))
  const [line] = (touching.length > 0 ? touching : soft).sort((a, b) => (a.relax?.weight ?? 0) - (b.relax?.weight ?? 0))
  return line ? [{ line, by: 1 }] : []
}

function loosen(desk: Desk, block: Block, { count, patterns, exemplars }: Relax, by: number): void {
  if (count) loosenCount(desk, count)
  if (patterns) desk.dropPattern(Math.max(...patterns))
  if (exemplars) loosenTexts(desk, block, exemplars, by)
}

function loosenCount(desk: Desk, count: Count): void {
  for (const { by, rows } of desk.sheet.tables) {
    for (const row of rows) {
      const code = row.mentions.indexOf(count)
      if (row.base === count) desk.withholdBase(by, row)
      else if (code >= 0 && by.length === 0 && count.label === 'shown') desk.withholdCode(code)
      else if (code >= 0) {
        desk.hide(count)
        desk.touched.add(code)
      } else continue
      return
    }
  }
  desk.hide(count)
}

/** Texts of these kinds show fewer levels, or don't name the code that is most frequent among those looked at. */
function loosenTexts(desk: Desk, block: Block, kinds: readonly number[], by: number): void {
  const chosen = kinds.map((index) => desk.sheet.exemplars[index]).filter((kind) => kind !== undefined)
  const keys = new Set(chosen.map((kind) => JSON.stringify([kind.codes, kind.attributes])))
  const texts = desk.texts.filter(({ codes, attributes }) => keys.has(JSON.stringify([codes, attributes])))
  const levels = texts.filter(({ attributes }) => attributes.length > 0)
  if (levels.length > 0 && levels.length === texts.length) {
    for (const text of levels) text.attributes.pop()
    desk.dropped.attributes += levels.length
  } else {
    const named = block.codes.filter((code) => texts.some(({ codes }) => codes.includes(code)))
    const [most] = named.sort((a, b) => desk.value(desk.total(b)) - desk.value(desk.total(a)))
    const some = texts.filter(({ codes }) => most !== undefined && codes.includes(most)).slice(0, Math.max(1, by))
    for (const text of some) text.codes = text.codes.filter((code) => code !== most)
    desk.dropped.names += some.length
  }
  desk.gatherTexts()
}
