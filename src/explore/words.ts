import { capitalize, formatCount, withheldText } from '../components/format.ts'
import type { Reason } from './cells.ts'
import { groupOf } from './choices.ts'
import type { Choice, Facts, State } from './types.ts'

/** Chosen levels in words: "Age band: 18–44; Care setting: Hospital". */
export const choiceWords = (choices: readonly Choice[], facts: Facts): string =>
  choices
    .map(({ group, level }) => {
      const found = groupOf(facts, group)
      return `${found?.label}: ${found?.levels.find(({ id }) => id === level)?.label}`
    })
    .join('; ')

/** " (Age band: 18–44)" where responses are chosen, else nothing. */
export const inParentheses = (choices: readonly Choice[], facts: Facts): string =>
  choices.length > 0 ? ` (${choiceWords(choices, facts)})` : ''

/** So many responses: "565 patients", "1 made-up patient". */
export function responses(count: number, { study, basis }: Facts): string {
  const made = basis === 'illustrative' ? 'made-up ' : ''
  return `${formatCount(count)} ${made}${count === 1 ? study.unit.one : study.unit.many}`
}

/** So many codes of a kind: "6 dimensions", "1 theme", "10 codes". */
export function codesWords(count: number, kind: State['kind'], { study }: Facts): string {
  const words = kind === 'all' ? { one: 'code', many: 'codes' } : study.kinds[kind]
  return `${formatCount(count)} ${count === 1 ? words.one : words.many}`
}

/** Codes of a kind in the words of the study, without saying that they are all: "dimensions", "codes". */
export const codesOfKind = (kind: State['kind'], { study }: Pick<Facts, 'study'>): string =>
  kind === 'all' ? 'codes' : study.kinds[kind].many

/** What every view must say of its base and basis. */
export function baseNote(base: number | null, choices: readonly Choice[], facts: Facts): string {
  const many = base === null ? `withheld` : responses(base, facts)
  const origin =
    facts.basis === 'computed'
      ? 'Computed: counted in the study’s own coded data.'
      : 'Illustrative: not a result of the study.'
  return `Base: ${many}${inParentheses(choices, facts)}. ${origin}`
}

/** Begins a sentence that somebody may hear without seeing the mark of made-up data. */
export const spokenBasis = ({ basis }: Pick<Facts, 'basis'>): string =>
  basis === 'illustrative' ? 'Illustrative data, not a result: ' : ''

/** What stands in a picture where there is no share; the note and the table have the whole reason. */
export const shortReason = (reason: Reason | null, { minimum, study }: Pick<Facts, 'minimum' | 'study'>): string =>
  reason === null ? `no ${study.unit.many}` : reason === 'primary' ? withheldText(minimum) : 'withheld'

/** What stands in a table where a number is withheld, or null where it isn't. */
export const wholeReason = (reason: Reason | null, { minimum }: Pick<Facts, 'minimum'>): string | null =>
  reason === null ? null : withheldText(minimum, reason)

/** How many numbers are withheld and why, or null where none is. */
export function withheldWords(reasons: readonly (Reason | null)[], { minimum }: Pick<Facts, 'minimum'>): string | null {
  const primary = reasons.filter((reason) => reason === 'primary').length
  const secondary = reasons.filter((reason) => reason === 'secondary').length
  const all = primary + secondary
  if (all === 0) return null
  const are = `${formatCount(all)} of ${formatCount(reasons.length)} ${reasons.length === 1 ? 'number' : 'numbers'} ${all === 1 ? 'is' : 'are'}`
  const small = withheldText(minimum, 'primary')
  const protecting = 'so that another number can’t be worked out'
  if (secondary === 0) return `${are} withheld: ${small}.`
  if (primary === 0) return `${are} withheld ${protecting}.`
  return `${are} withheld: ${formatCount(primary)} for being ${small}, ${formatCount(secondary)} ${protecting}.`
}

/** What is known, for extremes in a sentence. */
export type Spoken = { name: string; value: number; words: string }

/** The largest and the smallest of what is known: "most often Bond with 12%, least often Trust with 2%"; '' where nothing is. */
export function extremes(known: readonly Spoken[], [most, least]: readonly [string, string]): string {
  const [first] = known
  if (!first) return ''
  const largest = known.reduce((best, one) => (one.value > best.value ? one : best), first)
  const smallest = known.reduce((best, one) => (one.value < best.value ? one : best), first)
  if (known.length === 1) return `${first.name} with ${first.words}`
  if (largest.value === smallest.value) return `all with ${first.words}`
  return `${most} ${largest.name} with ${largest.words}, ${least} ${smallest.name} with ${smallest.words}`
}

/** A sentence of its parts, as far as they are there. */
export function sentenceOf(parts: readonly (string | null)[]): string {
  const said = parts.flatMap((part) => (part ? [part.replace(/\.$/, '')] : []))
  return `${capitalize(said.join('; '))}.`
}
