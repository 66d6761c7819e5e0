import { digitsOf, type Found, placesOf } from './found.ts'

/** Ten digits, as the NHS writes its numbers: 3-3-4. */
const tenDigits = /(?<!\d[ -]?)\d{3}[ -]?\d{3}[ -]?\d{4}(?![ -]?\d)/dgu

/**
 * Whether the tenth digit is the check digit of an NHS number: the first nine weighted 10 to 2, eleven less the remainder
 * by eleven, where 11 stands for 0 and 10 for no number (NHS Data Dictionary, "NHS NUMBER").
 */
export function isNhsNumber(value: string): boolean {
  const digits = [...digitsOf(value)].map(Number)
  const sum = digits.slice(0, 9).reduce((before, digit, index) => before + digit * (10 - index), 0)
  return digits.length === 10 && (11 - (sum % 11)) % 11 === digits[9]
}

/** Like a US Social Security number, 3-2-4, whether or not it was ever given out. */
const socialSecurity = /(?<!\d[ -]?)\d{3}(?<sign>[ -])\d{2}\k<sign>\d{4}(?![ -]?\d)/dgu

/** A UK National Insurance number (HM Revenue and Customs, NIM39110). */
const nationalInsurance =
  /(?<![\p{L}\d])(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d\d ?\d\d ?\d\d ?[A-D](?![\p{L}\d])/dgiu

/** Words beside which "number", "no" or "id" means one that leads to a record. */
const things =
  'nhs|hospital|patient|medical|health|record|chart|unit|case|claim|policy|account|acct|member(?:ship)?|insurance|incident|booking|appointment|job|ticket|passport|licen[cs]e|student|staff|employee|national insurance|social security|medicare|medicaid'
const numbered = `(?:(?:${things})(?: record| file| card| reference)? ?(?:number|num\\b|no\\b\\.?|nr\\b\\.?|id\\b|#)|mrn\\b|ssn\\b|ref(?:erence)?(?: ?(?:number|no\\b\\.?|nr\\b\\.?))?)`
const afterWords = new RegExp(
  `\\b${numbered}[ :.#=-]{0,4}(?:is |was )?(?<it>[\\p{L}]{0,4}[-/ ]?\\d[\\p{L}\\d/-]{3,30})(?![\\p{L}\\d])`,
  'dgiu',
)

/** A number so long that it counts nothing: seven digits without a comma, or three groups of three digits or more. */
const unbroken = /(?<![\d£$€][.,]?)\p{Lu}{0,3}\d{7,}(?!\d)/dgu
const grouped = /(?<![\d.,/]|\d[ -])\d{3,6}(?:[ -]\d{3,6}){2,5}(?![\d])/dgu
/** Letters and at least five digits in one word: passports, licenses, incidents. */
const lettered = /(?<![\p{L}\d])\p{Lu}{1,3}\d{5,12}(?![\p{L}\d])/dgu

const isYears = (value: string) => value.split(/[ -]/).every((part) => /^(?:19|20)\d\d$/.test(part))

/** Numbers of records and of people. */
export const recordNumbers = (text: string): Found[] => [
  ...placesOf(text, 'record-number', tenDigits, ([value]) => isNhsNumber(value)),
  ...placesOf(text, 'record-number', socialSecurity),
  ...placesOf(text, 'record-number', nationalInsurance),
  ...placesOf(text, 'record-number', afterWords, ({ groups }) => digitsOf(groups?.['it'] ?? '').length >= 4),
  ...placesOf(text, 'record-number', lettered),
]

/** Numbers of which nobody can say whether they are a telephone's or a record's, but that are hardly counts. */
export const longNumbers = (text: string): Found[] => [
  ...placesOf(text, 'record-number', unbroken),
  ...placesOf(text, 'record-number', grouped, ([value]) => !isYears(value)),
]
