import { fault, inParts } from '../fault.ts'
import type { Limits } from '../limits.ts'
import type { ModelCode } from '../model.ts'

type Attributes = Readonly<Record<string, string>>

/** Collects the codes of a REFI-QDA codebook as their elements open and close. */
export class RefiCodes {
  readonly codes: ModelCode[] = []
  readonly #open: ModelCode[] = []
  readonly #file: string
  readonly #limits: Limits

  constructor(file: string, limits: Limits) {
    this.#file = file
    this.#limits = limits
  }

  /** The code whose element is open, if any. */
  get current(): ModelCode | undefined {
    return this.#open.at(-1)
  }

  open({ guid, name = '', isCodable, color }: Attributes): void {
    if (this.codes.length >= this.#limits.codes) {
      throw fault(this.#file, `holds more than ${this.#limits.codes} codes, ${inParts}`)
    }
    const code: ModelCode = {
      // A code without an id can still be a heading.
      guid: guid ?? `#${this.codes.length}`,
      name,
      description: '',
      parent: this.current?.guid ?? null,
      color: color ?? null,
      heading: isCodable === 'false' || isCodable === '0',
    }
    this.codes.push(code)
    this.#open.push(code)
  }

  close(): void {
    this.#open.pop()
  }
}
