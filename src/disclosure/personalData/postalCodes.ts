import { type Found, placesOf } from './found.ts'

/** The 124 postcode areas of the United Kingdom and the islands (Royal Mail, Postcode Address File). */
const areas =
  'AB|AL|B|BA|BB|BD|BF|BH|BL|BN|BR|BS|BT|BX|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE'

/** A district and the three places of a unit, whose letters are never C, I, K, M, O or V (BS 7666). */
const british = new RegExp(
  `(?<![\\p{L}\\d])(?:GIR ?0AA|(?:${areas})\\d[\\dA-Z]?[ -]{0,2}\\d[ABD-HJLNP-UW-Z]{2})(?![\\p{L}\\d])`,
  'dgiu',
)

/** "ward B2 3rd time" is no postcode, "B2 3RD" may be one. */
const isOrdinal = ([value]: RegExpExecArray) => /(?:1st|2nd|3rd|\dth)$/.test(value)

/** Canada Post: a letter and a digit by turns; D, F, I, O, Q and U nowhere, W and Z not first. */
const canadian = /(?<![\p{L}\d])[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][ -]?\d[ABCEGHJ-NPRSTV-Z]\d(?![\p{L}\d])/dgiu

/** Two letters of a state, district, territory or military post (USPS Publication 28, appendix B). */
const states =
  'AA|AE|AK|AL|AP|AR|AS|AZ|CA|CO|CT|DC|DE|FL|FM|GA|GU|HI|IA|ID|IL|IN|KS|KY|LA|MA|MD|ME|MH|MI|MN|MO|MP|MS|MT|NC|ND|NE|NH|NJ|NM|NV|NY|OH|OK|OR|PA|PR|PW|RI|SC|SD|TN|TX|UT|VA|VI|VT|WA|WI|WV|WY'
/** In capitals only: "in 20000" and "or 10000" are words. */
const afterState = new RegExp(
  `(?<![\\p{L}\\d])(?:${states})[.,]? {1,3}(?<it>\\d{5}(?:-\\d{4})?)(?![\\p{L}\\d-])`,
  'dgu',
)
const zipAndFour = /(?<![\p{L}\d.,-])\d{5}-\d{4}(?![\p{L}\d-])/dgu
const afterWords =
  /\b(?:zip(?: ?code)?|post(?:al)? ?code)[ :]{0,3}(?:is |was )?(?<it>(?=[\p{L} -]{0,4}\d)[\p{L}\d]{2,7}(?: [\p{L}]?\d[\p{L}\d]{0,3})?)(?![\p{L}\d])/dgiu

/** Postal codes of the United Kingdom, Canada and the United States. */
export const postalCodes = (text: string): Found[] => [
  ...placesOf(text, 'postal-code', british, (match) => !isOrdinal(match)),
  ...placesOf(text, 'postal-code', canadian),
  ...placesOf(text, 'postal-code', afterState),
  ...placesOf(text, 'postal-code', zipAndFour),
  ...placesOf(text, 'postal-code', afterWords),
]
