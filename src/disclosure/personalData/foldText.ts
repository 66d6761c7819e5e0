/** A text as the patterns read it, and where each of its units stood in the text as it was written. */
export type Folded = { text: string; starts: readonly number[]; ends: readonly number[] }

/** Characters that take no room, between which a number or an address could hide (default ignorable, and soft hyphens). */
const unseen = /\p{Default_Ignorable_Code_Point}/u
const isDigit = (point: number) => /\p{Nd}/u.test(String.fromCodePoint(point))

/** The value of a decimal digit of any script: in Unicode ten of them always stand together, from zero to nine. */
function digitOf(point: number): string {
  let before = 0
  while (isDigit(point - before - 1)) before += 1
  return String(before % 10)
}

function fold(character: string): string {
  if (unseen.test(character)) return ''
  return Array.from(character.normalize('NFKC'), (part) => {
    if (/\p{Nd}/u.test(part)) return digitOf(part.codePointAt(0) as number)
    if (/\p{Pd}|\u2212/u.test(part)) return '-'
    if (/[\u2018\u2019\u02bc]/.test(part)) return "'"
    return /[^\S\n]/.test(part) ? ' ' : part
  }).join('')
}

/**
 * Folds a text so that full-width digits, digits of other scripts, odd dashes and spaces, and characters that can't be
 * seen make no difference. Each character is folded by NFKC on its own, so that every place leads back.
 */
export function foldText(text: string): Folded {
  const starts: number[] = []
  const ends: number[] = []
  let folded = ''
  let at = 0
  for (const character of text) {
    const part = character >= ' ' && character <= '~' ? character : fold(character)
    for (let unit = 0; unit < part.length; unit += 1) {
      starts.push(at)
      ends.push(at + character.length)
    }
    folded += part
    at += character.length
  }
  return { text: folded, starts, ends }
}
