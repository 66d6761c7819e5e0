import { type Found, placesOf } from './found.ts'
import { isNoName, looksLikeVerb } from './noNames.ts'

/** After these a name follows nearly always, so that it may be written in small letters; after "dr" a verb may, too. */
const titles = 'dr|drs|doc|mr|mrs|mx|messrs|prof|professor'
const beforeVerbs = /^(?:dr|drs|doc|prof|professor)$/iu

/** Words that stand as often without a name: only a name written as one tells. */
const roles =
  'doctor|nurse|sister|brother|matron|midwife|therapist|counsellor|counselor|paramedic|receptionist|surgeon|consultant|father|reverend|pastor|rabbi|imam|captain|officer|sergeant|judge|uncle|auntie|aunt|grandma|grandpa|nanny|husband|wife|son|daughter|partner'
const capitalRoles =
  'Sir|Dame|Lord|Lady|Miss|Ms\\.?|Rev\\.?|Revd\\.?|Herr|Frau|Monsieur|Madame|Mme|Mlle|Señora?|Sra?\\.?|Dra\\.?|Signora?'

const eitherCase = roles.replace(/\b\p{L}/gu, (letter) => `[${letter.toUpperCase()}${letter}]`)
const rest = "[\\p{L}\\p{M}]{0,40}(?:['-][\\p{L}\\p{M}]{1,40})?"
/** "Smith", "O'Brien" or "J", and not "SMITH": where all is in capitals, a capital letter tells nothing. */
const capitalized = `(?<name>\\p{Lu}(?!\\p{Lu})${rest})`
const before = '(?<![\\p{L}\\p{M}\\d])'
const afterTitle = new RegExp(`${before}(?<title>${titles})\\b\\.?[ \\n]{1,3}(?<name>\\p{L}${rest})`, 'dgiu')
const afterRole = new RegExp(`${before}(?:${eitherCase}|${capitalRoles})[ \\n]{1,3}${capitalized}`, 'dgu')
const introduced = new RegExp(`\\b(?:[Mm]y|[Hh]er|[Hh]is|[Ww]hose) name (?:is|was) ${capitalized}`, 'dgu')

const nameOf = ({ groups }: RegExpExecArray) => groups?.['name'] ?? ''

/** Whether a word is written as a name is: "Smith", "McKay", "J" and not "smith" or "SMITH". */
const isCapitalized = (value: string) => /^\p{Lu}(?:$|.*\p{Ll})/u.test(value)

function isNamed(match: RegExpExecArray): boolean {
  const name = nameOf(match)
  if (isNoName(name)) return false
  return isCapitalized(name) || !beforeVerbs.test(match.groups?.['title'] ?? '') || !looksLikeVerb(name)
}

/**
 * Names after a title, a role or "my name is". A name alone can't be told from other words without a list of all names,
 * and such a list would be wrong about most of the world.
 */
export const names = (text: string): Found[] => [
  ...placesOf(text, 'name', afterTitle, isNamed),
  ...placesOf(text, 'name', afterRole, (match) => !isNoName(nameOf(match))),
  ...placesOf(text, 'name', introduced, (match) => !isNoName(nameOf(match))),
]
