import { digitsOf, type Found, placesOf } from './found.ts'

// Why no library of telephone numbers: those judge whether a number is one that was given out, and so pass over one with
// a digit mistyped; and their time is not bounded by the length of the text.

/** International: a plus or 00, and at most fifteen digits (ITU-T E.164). */
const international = /(?<![\d+])(?:\+ ?|00 ?)[1-9](?:[ ()./-]{0,3}\d){7,14}(?!\d)/dgu

/** North America: area and exchange begin with 2 to 9 (North American Numbering Plan Administrator). */
const northAmerican =
  /(?<!\d[.,-]?)(?:1[ .-]{0,2})?(?:\([2-9]\d{2}\)|[2-9]\d{2})[ ./-]{0,2}[2-9]\d{2}[ .-]{0,2}\d{4}(?!\d)/dgu
/** Within an area: 555-0123. With a space between it might be two counts. */
const local = /(?<![\d.,-]|\d )[2-9]\d{2}[.-]\d{4}(?![\d-])/dgu

/** A zero before the area, as in the United Kingdom (Ofcom, National Telephone Numbering Plan) and most of Europe. */
const withZero = /(?<!\d[.,/-]?)\(?0\d{1,5}\)?(?:[ ./-]{0,2}\d{2,8}){1,5}(?!\d)/dgu

/** Five digits or more after a word that says what they are. */
const afterWords =
  /\b(?:tel|telephone|phone|mobile|cell|fax|whatsapp)(?: ?(?:number|no\b\.?|nr\b\.?))?[ .:]{0,3}(?:is |was )?(?<it>\d(?:[ -]?\d){4,14})(?!\d)/dgiu

const hasDigits = (least: number, most: number) => (match: RegExpExecArray) => {
  const { length } = digitsOf(match[0])
  return least <= length && length <= most
}

/** Telephone numbers. */
export const phones = (text: string): Found[] => [
  ...placesOf(text, 'phone', international),
  ...placesOf(text, 'phone', northAmerican),
  ...placesOf(text, 'phone', withZero, hasDigits(9, 12)),
  ...placesOf(text, 'phone', local),
  ...placesOf(text, 'phone', afterWords),
]
