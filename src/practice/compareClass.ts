import { krippendorffAlpha, percentAgreement, type Unit } from '../statistics/agreement.ts'
import type { Interval } from '../statistics/wilson.ts'
import { type Comparison, compareWithStudy, overTexts } from './compareWithStudy.ts'
import type { Attempt, Pool, PoolText } from './types.ts'

/** A code about which learners differ, or most of them and the study. */
export type Division = { code: string; yes: number; study: boolean }

/** A text with how far those who coded it agree: with the study, and with each other; shares of yes-or-no choices. */
export type TextOfClass = {
  text: PoolText
  learners: number
  withStudy: number
  between: number | null
  divisions: readonly Division[]
}

/** A code over all texts; `given`: how often learners chose it; alpha null where it is not defined. */
export type CodeOfClass = { code: string; given: number; study: number; withStudy: number; alpha: number | null }

export type ClassTable = {
  learners: readonly { name: string; comparison: Comparison }[]
  /** The most divided first. */
  texts: readonly TextOfClass[]
  /** Codes that anybody gave, in the order of the codebook. */
  codes: readonly CodeOfClass[]
  alpha: number | null
  interval: Interval | null
}

/** What learners chose for a code of a text, by the learner's position; null where a text was not coded. */
const ratingsOf = (attempts: readonly Attempt[], text: string, code: string): Unit['ratings'] =>
  attempts.map(({ answers }) => {
    const chosen = answers.get(text)
    return chosen === undefined ? null : chosen.includes(code) ? 'yes' : 'no'
  })

const count = (ratings: Unit['ratings'], rating: string) => ratings.filter((one) => one === rating).length
const asUnits = (ratings: readonly Unit['ratings'][]): Unit[] => ratings.map((one) => ({ ratings: one, weight: 1 }))

/** The share of learners' choices that are the study's. */
function shareWithStudy(rows: readonly { ratings: Unit['ratings']; study: boolean }[]): number {
  const all = rows.reduce((sum, { ratings }) => sum + count(ratings, 'yes') + count(ratings, 'no'), 0)
  const same = rows.reduce((sum, { ratings, study }) => sum + count(ratings, study ? 'yes' : 'no'), 0)
  return all === 0 ? 0 : same / all
}

function textOfClass(pool: Pool, attempts: readonly Attempt[], text: PoolText): TextOfClass {
  const rows = pool.codes.map(({ id: code }) => ({
    code,
    ratings: ratingsOf(attempts, text.id, code),
    study: text.codes.includes(code),
  }))
  const learners = attempts.filter(({ answers }) => answers.has(text.id)).length
  const divisions = rows.flatMap(({ code, ratings, study }) => {
    const yes = count(ratings, 'yes')
    const all = study ? learners : 0
    return yes === all ? [] : [{ code, yes, study }]
  })
  const between = percentAgreement(asUnits(rows.map(({ ratings }) => ratings)))
  return { text, learners, withStudy: shareWithStudy(rows), between, divisions }
}

function codeOfClass(attempts: readonly Attempt[], texts: readonly PoolText[], code: string): CodeOfClass {
  const rows = texts.map((text) => ({
    ratings: ratingsOf(attempts, text.id, code),
    study: text.codes.includes(code),
  }))
  return {
    code,
    given: rows.reduce((sum, { ratings }) => sum + count(ratings, 'yes'), 0),
    study: rows.filter(({ study }) => study).length,
    withStudy: shareWithStudy(rows),
    alpha: krippendorffAlpha(asUnits(rows.map(({ ratings }) => ratings))),
  }
}

/**
 * Compares a class: each learner with the study, texts and codes, and the learners with each other (Krippendorff's alpha over
 * all choices, a learner who did not code a text missing there).
 */
export function compareClass(pool: Pool, attempts: readonly Attempt[]): ClassTable {
  const texts = pool.texts.filter(({ id }) => attempts.some(({ answers }) => answers.has(id)))
  const choices = texts.map((text) => asUnits(pool.codes.map(({ id }) => ratingsOf(attempts, text.id, id))))
  const divided = texts
    .map((text) => textOfClass(pool, attempts, text))
    .sort((a, b) => (a.between ?? 2) - (b.between ?? 2) || a.withStudy - b.withStudy)
  return {
    learners: attempts.map((attempt) => ({ name: attempt.name, comparison: compareWithStudy(pool, attempt) })),
    texts: divided,
    codes: pool.codes
      .map(({ id }) => codeOfClass(attempts, texts, id))
      .filter(({ given, study }) => given > 0 || study > 0),
    alpha: krippendorffAlpha(choices.flat()),
    interval: overTexts(choices, krippendorffAlpha),
  }
}
