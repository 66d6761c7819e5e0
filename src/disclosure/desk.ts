import { pairsOf } from './cuts.ts'
import { type Count, isSmall, type Label, neededWidth, type Sheet, type SheetPair, setLabel } from './sheet.ts'

/** A cleared text as it may be shown: only ever less is told of it. */
export type DeskText = {
  /** Codes that are named, indices into the codebook. */
  codes: number[]
  /** Levels that are shown, of groups that the study allows, in their order. */
  attributes: { group: number; level: number }[]
}

/** All true counts of a study, before anything is withheld. */
export type Raw = {
  minimum: number
  zero: 'show' | 'suppress'
  responses: number
  codes: readonly string[]
  groups: readonly { id: string; levels: readonly string[] }[]
  /** As those of a sheet: the first is by no group. */
  tables: readonly {
    by: readonly number[]
    rows: readonly { levels: readonly number[]; base: number; mentions: readonly number[] }[]
  }[]
  both: (a: number, b: number) => number
  /** Whole sets of codes with at least the minimum, in the order in which they are listed. */
  patterns: readonly { codes: readonly number[]; count: number }[]
  /** How many patterns are listed at most. */
  mostPatterns: number
  texts: readonly DeskText[]
  /** Responses of these levels. */
  sharing: (attributes: DeskText['attributes']) => number
}

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] }

/**
 * The release while it is decided: what is shown and what is withheld so far. Everything here takes away, save
 * `giveBack`; so whatever was safe stays safe.
 */
export class Desk {
  readonly sheet: Mutable<Sheet>
  readonly truth = new Map<Count, number>()
  /** Counts that a rule withholds, whatever an attacker could do with them. */
  readonly ruled = new Set<Count>()
  readonly texts: DeskText[]
  readonly raw: Raw
  /** What small counts are told as: not as small where that would tell the count. */
  readonly small: Label
  readonly dropped = { names: 0, attributes: 0 }
  /** Whether something stays too narrow although nothing more can be taken out. */
  stuck = false
  /** Codes with counts that were withheld since somebody looked. */
  readonly touched = new Set<number>()
  #stale = true

  constructor(raw: Raw) {
    this.raw = raw
    const { minimum, zero, responses, codes, groups } = raw
    const unlisted = Number.POSITIVE_INFINITY
    this.small = minimum - 1 - (zero === 'show' ? 1 : 0) >= neededWidth(raw) ? 'primary' : 'secondary'
    this.texts = raw.texts.map(({ codes: named, attributes }) => ({ codes: [...named], attributes: [...attributes] }))
    const tables = raw.tables.map((table) => ({
      by: table.by,
      rows: table.rows.map((row) => this.#row(table.by, row)),
    }))
    const pairs = codes.flatMap((first, a) =>
      codes.slice(a + 1).map((second, index): SheetPair => {
        const b = a + 1 + index
        return { a, b, count: this.#count(raw.both(a, b), 'cooccurrence.json', `both of ${first} and ${second}`) }
      }),
    )
    this.sheet = { minimum, zero, responses, codes, groups, tables, pairs, patterns: [], unlisted, exemplars: [] }
  }

  #count(value: number, file: string, cell: string): Count {
    const count: Count = { label: 'shown', low: value, high: value, file, cell }
    this.truth.set(count, value)
    return count
  }

  #row(by: readonly number[], { levels, base, mentions }: Raw['tables'][number]['rows'][number]) {
    const { groups, codes } = this.raw
    const place = by
      .map((group, nth) => `${groups[group]?.id} ${groups[group]?.levels[levels[nth] as number]}, `)
      .join('')
    const file = by.length === 0 ? 'frequencies.json' : 'groups.json'
    return {
      levels,
      base: this.#count(base, file, `${place}base`),
      mentions: mentions.map((value, code) => this.#count(value, file, `${place}mentions of ${codes[code]}`)),
    }
  }

  value(count: Count): number {
    return this.truth.get(count) as number
  }

  isSmall(value: number): boolean {
    return isSmall(value, this.raw)
  }

  total(code: number): Count {
    return this.sheet.tables[0]?.rows[0]?.mentions[code] as Count
  }

  /** Withholds a count, or a reason that tells too much. */
  hide(count: Count, label: Label = 'secondary', ruled = false): void {
    if (ruled) this.ruled.add(count)
    if (count.label === label || count.label === 'secondary') return
    setLabel(count, label, this.raw)
    this.#stale = true
  }

  giveBack(count: Count): void {
    setLabel(count, 'shown', this.raw, this.value(count))
  }

  /** Withholds all that a code appears in. */
  withholdCode(code: number, label: Label = 'secondary'): void {
    this.hide(this.total(code), label, true)
    for (const { by, rows } of this.sheet.tables) {
      for (const row of by.length > 0 ? rows : []) {
        const count = row.mentions[code] as Count
        if (row.base.high > 0) this.hide(count, 'secondary', true)
      }
    }
    for (const { other, pair } of pairsOf(this.sheet, code)) {
      if (this.total(other).high > 0) this.hide(pair.count, 'secondary', true)
    }
    this.touched.add(code)
  }

  /** Withholds a base, and with it the row, save what is zero already in the margins. */
  withholdBase(by: readonly number[], row: Sheet['tables'][number]['rows'][number], label: Label = 'secondary'): void {
    this.hide(row.base, label, label === this.small)
    row.mentions.forEach((count, code) => {
      if (this.isImplied(by, row.levels, code)) return
      this.hide(count, 'secondary', true)
      this.touched.add(code)
    })
  }

  /** Whether a count is zero because the code's count of all responses, or of one of these levels, is shown to be zero. */
  isImplied(by: readonly number[], levels: readonly number[], code: number): boolean {
    if (this.raw.zero === 'suppress') return false
    if (this.total(code).high === 0) return true
    if (by.length < 2) return false
    return by.some((group, nth) => this.margin(group, levels[nth] as number)?.mentions[code]?.high === 0)
  }

  /** The row of a level in the table by its group. */
  margin(group: number, level: number) {
    const table = this.sheet.tables.find(({ by }) => by.length === 1 && by[0] === group)
    return table?.rows.find(({ levels }) => levels[0] === level)
  }

  dropPattern(index: number): void {
    this.sheet.patterns = this.sheet.patterns.filter((_, at) => at !== index)
    this.sheet.unlisted = Number.POSITIVE_INFINITY
  }

  /** Takes from the patterns and the texts what has been withheld since the last time. */
  settle(): void {
    if (!this.#stale) return
    this.#stale = false
    const hidden = new Set(
      this.sheet.pairs.flatMap(({ a, b, count }) => (count.label === 'shown' ? [] : [`${a} ${b}`])),
    )
    const tells = (codes: readonly number[]) =>
      codes.some((code) => this.total(code).label !== 'shown') ||
      codes.some((a, at) => codes.slice(at + 1).some((b) => hidden.has(`${Math.min(a, b)} ${Math.max(a, b)}`)))
    const kept = this.sheet.patterns.filter(({ codes }) => !tells(codes))
    // What these tell may be given back later; from then on, a missing pattern must tell nothing.
    if (kept.length < this.sheet.patterns.length) this.sheet.unlisted = Number.POSITIVE_INFINITY
    this.sheet.patterns = kept
    for (const text of this.texts) {
      this.#unname(text, hidden)
      this.#showLess(text)
    }
    this.gatherTexts()
  }

  /** Of two codes whose pair is withheld, the more frequent is not named; a withheld code never is. */
  #unname(text: DeskText, hidden: ReadonlySet<string>): void {
    const before = text.codes.length
    text.codes = text.codes.filter((code) => this.total(code).label === 'shown')
    for (;;) {
      const [pair] = text.codes.flatMap((a) =>
        text.codes.flatMap((b) => (hidden.has(`${a} ${b}`) ? [[a, b] as const] : [])),
      )
      if (!pair) break
      const [a, b] = pair
      const less = this.value(this.total(a)) > this.value(this.total(b)) ? a : b
      text.codes = text.codes.filter((code) => code !== less)
    }
    this.dropped.names += before - text.codes.length
  }

  /** Shows fewer levels until enough responses share them and no withheld count is told by them; the last go first. */
  #showLess(text: DeskText): void {
    while (text.attributes.length > 0 && !this.#mayShow(text)) {
      text.attributes.pop()
      this.dropped.attributes += 1
    }
  }

  #mayShow({ codes, attributes }: DeskText): boolean {
    const shared = this.raw.sharing(attributes)
    if (this.isSmall(shared)) return false
    return this.sheet.tables.every(({ by, rows }) => {
      if (by.length === 0 || !by.every((group) => attributes.some((one) => one.group === group))) return true
      const row = rows.find(({ levels }) =>
        by.every((group, nth) => attributes.some((one) => one.group === group && one.level === levels[nth])),
      )
      if (!row) return true
      return row.base.label === 'shown' && codes.every((code) => row.mentions[code]?.label === 'shown')
    })
  }

  gatherTexts(): void {
    const kinds = new Map<string, { codes: number[]; attributes: DeskText['attributes']; count: number }>()
    for (const { codes, attributes } of this.texts) {
      const key = `${codes.join(' ')}|${attributes.map(({ group, level }) => `${group} ${level}`).join()}`
      const kind = kinds.get(key) ?? { codes: [...codes], attributes: [...attributes], count: 0 }
      kind.count += 1
      kinds.set(key, kind)
    }
    this.sheet.exemplars = [...kinds.values()]
  }
}
