import type { Findings } from '../../scripts/aggregate/release.ts'

/**
 * An attacker who knows nothing of the program: looks for data sets (how many responses of every kind) with which all that
 * is published is true, by search with propagation of bounds.
 */

/** A kind of response: a level of each group, and codes. */
type Kind = { levels: readonly string[]; codes: readonly string[] }
/** A sum of kinds, by their places, and what it can be. */
type Rule = { kinds: readonly number[]; low: number; high: number; hidden?: string }
export type Puzzle = { kinds: readonly Kind[]; rules: readonly Rule[]; texts: readonly Text[] }
type Text = { codes: readonly string[]; attributes: Readonly<Record<string, string>>; fits: readonly number[] }
type Reason = string | undefined

const subsets = (ids: readonly string[]) =>
  ids.reduce<string[][]>((sets, id) => sets.flatMap((set) => [set, [...set, id]]), [[]])

/** Everything that is published, as sums; those that are withheld have a name. */
export function puzzleOf({ frequencies, groups, cooccurrence, matrix, exemplars, disclosure }: Findings): Puzzle {
  const codes = frequencies.codes.map(({ id }) => id)
  const places = groups.groups.reduce<string[][]>(
    (found, { levels }) => found.flatMap((place) => levels.map(({ id }) => [...place, id])),
    [[]],
  )
  const kinds = places.flatMap((levels) => subsets(codes).map((set): Kind => ({ levels, codes: set })))
  const where = (holds: (kind: Kind) => boolean) => kinds.flatMap((kind, index) => (holds(kind) ? [index] : []))
  const smallest = disclosure.zero === 'suppress' ? 0 : 1
  const rule = (name: string, count: number | null, reason: Reason, holds: (kind: Kind) => boolean): Rule => {
    const found = where(holds)
    if (count !== null) return { kinds: found, low: count, high: count }
    if (reason === 'primary') return { kinds: found, low: smallest, high: disclosure.minimum - 1, hidden: name }
    return { kinds: found, low: 0, high: frequencies.base, hidden: name }
  }
  const rules: Rule[] = [{ kinds: where(() => true), low: frequencies.base, high: frequencies.base }]
  for (const { id, mentions, suppressed } of frequencies.codes) {
    rules.push(rule(`mentions of ${id}`, mentions, suppressed, (kind) => kind.codes.includes(id)))
  }
  for (const { by, rows } of groups.tables) {
    const at = by.map((id) => groups.groups.findIndex((group) => group.id === id))
    for (const { levels, base, baseSuppressed, mentions, suppressed } of rows) {
      const place = by.map((id, nth) => `${id} ${levels[nth]}, `).join('')
      const here = (kind: Kind) => at.every((place, nth) => kind.levels[place] === levels[nth])
      rules.push(rule(`${place}base`, base, baseSuppressed, here))
      for (const id of codes) {
        const named = `${place}mentions of ${id}`
        rules.push(
          rule(named, mentions[id] as number | null, suppressed[id], (kind) => here(kind) && kind.codes.includes(id)),
        )
      }
    }
  }
  for (const { a, b, both, suppressed } of cooccurrence.pairs) {
    rules.push(
      rule(`both of ${a} and ${b}`, both, suppressed, (kind) => kind.codes.includes(a) && kind.codes.includes(b)),
    )
  }
  for (const { dimension, theme, count, suppressed } of matrix.cells) {
    const both = (kind: Kind) => kind.codes.includes(dimension) && kind.codes.includes(theme)
    rules.push(rule(`both of ${dimension} and ${theme}`, count, suppressed, both))
  }
  const listed = cooccurrence.patterns.map((pattern) => pattern.codes.join())
  for (const { codes: set, count } of cooccurrence.patterns) {
    rules.push(rule('pattern', count, undefined, (kind) => kind.codes.join() === set.join()))
  }
  if (!disclosure.patternsLeftOut) {
    const hiddenPairs = cooccurrence.pairs.filter(({ both }) => both === null)
    const hiddenCodes = frequencies.codes.filter(({ mentions }) => mentions === null)
    const tells = (set: readonly string[]) =>
      hiddenCodes.some(({ id }) => set.includes(id)) ||
      hiddenPairs.some(({ a, b }) => set.includes(a) && set.includes(b))
    for (const set of subsets(codes)) {
      if (listed.includes(set.join()) || tells(set)) continue
      rules.push({ kinds: where((kind) => kind.codes.join() === set.join()), low: 0, high: disclosure.minimum - 1 })
    }
  }
  const texts = exemplars.exemplars.map(({ codes: named, attributes }): Text => {
    const fits = where(
      (kind) =>
        named.every((id) => kind.codes.includes(id)) &&
        groups.groups.every(({ id }, at) => attributes[id] === undefined || attributes[id] === kind.levels[at]),
    )
    return { codes: named, attributes, fits }
  })
  return { kinds, rules: [...rules, ...textRules(texts)], texts }
}

/** That there are as many responses as texts that need them follows for any kinds of text together; it speeds the search. */
function textRules(texts: readonly Text[]): Rule[] {
  const needs = [...new Set(texts.map(({ fits: kinds }) => kinds.join()))].map((key) => key.split(',').map(Number))
  const unions = new Map<string, Set<number>>([['', new Set()]])
  for (const kinds of needs) {
    for (const union of [...unions.values()].slice(0, 64)) {
      const more = new Set([...union, ...kinds])
      unions.set([...more].sort((a, b) => a - b).join(), more)
    }
  }
  return [...unions.values()].map((union) => ({
    kinds: [...union],
    low: texts.filter(({ fits: kinds }) => kinds.every((kind) => union.has(kind))).length,
    high: Number.POSITIVE_INFINITY,
  }))
}

/** Whether every text can be the text of a response of its own: a matching, by augmenting paths. */
function textsFit(texts: readonly Text[], counts: readonly number[]): boolean {
  const taken = counts.map((): number[] => [])
  const place = (text: number, seen: Set<number>): boolean => {
    for (const kind of texts[text]?.fits ?? []) {
      if (seen.has(kind)) continue
      seen.add(kind)
      const here = taken[kind] as number[]
      if (here.length < (counts[kind] as number)) {
        here.push(text)
        return true
      }
      for (const [at, other] of here.entries()) {
        if (!place(other, seen)) continue
        here[at] = text
        return true
      }
    }
    return false
  }
  return texts.every((_, text) => place(text, new Set()))
}

/** Whether these counts of every kind fit all that is published. */
export const fits = ({ rules, texts }: Puzzle, counts: readonly number[]) =>
  rules.every(({ kinds, low, high }) => {
    const sum = kinds.reduce((total, kind) => total + (counts[kind] as number), 0)
    return sum >= low && sum <= high
  }) && textsFit(texts, counts)

/**
 * Looks for a data set in which a withheld count has this value.
 *
 * @param near a data set to begin with; the search is complete wherever it begins
 * @returns the data set, null where there is none, undefined where the search took too many steps
 */
export function search(
  puzzle: Puzzle,
  hidden: string,
  value: number,
  near: readonly number[],
  steps = 20_000,
): readonly number[] | null | undefined {
  const rules = puzzle.rules.map((rule) => (rule.hidden === hidden ? { ...rule, low: value, high: value } : rule))
  const rulesOf = puzzle.kinds.map((_, kind) => rules.flatMap((rule, at) => (rule.kinds.includes(kind) ? [at] : [])))
  let left = steps
  /** Narrows what each kind can be until nothing more follows; false where something is impossible. */
  const propagate = (low: number[], high: number[], from: readonly number[]): boolean => {
    const queue = new Set(from)
    for (const at of queue) {
      queue.delete(at)
      const { kinds, low: least, high: most } = rules[at] as Rule
      let [lows, highs] = [0, 0]
      for (const kind of kinds) {
        lows += low[kind] as number
        highs += high[kind] as number
      }
      if (lows > most || highs < least) return false
      for (const kind of kinds) {
        const [was, to] = [low[kind] as number, high[kind] as number]
        const [up, down] = [Math.max(was, least - (highs - to)), Math.min(to, most - (lows - was))]
        if (up > down) return false
        if (up === was && down === to) continue
        low[kind] = up
        high[kind] = down
        lows += up - was
        highs += down - to
        for (const other of rulesOf[kind] as number[]) queue.add(other)
      }
    }
    return true
  }
  const solve = (low: number[], high: number[]): readonly number[] | null | undefined => {
    left -= 1
    if (left < 0) return undefined
    let chosen = -1
    for (const kind of puzzle.kinds.keys()) {
      const width = (high[kind] as number) - (low[kind] as number)
      if (width > 0 && (chosen < 0 || width < (high[chosen] as number) - (low[chosen] as number))) chosen = kind
    }
    if (chosen < 0) return fits({ ...puzzle, rules }, low) ? low : null
    const [from, to] = [low[chosen] as number, high[chosen] as number]
    const values = Array.from({ length: to - from + 1 }, (_, index) => from + index)
    values.sort((a, b) => Math.abs(a - (near[chosen] as number)) - Math.abs(b - (near[chosen] as number)))
    for (const one of values) {
      const [lower, upper] = [[...low], [...high]]
      lower[chosen] = one
      upper[chosen] = one
      if (!propagate(lower, upper, rulesOf[chosen] as number[])) continue
      const found = solve(lower, upper)
      if (found !== null) return found
    }
    return null
  }
  const low = puzzle.kinds.map(() => 0)
  const high = puzzle.kinds.map(() => near.reduce((sum, count) => sum + count, 0))
  return propagate(low, high, [...rules.keys()]) ? solve(low, high) : null
}

/** The withheld counts, by name. */
export const hiddenIn = ({ rules }: Puzzle) => rules.filter((rule): rule is Rule & { hidden: string } => !!rule.hidden)
