/** What a text may hold that leads to a person. */
export type PersonalDataKind =
  | 'email'
  | 'account'
  | 'birth-date'
  | 'date'
  | 'record-number'
  | 'phone'
  | 'postal-code'
  | 'name'

/** A place in a text: UTF-16 units from its beginning, the end not included. */
export type Found = { kind: PersonalDataKind; start: number; end: number }

/**
 * The places at which a pattern stands.
 *
 * @param pattern with the flags `g` and `d`; where it has a group named `it`, that is the place. Its repetitions must be
 *   bounded, so that no text takes longer than its length asks for.
 * @param accept a second look at what a pattern can't say
 */
export function placesOf(
  text: string,
  kind: PersonalDataKind,
  pattern: RegExp,
  accept: (match: RegExpExecArray) => boolean = () => true,
): Found[] {
  return [...text.matchAll(pattern)].filter(accept).map((match) => {
    const [start, end] = match.indices?.groups?.['it'] ?? [match.index, match.index + match[0].length]
    return { kind, start, end }
  })
}

/** The digits of a text, without what stands between them. */
export const digitsOf = (text: string) => text.replace(/\D/g, '')
