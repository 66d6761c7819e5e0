import { addresses } from './personalData/addresses.ts'
import { dates } from './personalData/dates.ts'
import { foldText } from './personalData/foldText.ts'
import type { Found } from './personalData/found.ts'
import { names } from './personalData/names.ts'
import { phones } from './personalData/phones.ts'
import { postalCodes } from './personalData/postalCodes.ts'
import { longNumbers, recordNumbers } from './personalData/recordNumbers.ts'

/** What looks for what, the surest first: where two find the same place, the first says what it is. */
const finders = [addresses, dates, recordNumbers, phones, postalCodes, longNumbers, names]

/**
 * Finds what looks like personal data in a text: names after titles, e-mail addresses, user names, telephone numbers, full
 * dates, numbers of records, postal codes. A net and no guarantee: it knows patterns, not people.
 *
 * Method: patterns, each with its source beside it, over the text folded by NFKC. Every repetition in them is bounded, so
 * the time grows with the length of the text and no faster.
 *
 * @returns places in the text as it was given, in its order, none over another
 */
export function likelyPersonalData(text: string): Found[] {
  const folded = foldText(text)
  const taken = new Uint8Array(folded.text.length)
  const found = finders
    .flatMap((find) => find(folded.text))
    .filter(({ start, end }) => {
      if (taken.subarray(start, end).includes(1)) return false
      taken.fill(1, start, end)
      return true
    })
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ kind, start, end }) => ({
      kind,
      start: folded.starts[start] as number,
      end: folded.ends[end - 1] as number,
    }))
}
