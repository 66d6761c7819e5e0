import { capitalize, formatCount, withheldText } from '../components/format.ts'
import { say } from '../messages/views.ts'
import type { Reason } from './cells.ts'
import { groupOf } from './choices.ts'
import type { Choice, Facts, State } from './types.ts'
import { responses } from './who.ts'

/** Clauses one after the other: "a; b; c". */
const clauses = (all: readonly string[]): string =>
  all.length > 0 ? all.reduce((before, after) => say('said.two', { before, after })) : ''

/** Chosen levels in words: "Age band: 18–44; Care setting: Hospital". */
export const choiceWords = (choices: readonly Choice[], facts: Facts): string =>
  choices
    .map(({ group: id, level }) => {
      const group = groupOf(facts, id)
      return say('choice', {
        group: group?.label ?? id,
        level: group?.levels.find((one) => one.id === level)?.label ?? level,
      })
    })
    .reduce((before, after) => say('choices', { before, after }))

/** What is said, of the responses that are chosen: "patients (Age band: 18–44)"; of all of them as it is. */
export const ofChosen = (said: string, choices: readonly Choice[], facts: Facts): string =>
  choices.length > 0 ? say('chosen', { said, choices: choiceWords(choices, facts) }) : said

/** So many codes of a kind: "6 dimensions", "1 theme", "10 codes". */
export const codesWords = (count: number, kind: State['kind'], { study }: Facts): string =>
  say('codes.counted', {
    count,
    ...(kind === 'all' ? { one: say('codes.code'), many: say('codes') } : study.kinds[kind]),
  })

/** Codes of a kind in the words of the study, without saying that they are all: "dimensions", "codes". */
export const codesOfKind = (kind: State['kind'], { study }: Pick<Facts, 'study'>): string =>
  kind === 'all' ? say('codes') : study.kinds[kind].many

/** Where the numbers of a view come from. */
export const originOf = ({ basis }: Pick<Facts, 'basis'>): string =>
  say(basis === 'computed' ? 'origin.computed' : 'origin.illustrative')

/** What every view must say of its base and basis. */
export function baseNote(base: number | null, choices: readonly Choice[], facts: Facts): string {
  const many = base === null ? say('base.withheld') : responses(base, facts)
  return `${say('base', { who: ofChosen(many, choices, facts) })} ${originOf(facts)}`
}

/** What stands in a picture where there is no share; the note and the table have the whole reason. */
export function shortReason(reason: Reason | null, { minimum, study }: Pick<Facts, 'minimum' | 'study'>): string {
  if (reason === null) return say('none', { many: study.unit.many })
  return reason === 'primary' ? withheldText(minimum) : say('withheld')
}

/** The same in as few letters as there can be: "<11". */
export const shortestReason = (reason: Reason, { minimum }: Pick<Facts, 'minimum'>): string =>
  reason === 'primary' ? say('withheld.sign', { minimum: formatCount(minimum) }) : say('withheld')

/** What stands in a table where a number is withheld, or null where it isn't. */
export const wholeReason = (reason: Reason | null, { minimum }: Pick<Facts, 'minimum'>): string | null =>
  reason === null ? null : withheldText(minimum, reason)

/** How many numbers are withheld and why, for a sentence of its own or a part of one, or null where none is. */
export function withheldWords(reasons: readonly (Reason | null)[], { minimum }: Pick<Facts, 'minimum'>): string | null {
  const primary = reasons.filter((reason) => reason === 'primary').length
  const secondary = reasons.filter((reason) => reason === 'secondary').length
  if (primary + secondary === 0) return null
  const message = secondary === 0 ? 'withheld.small' : primary === 0 ? 'withheld.protecting' : 'withheld.both'
  return say(message, {
    withheld: primary + secondary,
    all: reasons.length,
    small: withheldText(minimum, 'primary'),
    primary: formatCount(primary),
    secondary: formatCount(secondary),
  })
}

/** What is known, for extremes in a sentence. */
export type Spoken = { name: string; value: number; words: string }

/** The largest and the smallest of what is known: "most often Bond with 12%, least often Trust with 2%"; '' where nothing is. */
export function extremes(known: readonly Spoken[], message: 'ends.often' | 'ends.number'): string {
  const [first] = known
  if (!first) return ''
  const most = known.reduce((best, one) => (one.value > best.value ? one : best), first)
  const least = known.reduce((best, one) => (one.value < best.value ? one : best), first)
  if (known.length === 1) return say('ends.one', { name: first.name, value: first.words })
  if (most.value === least.value) return say('ends.same', { value: first.words })
  return say(message, { most: most.name, mostValue: most.words, least: least.name, leastValue: least.words })
}

/** A part of a sentence as a sentence. */
export const sentence = (said: string): string => say('said', { said: capitalize(said) })

/** A sentence of its parts, as far as they are there, that somebody may hear without seeing the mark of made-up data. */
export function sentenceOf(parts: readonly (string | null)[], { basis }: Pick<Facts, 'basis'>): string {
  const said = clauses(parts.filter((part): part is string => Boolean(part)))
  return sentence(basis === 'illustrative' ? say('said.illustrative', { said }) : said)
}
