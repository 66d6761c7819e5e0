import { bootstrapInterval, cohenKappa, percentAgreement, type Unit } from '../statistics/agreement.ts'
import type { Interval } from '../statistics/wilson.ts'
import type { Attempt, Pool, PoolText } from './types.ts'

/** One text, as the learner and as the study coded it. */
export type TextCompared = {
  text: PoolText
  chosen: readonly string[]
  /** Codes that both gave, the study alone, the learner alone. */
  both: readonly string[]
  missed: readonly string[]
  added: readonly string[]
}

/** One code over all texts that were coded: how many both gave it, one alone, neither; kappa null where it is not defined. */
export type CodeCompared = {
  code: string
  both: number
  missed: number
  added: number
  neither: number
  percent: number
  kappa: number | null
}

/** How far a learner and the study agree. A choice is one code for one text: yes or no. */
export type Comparison = {
  texts: readonly TextCompared[]
  /** Codes that either gave to any of the texts. */
  codes: readonly CodeCompared[]
  choices: number
  /** Codes given by both, and by at least one. */
  both: number
  either: number
  percent: number | null
  kappa: number | null
  /** 95%, over samples of texts: choices about one text hang together. */
  interval: Interval | null
}

const resamples = 2000
const bootstrapSeed = 1

/** Two coders' choices as units, alike ones together: [learner, study]. */
const unitsOf = (both: number, missed: number, added: number, neither: number): Unit[] =>
  [
    { ratings: ['yes', 'yes'], weight: both },
    { ratings: ['no', 'yes'], weight: missed },
    { ratings: ['yes', 'no'], weight: added },
    { ratings: ['no', 'no'], weight: neither },
  ].filter(({ weight }) => weight > 0)

function compareText(text: PoolText, chosen: readonly string[]): TextCompared {
  return {
    text,
    chosen,
    both: text.codes.filter((code) => chosen.includes(code)),
    missed: text.codes.filter((code) => !chosen.includes(code)),
    added: chosen.filter((code) => !text.codes.includes(code)),
  }
}

function compareCode(code: string, texts: readonly TextCompared[]): CodeCompared {
  const count = (of: (text: TextCompared) => readonly string[]) =>
    texts.filter((text) => of(text).includes(code)).length
  const [both, missed, added] = [count((one) => one.both), count((one) => one.missed), count((one) => one.added)]
  const neither = texts.length - both - missed - added
  const units = unitsOf(both, missed, added, neither)
  return { code, both, missed, added, neither, percent: percentAgreement(units) ?? 0, kappa: cohenKappa(units) }
}

/**
 * Compares what a learner chose with the study's coding, over the texts of the pool that the learner coded. Percent and kappa
 * are pooled over all codes of the codebook.
 */
export function compareWithStudy(pool: Pool, { answers }: Pick<Attempt, 'answers'>): Comparison {
  const texts = pool.texts.flatMap((text) => {
    const chosen = answers.get(text.id)
    return chosen ? [compareText(text, chosen)] : []
  })
  const ofText = ({ both, missed, added }: TextCompared) => {
    const given = both.length + missed.length + added.length
    return unitsOf(both.length, missed.length, added.length, pool.codes.length - given)
  }
  const units = texts.flatMap(ofText)
  const codes = pool.codes.map(({ id }) => compareCode(id, texts)).filter((one) => one.neither < texts.length)
  return {
    texts,
    codes,
    choices: texts.length * pool.codes.length,
    both: texts.reduce((sum, one) => sum + one.both.length, 0),
    either: codes.reduce((sum, one) => sum + one.both + one.missed + one.added, 0),
    percent: percentAgreement(units),
    kappa: cohenKappa(units),
    interval: overTexts(texts.map(ofText), cohenKappa),
  }
}

/** A bootstrap interval over samples of whole texts, each with all its choices. */
export function overTexts(
  texts: readonly (readonly Unit[])[],
  statistic: (units: readonly Unit[]) => number | null,
): Interval | null {
  if (texts.length < 2) return null
  const sample = texts.map((_, index) => ({ ratings: [index], weight: 1 }))
  const ofSample = (drawn: readonly Unit[]) =>
    statistic(
      drawn.flatMap(({ ratings: [index], weight }) =>
        (texts[Number(index)] ?? []).map((unit) => ({ ...unit, weight: unit.weight * weight })),
      ),
    )
  return bootstrapInterval(sample, ofSample, { resamples, seed: bootstrapSeed })
}
