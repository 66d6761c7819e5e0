import type { Coding, SourceText } from './model.ts'
import { blank, type Context, type Place, type Response, within } from './responseParts.ts'

/** A response a paragraph: a line of the document with anything in it. */
export function byParagraph(
  { name, text }: SourceText,
  codings: readonly Coding[],
  variables: Map<string, string>,
  { notes, idOf, room }: Context,
): Response[] {
  const characters = [...(text ?? '')]
  const outers = paragraphsOf(characters)
  const base = idOf(name)
  const made = outers.map(({ start, end }, index): Response => {
    const own = characters.slice(start, end).join('')
    return { id: idOf(`${base} #${index + 1}`), text: own, variables, codings: [] }
  })
  for (const { place, code, coder } of codings) {
    const there = place ? reached(place, outers) : []
    if (there.length === 0) notes.add('leftOut', 'Codes applied to a whole document, not to a paragraph', name)
    if (there.length > 1) notes.add('changed', 'Places that reach over more than one paragraph, divided', name)
    room.codings(there.length)
    for (const index of there) {
      const outer = outers[index] as Place
      const inner = within(place as Place, outer) as Place
      const nothing = blank(characters, { start: inner.start + outer.start, end: inner.end + outer.start })
      made[index]?.codings.push({ code, coder, place: nothing ? null : inner })
    }
  }
  return made
}

/** The paragraphs that a place reaches into, by their number. */
function reached(place: Place, outers: readonly Place[]): number[] {
  let low = 0
  let high = outers.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((outers[middle] as Place).end <= place.start) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (let index = low; index < outers.length && (outers[index] as Place).start < place.end; index += 1)
    found.push(index)
  return found
}

/** The lines of a text with anything in them. */
function paragraphsOf(characters: readonly string[]): Place[] {
  const found: Place[] = []
  let start = 0
  for (let index = 0; index <= characters.length; index += 1) {
    if (index < characters.length && characters[index] !== '\n') continue
    if (characters.slice(start, index).some((character) => character.trim() !== '')) found.push({ start, end: index })
    start = index + 1
  }
  return found
}
