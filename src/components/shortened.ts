/**
 * The beginning of a text in one line, cut at the end of a word where there is one near, with an ellipsis where something
 * is left out. No character of 32 bits is cut in two.
 *
 * @param length most code points that are kept
 */
export function shortened(text: string, length: number): string {
  const points = Array.from(text.replace(/\s+/g, ' ').trim())
  if (points.length <= length) return points.join('')
  const cut = points.slice(0, length).join('')
  const end = cut.lastIndexOf(' ')
  return `${(end > cut.length / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:–—-]+$/, '')}…`
}
