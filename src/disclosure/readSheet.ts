import { boundsOf, decimalsOf, pairHints, shareHints } from './hints.ts'
import { type Published, responsesOf } from './leniently.ts'
import { type Count, type Sheet, type SheetExemplars, type SheetPair, type SheetRow, setLabel } from './sheet.ts'

/** Numbers of a release that can't all be true, in words. */
export type Conflict = { file: string; cell: string; message: string }
export type Read = { sheet: Sheet; conflicts: Conflict[] }

const usualMinimum = 11

/** Puts the counts of all files into one sheet; the same number in two files is one count. */
class Reader {
  readonly published: Published
  readonly conflicts: Conflict[] = []
  readonly minimum: number
  readonly zero: 'show' | 'suppress'
  readonly codes: string[]
  readonly responses: number

  constructor(published: Published, minimum: number | undefined) {
    this.published = published
    const { disclosure, manifest, groups, frequencies, cooccurrence, matrix, exemplars } = published
    this.minimum = minimum ?? disclosure?.minimum ?? manifest?.disclosure?.minimum ?? groups?.minimum ?? usualMinimum
    const zero = disclosure?.zero ?? manifest?.disclosure?.zero
    this.zero = zero === 'suppress' ? 'suppress' : 'show'
    this.codes = [
      ...new Set([
        ...(frequencies?.codes.map(({ id }) => id) ?? []),
        ...(groups?.tables.flatMap(({ rows }) => rows.flatMap(({ mentions }) => Object.keys(mentions))) ?? []),
        ...(cooccurrence?.pairs.flatMap(({ a, b }) => [a, b]) ?? []),
        ...(cooccurrence?.patterns?.flatMap(({ codes }) => codes) ?? []),
        ...(matrix?.cells.flatMap(({ dimension, theme }) => [dimension, theme]) ?? []),
        ...(exemplars?.exemplars.flatMap(({ codes }) => codes) ?? []),
      ]),
    ]
    this.responses = responsesOf(published) ?? 0
  }

  /** Takes in what a file says of a count: a number, or null with a reason. */
  tell(count: Count, value: number | null | undefined, reason?: string): void {
    if (value === undefined) return
    const before = { ...count }
    if (value === null) setLabel(count, reason === 'primary' ? 'primary' : 'secondary', this)
    else setLabel(count, 'shown', this, value)
    if (before.label === 'untold') return
    // Who withholds in one file what another one tells has withheld nothing; the narrower bounds hold.
    const withheld = [before.label, count.label].find((label) => label === 'primary' || label === 'secondary')
    if (withheld) count.label = withheld
    this.narrow(count, before)
  }

  /** Narrows what is known of a count; numbers that exclude each other are a conflict, and the first one stays. */
  narrow(count: Count, { low, high }: { low: number; high: number }): void {
    const [lower, upper] = [Math.max(count.low, low), Math.min(count.high, high)]
    if (lower > upper) {
      const message = 'two numbers of the release contradict each other here'
      this.conflicts.push({ file: count.file, cell: count.cell, message })
      return
    }
    count.low = lower
    count.high = upper
  }

  count(file: string, cell: string): Count {
    return { label: 'untold', low: 0, high: Number.POSITIVE_INFINITY, file, cell }
  }

  #total(): SheetRow {
    const { frequencies, reproduction } = this.published
    const base = this.count('frequencies.json', 'base')
    setLabel(base, 'shown', this, this.responses)
    const decimals = decimalsOf(frequencies?.codes.flatMap(({ share, low, high }) => [share, low, high]) ?? [])
    const mentions = this.codes.map((id) => {
      const count = this.count('frequencies.json', `mentions of ${id}`)
      const row = frequencies?.codes.find((one) => one.id === id)
      if (!row) return count
      this.tell(count, row.mentions, row.suppressed)
      if (row.mentions !== null) return count
      const told = boundsOf(shareHints(row, row.base ?? this.responses, decimals), this.responses)
      if (told) this.narrow(count, told)
      this.#reported(count, row)
      return count
    })
    const claims = reproduction?.claims.filter(({ statistic }) => statistic.startsWith('share')) ?? []
    const places = decimalsOf(claims.map(({ computed }) => computed))
    for (const { code, computed } of claims) {
      const count = mentions[this.codes.indexOf(code ?? '')]
      if (!count || count.label === 'shown') continue
      const told = boundsOf(shareHints({ share: computed }, this.responses, places), this.responses)
      if (told) this.narrow(count, told)
    }
    this.#codings(mentions)
    return { levels: [], base, mentions }
  }

  /** Every mention has a row in the file of codings, so that what other codes leave of the rows is the most a code can have. */
  #codings(mentions: readonly Count[]): void {
    const { manifest, frequencies } = this.published
    const rows = manifest?.sources?.find(({ file }) => /codings\.(csv|parquet)$/.test(file))?.rows
    if (rows === null || rows === undefined || !frequencies) return
    const left = rows - mentions.reduce((sum, { low }) => sum + low, 0)
    for (const count of mentions) {
      if (count.label === 'shown') continue
      this.narrow(count, { low: 0, high: count.low + left })
    }
  }

  /** A published share of the same responses tells the count as well; where the data are others, it may be wrong. */
  #reported(count: Count, row: NonNullable<Published['frequencies']>['codes'][number]): void {
    if (row.basis === 'illustrative') return
    const bounds = [
      row.reported?.base === this.responses && row.reported.mentions
        ? { low: row.reported.mentions[0], high: row.reported.mentions[1] }
        : null,
      row.reported?.base === this.responses && row.reportedRange
        ? {
            low: Math.floor((row.reportedRange.low - 0.005) * this.responses),
            high: Math.ceil((row.reportedRange.high + 0.005) * this.responses),
          }
        : null,
    ]
    for (const bound of bounds)
      if (bound && bound.low <= count.high && bound.high >= count.low) this.narrow(count, bound)
  }

  #tables(): Sheet['tables'] {
    const { groups } = this.published
    const all = this.#total()
    const tables = (groups?.tables ?? []).flatMap(({ by, rows }) => {
      const places = by.map((id) => groups?.groups.findIndex((group) => group.id === id) ?? -1)
      const order = [...places.keys()].sort((a, b) => (places[a] as number) - (places[b] as number))
      const sorted = order.map((at) => places[at] as number)
      const read = rows.map((row): SheetRow => {
        const levels = order.map((at) => {
          const group = groups?.groups[places[at] as number]
          return group?.levels.findIndex(({ id }) => id === row.levels[at]) ?? -1
        })
        if (by.length === 0) {
          this.tell(all.base, row.base, row.baseSuppressed)
          for (const [code, count] of all.mentions.entries()) this.#mention(count, row, code)
          return all
        }
        const place = order.map((at) => `${by[at]} ${row.levels[at]}, `).join('')
        const base = this.count('groups.json', `${place}base`)
        this.tell(base, row.base, row.baseSuppressed)
        const mentions = this.codes.map((id, code) => {
          const count = this.count('groups.json', `${place}mentions of ${id}`)
          this.#mention(count, row, code)
          return count
        })
        return { levels, base, mentions }
      })
      return by.length === 0 ? [] : [{ by: sorted, rows: read }]
    })
    return [{ by: [], rows: [all] }, ...tables]
  }

  #mention(
    count: Count,
    row: { mentions: Record<string, number | null>; suppressed?: Record<string, string> | undefined },
    code: number,
  ): void {
    const id = this.codes[code] as string
    if (!Object.hasOwn(row.mentions, id)) return
    const reason = row.suppressed && Object.hasOwn(row.suppressed, id) ? row.suppressed[id] : undefined
    this.tell(count, row.mentions[id], reason)
  }

  #pairs(totals: readonly Count[]): SheetPair[] {
    const { cooccurrence, matrix } = this.published
    const pairs = new Map<string, SheetPair>()
    const at = (first: string, second: string, file: string) => {
      const [a, b] = [this.codes.indexOf(first), this.codes.indexOf(second)].sort((x, y) => x - y) as [number, number]
      const found = pairs.get(`${a} ${b}`) ?? { a, b, count: this.count(file, `both of ${first} and ${second}`) }
      pairs.set(`${a} ${b}`, found)
      return found
    }
    const rows = cooccurrence?.pairs ?? []
    const decimals = { lift: decimalsOf(rows.map(({ lift }) => lift)), phi: decimalsOf(rows.map(({ phi }) => phi)) }
    for (const row of rows) {
      if (row.a === row.b) continue
      const { a, b, count } = at(row.a, row.b, 'cooccurrence.json')
      this.tell(count, row.both, row.suppressed)
      const [first, second] = [totals[a], totals[b]]
      if (row.both !== null || first?.label !== 'shown' || second?.label !== 'shown') continue
      const margins = { a: first.low, b: second.low, base: this.responses }
      const told = boundsOf(pairHints(row, margins, decimals), Math.min(first.low, second.low))
      if (told) this.narrow(count, told)
    }
    this.#expected(totals)
    for (const cell of matrix?.cells ?? []) {
      if (cell.dimension !== cell.theme) {
        this.tell(at(cell.dimension, cell.theme, 'matrix.json').count, cell.count, cell.suppressed)
      }
    }
    return [...pairs.values()]
  }

  /** How many are expected to have both tells the count of one code where that of the other is shown. */
  #expected(totals: readonly Count[]): void {
    const rows = this.published.cooccurrence?.pairs ?? []
    const decimals = decimalsOf(rows.map(({ expected }) => expected))
    for (const { a, b, expected } of rows) {
      const ends = [totals[this.codes.indexOf(a)], totals[this.codes.indexOf(b)]]
      const hidden = ends.find((count) => count?.label !== 'shown')
      const shown = ends.find((count) => count?.label === 'shown')
      if (!hidden || !shown || hidden.label === 'untold' || shown.low === 0) continue
      const of = (count: number) => (count * shown.low) / this.responses
      const told = boundsOf([{ value: expected, decimals, of }], this.responses)
      if (told) this.narrow(hidden, told)
    }
  }

  #exemplars(): SheetExemplars[] {
    const { exemplars, groups, matrix } = this.published
    const kinds = new Map<string, SheetExemplars & { count: number }>()
    const inCells = Map.groupBy(
      matrix?.cells.flatMap(
        ({ dimension, theme, exemplars: ids }) => ids?.map((id) => ({ id, dimension, theme })) ?? [],
      ) ?? [],
      ({ id }) => id,
    )
    for (const { id, codes, attributes = {} } of exemplars?.exemplars ?? []) {
      const cells = inCells.get(id ?? '')?.flatMap(({ dimension, theme }) => [dimension, theme]) ?? []
      const named = [...new Set([...codes, ...cells].map((one) => this.codes.indexOf(one)))].sort((a, b) => a - b)
      const shown = (groups?.groups ?? []).flatMap(({ id: group, levels }, index) => {
        const level = levels.findIndex((one) => one.id === attributes[group])
        return level < 0 ? [] : [{ group: index, level }]
      })
      const key = JSON.stringify([named, shown])
      const kind = kinds.get(key) ?? { codes: named, attributes: shown, count: 0 }
      kinds.set(key, { ...kind, count: kind.count + 1 })
    }
    return [...kinds.values()]
  }

  read(): Sheet {
    const { cooccurrence, groups, disclosure } = this.published
    const tables = this.#tables()
    const totals = tables[0]?.rows[0]?.mentions ?? []
    const patterns = (cooccurrence?.patterns ?? []).map(({ codes, count }) => ({
      codes: codes.map((id) => this.codes.indexOf(id)),
      count,
    }))
    return {
      minimum: this.minimum,
      zero: this.zero,
      responses: this.responses,
      codes: this.codes,
      groups: (groups?.groups ?? []).map(({ id, levels }) => ({ id, levels: levels.map((level) => level.id) })),
      tables,
      pairs: this.#pairs(totals),
      patterns,
      unlisted: unlistedMost(patterns, this.minimum, disclosure),
      exemplars: this.#exemplars(),
    }
  }
}

/** Patterns that a list of so many holds: a list as long as that may have been cut. */
const fullList = 20

/** What our own lists say of sets that are not in them; of another program's lists nothing is known. */
function unlistedMost(patterns: Sheet['patterns'], minimum: number, disclosure: Published['disclosure']): number {
  if (disclosure?.patternsLeftOut !== false) return Number.POSITIVE_INFINITY
  return patterns.length < fullList ? minimum - 1 : Math.min(...patterns.map(({ count }) => count))
}

/**
 * Reads what an outsider can know of the counts of a release.
 *
 * @param published the release files that are there
 * @param minimum smallest count that may be published; without it what the release says, or 11
 */
export function readSheet(published: Published, minimum?: number): Read {
  const reader = new Reader(published, minimum)
  const sheet = reader.read()
  return { sheet, conflicts: reader.conflicts }
}
