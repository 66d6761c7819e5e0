import { say as sayOfAll } from '../../messages/format.ts'
import { say } from '../../messages/gallery.ts'
import { count } from '../format.ts'

const minimum = count(11)

/** What stands in the place of a withheld number of the examples, in words and as a sign. */
export const withheldWords = sayOfAll('withheld.primary', { minimum })
export const withheldSign = say('example.withheldSign', { minimum })
