import { randomInt, randomLcg, randomUniform } from 'd3-random'
import { bothSee, doubleCodedShare, groups, leanings, mentions } from './design.ts'

/** A place in a text: code points from its beginning, the end not included. */
export type Place = { start: number; end: number }
/** A statement written by hand for the project, with the codes that it is made to show, and by which words. */
export type Statement = { codes: string[]; text: string; places: Readonly<Record<string, readonly Place[]>> }
export type ResponseRow = { response: string; levels: Record<string, string>; text: string; publish: 'yes' | 'no' }
export type CodingRow = { response: string; code: string; coder: string; start: number | ''; end: number | '' }

type Draft = {
  leanings: number[]
  levels: Record<string, string>
  statement: Statement | undefined
  codes: Set<string>
}

/**
 * Makes an illustrative data set: responses with invented levels, codings that add up to the totals of `design.ts`, a
 * fifth of them by two coders, and text only where a statement was written by hand.
 *
 * The same seed gives the same data on every machine: the generator is linear congruential on 32-bit integers, and only
 * sums, products and comparisons follow.
 *
 * @param n responses
 * @param statements hand-written texts; each stands on a response of its own
 * @param seed whole number
 * @throws RangeError where a total can't be reached
 */
export function synthesize(n: number, statements: readonly Statement[], seed: number) {
  const random = randomLcg(seed / 2 ** 32)
  const drafts = draft(n, statements, random)
  for (const [code, total] of Object.entries(mentions)) applyCode(code, total, drafts, random)
  const responses = drafts.map(
    ({ levels, statement }, index): ResponseRow => ({
      response: responseId(index),
      levels,
      text: statement?.text ?? '',
      publish: statement ? 'yes' : 'no',
    }),
  )
  return { responses, codings: codingRows(drafts, random) }
}

const responseId = (index: number) => `r${String(index + 1).padStart(4, '0')}`

/** A roughly normal number of mean 0 and variance 1: sums of uniform numbers need no function that machines round apart. */
const normal = (random: () => number) =>
  Array.from({ length: 12 }, () => random()).reduce((sum, value) => sum + value, -6)

/** The option into whose part of the line from 0 to 1 a number falls. */
function draw<Option extends { share: number }>(options: readonly Option[], at: number): Option {
  let end = 0
  for (const option of options) {
    end += option.share
    if (at < end) return option
  }
  return options.at(-1) as Option
}

function draft(n: number, statements: readonly Statement[], random: () => number): Draft[] {
  const uniform = randomUniform.source(random)()
  const drafts = Array.from({ length: n }, (): Draft => {
    const levels: Record<string, string> = {}
    const leaning = [normal(random), normal(random), normal(random)]
    for (const [group, options] of Object.entries(groups)) {
      const chosen = draw(options, uniform())
      levels[group] = chosen.level
      chosen.shift.forEach((shift, index) => {
        leaning[index] = (leaning[index] ?? 0) + shift
      })
    }
    return { leanings: leaning, levels, statement: undefined, codes: new Set() }
  })
  const free = [...drafts]
  for (const statement of statements) {
    const [target] = free.splice(randomInt.source(random)(free.length)(), 1)
    if (!target)
      throw new RangeError(`found ${statements.length} statements for ${n} responses, expected no more than that`)
    target.statement = statement
  }
  return drafts
}

/** Gives a code to the responses that lean to it most, after those whose hand-written text shows it. */
function applyCode(code: string, total: number, drafts: readonly Draft[], random: () => number): void {
  const written = drafts.filter(({ statement }) => statement?.codes.includes(code))
  const others = drafts.filter(({ statement }) => !statement)
  const missing = total - written.length
  if (missing < 0 || missing > others.length) {
    throw new RangeError(`${code}: ${written.length} statements and a total of ${total} don't go together`)
  }
  const weights = leanings[code] ?? [0, 0, 0]
  const scored = others.map((one) => ({
    one,
    score: weights.reduce((sum, weight, index) => sum + weight * (one.leanings[index] ?? 0), 0) + 1.6 * normal(random),
  }))
  scored.sort((a, b) => b.score - a.score)
  for (const { codes } of written) codes.add(code)
  for (const { one } of scored.slice(0, missing)) one.codes.add(code)
}

const nowhere = { start: '', end: '' } as const

/** Rows of codings: coder a reads all, coder b a random fifth; a mention there was seen by both, or by one of them. */
function codingRows(drafts: readonly Draft[], random: () => number): CodingRow[] {
  return drafts.flatMap(({ codes, statement }, index) => {
    const response = responseId(index)
    const coders = random() < doubleCodedShare ? ['a', 'b'] : ['a']
    const seen = new Map(coders.map((coder) => [coder, [] as string[]]))
    for (const code of Object.keys(mentions).filter((one) => codes.has(one))) {
      const [first, second] = coders
      const by = second === undefined || random() < (bothSee[code] ?? 1) ? coders : [random() < 0.5 ? first : second]
      for (const coder of by) seen.get(coder as string)?.push(code)
    }
    // A row without a code says that the coder read the response and applied nothing.
    return [...seen].flatMap(([coder, applied]) =>
      (applied.length > 0 ? applied : ['']).flatMap((code) =>
        (statement?.places[code] ?? [nowhere]).map((place) => ({ response, code, coder, ...place })),
      ),
    )
  })
}
