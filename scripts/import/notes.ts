import { quote } from '../../src/study/problems.ts'

/** What was done with so many things, and one of them in words where it may be shown; never a word of a response. */
export type Item = { what: string; count: number; example?: string }
type Section = 'read' | 'mapped' | 'changed' | 'leftOut'

/** Counts what an import meets, by what is to be said of it, in the order in which it was met. */
export class Notes {
  readonly #sections: Record<Section, Map<string, Item>> = {
    read: new Map(),
    mapped: new Map(),
    changed: new Map(),
    leftOut: new Map(),
  }

  /** @param example the name of one of the things; that of the first is kept */
  add(section: Section, what: string, example?: string, count = 1): void {
    if (count === 0) return
    const items = this.#sections[section]
    const item = items.get(what) ?? { what, count: 0, ...(example ? { example: quote(example, 80) } : {}) }
    item.count += count
    items.set(what, item)
  }

  get all(): Record<Section, Item[]> {
    const list = (section: Section) => [...this.#sections[section].values()]
    return { read: list('read'), mapped: list('mapped'), changed: list('changed'), leftOut: list('leftOut') }
  }
}

/** Where what is met is of no interest. */
export const emptyNotes = (): Notes => new Notes()
