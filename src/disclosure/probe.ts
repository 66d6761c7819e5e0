import type { Block } from './block.ts'
import type { Solver } from './program.ts'
import { type Found, Program } from './program.ts'
import { type Count, isWithheld } from './sheet.ts'

/** What is found out about a withheld count: its smallest and largest value, or values that lie wide enough apart. */
export type Interval = { count: Count; low: number; high: number }

const near = 1e-6

/**
 * Asks a block how small and how large the withheld counts in it can be. Every answer is a data set that fits the release
 * (a witness), in which all counts have values: what they show need not be asked again.
 */
export class Probe {
  readonly block: Block
  readonly #highs: Solver
  readonly #needed: number
  #program: Program | undefined
  #witnesses: Float64Array[] = []
  /** Lines whose counts were shown since the block was made. */
  #fixed: { line: number; value: number }[] = []
  /** The counts that this block is asked about. */
  readonly targets: (count: Count) => boolean
  /** Whether no data set fits the release. */
  contradicts = false

  constructor(highs: Solver, block: Block, needed: number, targets: (count: Count) => boolean = () => true) {
    this.#highs = highs
    this.targets = targets
    this.block = block
    this.#needed = needed
  }

  get #solver(): Program {
    const { columns, lines, wholeColumns } = this.block
    if (!this.#program) {
      this.#program = new Program(this.#highs, columns, lines, { wholeColumns })
      for (const { line, value } of this.#fixed) this.#program.setLine(line, value, value)
    }
    return this.#program
  }

  /** What the witnesses show of a line. */
  #seen(line: number): { low: number; high: number } {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const values of this.#witnesses) {
      const value = values[line] as number
      low = Math.min(low, Math.ceil(value - near))
      high = Math.max(high, Math.floor(value + near))
    }
    return { low, high }
  }

  /** The end of the interval in a direction; fractions of responses count for nothing. */
  #end(line: number, direction: 1 | -1): number {
    let found = this.#solver.optimum(line, direction)
    if (found && !found.whole && this.block.exact) found = this.#solver.optimum(line, direction, true)
    if (!found) {
      this.contradicts = true
      return Number.NaN
    }
    if (found.whole || !this.block.exact) this.#keep(found)
    const value = found.lines[line] as number
    return direction === 1 ? Math.floor(value + near) : Math.ceil(value - near)
  }

  #keep(found: Found): void {
    this.#witnesses.push(found.lines)
  }

  /** Intervals of all withheld counts of the block, or of some. */
  intervals(only?: ReadonlySet<Count>): Interval[] {
    return this.block.lines.flatMap(({ count }, line): Interval[] => {
      if (!count || !isWithheld(count) || (only ? !only.has(count) : !this.targets(count))) return []
      const seen = this.#seen(line)
      if (seen.high - seen.low >= this.#needed) return [{ count, ...seen }]
      const high = this.#end(line, 1)
      if (this.contradicts) return [{ count, low: 0, high: 0 }]
      const lower = this.#seen(line).low
      if (high - lower >= this.#needed) return [{ count, low: lower, high }]
      return [{ count, low: this.#end(line, -1), high }]
    })
  }

  /**
   * Whether all other withheld counts stay open where this one is shown. If so, what was found out is kept for the count
   * as shown; if not, all is as it was.
   */
  staysOpen(shown: Count, value: number): boolean {
    const line = this.block.lines.findIndex(({ count }) => count === shown)
    if (line < 0) return true
    const before = this.#witnesses
    this.#witnesses = before.filter((values) => Math.abs((values[line] as number) - value) < near)
    if (this.#isOpen(shown, line, value)) return true
    this.#witnesses = before
    const { low, high } = this.block.lines[line] as { low: number; high: number }
    this.#program?.setLine(line, low, high)
    this.contradicts = false
    return false
  }

  #isOpen(shown: Count, line: number, value: number): boolean {
    const others = this.block.lines.flatMap(({ count }, index) =>
      count && count !== shown && isWithheld(count) && this.targets(count) ? [{ count, index }] : [],
    )
    // What witnesses decide needs no solver.
    const undecided = others.filter(({ index }) => {
      const { low, high } = this.#seen(index)
      return !(high - low >= this.#needed)
    })
    if (undecided.length === 0 && !this.#program) {
      this.#fixed.push({ line, value })
      return true
    }
    this.#solver.setLine(line, value, value)
    for (const { count } of undecided) {
      const [found] = this.intervals(new Set([count]))
      if (!found || found.high - found.low < this.#needed) return false
    }
    this.#fixed.push({ line, value })
    return true
  }

  dispose(): void {
    this.#program?.dispose()
    this.#program = undefined
  }
}
