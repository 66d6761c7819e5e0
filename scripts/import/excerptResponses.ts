import type { Coding, SourceText } from './model.ts'
import type { Context, Response } from './responseParts.ts'

/** A response an excerpt that was coded, whatever else stands in the document. */
export function byExcerpt(
  { name, text }: SourceText,
  codings: readonly Coding[],
  variables: Map<string, string>,
  { notes, idOf, room }: Context,
): Response[] {
  const characters = [...(text ?? '')]
  const base = idOf(name)
  const excerpts = new Map<string, Response>()
  for (const { place, quote, code, coder } of codings) {
    room.text(place ? place.end - place.start : (quote ?? '').length)
    const own = place ? characters.slice(place.start, place.end).join('') : (quote ?? '').trim()
    if (own === '') {
      notes.add('leftOut', 'Codes applied to a whole document, not to an excerpt', name)
      continue
    }
    const key = place ? `${place.start}-${place.end}` : own
    const excerpt = excerpts.get(key) ?? {
      id: idOf(`${base} #${excerpts.size + 1}`),
      text: own,
      variables,
      codings: [],
    }
    excerpts.set(key, excerpt)
    excerpt.codings.push({ code, coder, place: null })
  }
  return [...excerpts.values()]
}
