import { type Found, placesOf } from './found.ts'

/** English names of months and their usual abbreviations. */
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const day = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?'
const year = "(?:(?:18|19|20)\\d\\d|'\\d\\d)"
const words = [
  `${day} ?(?:of )?${month},? ?(?:of )?${year}`,
  `${day}([-/.])${month}\\1(?:\\d\\d)?\\d\\d`,
  `${month} ?(?:the )?${day},? ${year}`,
].join('|')

/** A day, a month and a year, the month in words. */
const inWords = new RegExp(`(?<![\\p{L}\\d])(?:${words})(?!\\d)`, 'dgiu')

/** Three numbers with the same sign between them. */
const inNumbers = /(?<![\d/.-])(?<a>\d{1,4})(?<sign> ?[/.-] ?| )(?<b>\d{1,2})\k<sign>(?<c>\d{2,4})(?!\d|[/.-]\d)/dgu

const isYear = (value: string) => /^(?:18|19|20)\d\d$/.test(value)
const isDay = (value: string) => value.length <= 2 && Number(value) >= 1 && Number(value) <= 31
const isMonth = (value: string) => isDay(value) && Number(value) <= 12

/**
 * Whether three numbers are a day, a month and a year in one of the usual orders. A year of two digits needs a sign
 * without spaces beside it, or "3 10 15" and "5 - 10 - 15" would be dates.
 */
function isDate({ groups }: RegExpExecArray): boolean {
  const { a = '', b = '', c = '', sign = '' } = groups ?? {}
  if (isYear(a)) return isMonth(b) && isDay(c)
  // A month comes first in the United States alone, where no dots stand in dates.
  const dayAndMonth = (isDay(a) && isMonth(b)) || (isMonth(a) && isDay(b) && !sign.includes('.'))
  return dayAndMonth && (isYear(c) || (c.length === 2 && !sign.includes(' ')))
}

/** Words of birth, and how far before a date they may stand: "my date of birth, as I told them, is 3 May 1950". */
const birth = /\b(?:born|birth(?:day|date)?|d\.?o\.?b\b|b\.)[^\n]{0,40}$/iu

/** A day and a month, or a number of six or eight digits, that only a word of birth makes telling. */
const partial = new RegExp(
  `\\b(?:born(?: on)?|birth(?:day|date)?|d\\.?o\\.?b\\.?)(?: is| was|:)? ?(?:on )?(?:the )?(?<it>${day} ?(?:of )?${month}|${month} ?(?:the )?${day}|\\d{1,2}[/.-]\\d{1,2}|\\d{8}|\\d{6}|(?<=d\\.?o\\.?b\\.?:? ?)\\d{4})(?![\\p{L}\\d])`,
  'dgiu',
)

/**
 * Dates that name a day of a year, and days of birth. Any full date counts: what happened to one person on one day
 * leads to that person (45 CFR 164.514(b)(2)(i)(C), the Safe Harbor rule of HIPAA, which lets pass years alone).
 */
export function dates(text: string): Found[] {
  const full = [...placesOf(text, 'date', inWords), ...placesOf(text, 'date', inNumbers, isDate)]
  const named = full.map(
    (found): Found =>
      birth.test(text.slice(Math.max(0, found.start - 60), found.start)) ? { ...found, kind: 'birth-date' } : found,
  )
  return [...named, ...placesOf(text, 'birth-date', partial)]
}
