import { quote } from '../../src/study/problems.ts'

/** Rows or values of which the same is to be said: how many, and the line of the first. */
export type Noted = { what: string; count: number; line: number }
/** Values of a column that were tidied: how many, and one of them before and after, where it may be shown. */
export type Tidying = { column: string; what: string; count: number; example: { from: string; to: string } | null }

/** Counts what was met, by what is to be said of it, in the order in which it was met. */
export class Tally {
  readonly #noted = new Map<string, Noted>()
  readonly #tidied = new Map<string, Tidying>()

  note(what: string, line: number): void {
    const noted = this.#noted.get(what) ?? { what, count: 0, line }
    noted.count += 1
    this.#noted.set(what, noted)
  }

  get noted(): Noted[] {
    return [...this.#noted.values()]
  }

  /**
   * Counts a value that was tidied.
   *
   * @param example the value before and after; never given for the text of a response
   */
  tidy(column: string, what: string, example?: { from: string; to: string }): void {
    const key = JSON.stringify([column, what])
    const shown = example ? { from: spaced(example.from), to: spaced(example.to) } : null
    const tidied = this.#tidied.get(key) ?? { column, what, count: 0, example: shown }
    tidied.count += 1
    this.#tidied.set(key, tidied)
  }

  get tidied(): Tidying[] {
    return [...this.#tidied.values()]
  }
}

/** A value in quotes, with white space other than the plain space made visible. */
const spaced = (value: string) =>
  quote(value, 150).replace(/[^\S ]/g, (space) => `\\u${space.charCodeAt(0).toString(16).padStart(4, '0')}`)
