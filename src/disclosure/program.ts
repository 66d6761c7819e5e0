import loadHighs, { type Highs } from 'highs'

/** A linear relation: low ≤ Σ value · column ≤ high; a value is 1 where none are given. */
export type Line = { columns: readonly number[]; values?: readonly number[]; low: number; high: number }
/** An optimum: the value of every line and of every column, and whether each of the latter is a whole number. */
export type Found = { lines: Float64Array; columns: Float64Array; whole: boolean }

export type Solver = Highs

let loaded: Promise<Highs> | undefined

/** The solver, loaded once. HiGHS: Huangfu & Hall 2018, Mathematical Programming Computation 10, 119-142. */
export function loadSolver(): Promise<Highs> {
  loaded ??= loadHighs()
  return loaded
}

const near = 1e-6
const milliseconds = { whole: 5 }

/**
 * A linear program over columns from 0 upwards that is asked again and again with another objective, each time from
 * where the last answer stands. Dispose of it when done: the solver's memory is not collected.
 */
export class Program {
  readonly #highs: Highs
  readonly #model: ReturnType<Highs['createModel']>
  readonly #lines: readonly Line[]
  readonly #wholeColumns: number
  #costs: readonly number[] = []

  /**
   * @param columns how many unknowns there are
   * @param wholeColumns how many of them, from the first on, count responses and must be whole numbers when asked to
   * @param upper largest value of each column, none where it has none
   */
  constructor(
    highs: Highs,
    columns: number,
    lines: readonly Line[],
    { wholeColumns = 0, upper, costs }: { wholeColumns?: number; upper?: Float64Array; costs?: Float64Array } = {},
  ) {
    this.#highs = highs
    this.#lines = lines
    this.#wholeColumns = wholeColumns
    const starts = new Int32Array(lines.length + 1)
    lines.forEach((line, index) => {
      starts[index + 1] = (starts[index] as number) + line.columns.length
    })
    const finite = (value: number) => (value === Number.POSITIVE_INFINITY ? highs.infinity : value)
    this.#model = highs.createModel({
      numCols: columns,
      numRows: lines.length,
      colCost: costs ?? new Float64Array(columns),
      colLower: new Float64Array(columns),
      colUpper: upper ?? new Float64Array(columns).fill(highs.infinity),
      rowLower: Float64Array.from(lines, ({ low }) => low),
      rowUpper: Float64Array.from(lines, ({ high }) => finite(high)),
      matrix: {
        format: 'csr',
        numRows: lines.length,
        numCols: columns,
        starts,
        indices: Int32Array.from(lines.flatMap((line) => line.columns)),
        values: Float64Array.from(lines.flatMap((line) => line.values ?? line.columns.map(() => 1))),
      },
    })
    this.#model.options.set({
      output_flag: false,
      presolve: 'off',
      solver: 'choose',
      random_seed: 0,
      simplex_strategy: 4,
    })
  }

  /** Narrows or widens a line. */
  setLine(line: number, low: number, high: number): void {
    this.#model.changeRowBounds(line, low, high === Number.POSITIVE_INFINITY ? this.#highs.infinity : high)
  }

  /**
   * The smallest (−1) or largest (1) value of a line, or null where the lines contradict each other.
   *
   * @param whole whether the first columns must be whole numbers, which takes longer
   */
  optimum(line: number, direction: 1 | -1, whole = false): Found | null {
    const { columns, values } = this.#lines[line] as Line
    for (const column of this.#costs) this.#model.changeColCost(column, 0)
    columns.forEach((column, index) => {
      this.#model.changeColCost(column, -direction * (values?.[index] ?? 1))
    })
    this.#costs = columns
    return whole ? this.#runWhole() : this.run()
  }

  #runWhole(): Found | null {
    const { integer, continuous } = this.#highs.constants.variableType
    const set = (type: typeof integer | typeof continuous) => {
      for (let column = 0; column < this.#wholeColumns; column += 1) this.#model.changeColIntegrality(column, type)
    }
    set(integer)
    this.#model.options.set({ time_limit: this.#model.getRunTime() + milliseconds.whole })
    const found = this.run()
    set(continuous)
    return found
  }

  /** Solves with the costs as they stand. */
  run(): Found | null {
    this.#model.run()
    const status = this.#model.getModelStatus()
    const { optimal, infeasible } = this.#highs.constants.modelStatus
    if (status === infeasible) return null
    if (status !== optimal) throw new Error(`HiGHS ended with status ${status}`)
    const { colValue, rowValue } = this.#model.getSolution()
    let whole = true
    for (let column = 0; column < this.#wholeColumns && whole; column += 1) {
      const value = colValue[column] as number
      whole = Math.abs(value - Math.round(value)) < near
    }
    return { lines: rowValue, columns: colValue, whole }
  }

  dispose(): void {
    this.#model.dispose()
  }
}
