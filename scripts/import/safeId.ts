const longest = 80
/** Letters that Unicode does not take apart into a letter of a–z and a mark. */
const plain: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }

/**
 * A label as words of a–z and 0–9 joined by hyphens: "Référrals & continuity" gives "referrals-and-continuity". Empty
 * where nothing of the label can be written so.
 */
export function slug(label: string): string {
  return label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => plain[letter] as string)
    .replaceAll('&', ' and ')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** Cuts at the end of a word where there is one. */
function cut(words: string, length: number): string {
  if (words.length <= length) return words
  const end = words.lastIndexOf('-', length)
  return words.slice(0, end > 0 ? end : length)
}

/**
 * Makes ids of labels, each once: a second "Care" becomes "care-2".
 *
 * @param taken ids that are given away already
 * @param prefix stands before an id that would begin with a digit; '' where it may
 * @returns a function of a label, and of the id to take where the label gives none
 */
export function idMaker(
  taken: Iterable<string>,
  prefix: 'c-' | 'g-' | '',
): (label: string, otherwise: string) => string {
  const given = new Set(taken)
  return (label, otherwise) => {
    const words = slug(label) || otherwise
    const base = /^[a-z]/.test(words) ? words : `${prefix}${words}`
    let id = cut(base, longest)
    for (let number = 2; given.has(id); number += 1) id = `${cut(base, longest - `-${number}`.length)}-${number}`
    given.add(id)
    return id
  }
}
