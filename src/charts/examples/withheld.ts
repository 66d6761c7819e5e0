import { say } from '../../messages/format.ts'
import { count } from '../format.ts'

const minimum = count(11)

/** What stands in the place of a withheld number of the examples, in words and as a sign. */
export const withheldWords = say('withheld.primary', { minimum })
export const withheldSign = say('withheld.sign', { minimum })
