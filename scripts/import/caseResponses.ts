import type { Case, Project, SourceText } from './model.ts'
import { type Applied, agreed, bare, blank, type Context, type Place, type Response, within } from './responseParts.ts'

/** A response a case: its documents, or the parts of them that belong to it, under each other. */
export function byCase(project: Project, context: Context): Response[] {
  const { idOf, casesOf } = context
  for (const { id, name } of project.texts) noteOutside(id, name, context)
  const charactersOf = new Map(
    project.texts.filter(({ id }) => casesOf.has(id)).map(({ id, text }) => [id, [...(text ?? '')]]),
  )
  const texts = new Map(project.texts.map((text) => [text.id, text]))
  const ofCase = Map.groupBy(
    project.codings.filter(({ text }) => text === null),
    (coding) => coding.case ?? '',
  )
  return project.cases.map((one) => {
    const documents = [...new Set(one.parts.map(({ text }) => text))].flatMap((id) => texts.get(id) ?? [])
    const { text, codings } = joined(one, documents, context, charactersOf)
    const variables = new Map([
      ...agreed(
        documents.map((document) => document.variables),
        one.name,
        context,
      ),
      ...one.variables,
    ])
    const whole = (ofCase.get(one.id) ?? []).map(bare)
    return { id: idOf(one.name), text, variables, codings: [...whole, ...codings] }
  })
}

/** What belongs to no case is in no response. */
function noteOutside(id: string, name: string, { notes, ofText, casesOf, room }: Context): void {
  const cases = casesOf.get(id)
  if (!cases) {
    notes.add('leftOut', 'Documents of no case', name)
    notes.add('leftOut', 'Codings in documents of no case', name, ofText(id).length)
    return
  }
  const parts = cases.map((one) => placesOf(one, id))
  room.steps(ofText(id).length * parts.reduce((sum, own) => sum + (own?.length ?? 1), 0))
  const isIn = (place: Place) => parts.some((own) => own === null || own.some((outer) => within(place, outer)))
  const outside = ofText(id).filter(({ place }) => place && !isIn(place))
  notes.add('leftOut', 'Codings in parts of documents that belong to no case', name, outside.length)
}

const gap = '\n\n'

/** The documents of a case under each other, and the codings where they have come to stand. */
function joined(
  one: Case,
  documents: readonly SourceText[],
  { ofText, notes, room }: Context,
  charactersOf: ReadonlyMap<string, readonly string[]>,
): { text: string; codings: Applied[] } {
  let text = ''
  let length = 0
  const codings: Applied[] = []
  for (const document of documents) {
    const characters = charactersOf.get(document.id) ?? []
    const outers = placesOf(one, document.id)
    for (const outer of outers ?? [{ start: 0, end: characters.length }]) {
      room.text(outer.end - outer.start)
      room.steps(ofText(document.id).length)
      const piece = characters.slice(outer.start, outer.end)
      if (text !== '' && piece.length > 0) {
        text += gap
        length += gap.length
      }
      for (const coding of ofText(document.id)) {
        const inner = coding.place && within(coding.place, outer)
        const place = inner && { start: inner.start + length, end: inner.end + length }
        if (inner) room.codings(1)
        if (inner) codings.push({ ...bare(coding), place: blank(piece, inner) ? null : place })
      }
      text += piece.join('')
      length += piece.length
    }
    for (const coding of ofText(document.id).filter(({ place }) => place === null)) {
      if (outers === null) codings.push(bare(coding))
      else notes.add('leftOut', 'Codes applied to a whole document of which a case is a part', document.name)
    }
  }
  return { text, codings }
}

/** The parts of a document that belong to a case, in the order of the text; null where it belongs to it as a whole. */
function placesOf({ parts }: Case, id: string): Place[] | null {
  const own = parts.filter(({ text }) => text === id)
  if (own.some(({ place }) => place === null)) return null
  const sorted = own.map(({ place }) => place as Place).sort((a, b) => a.start - b.start || a.end - b.end)
  // Parts that overlap are one part: nothing may stand in a response twice.
  return sorted.reduce<Place[]>((merged, place) => {
    const last = merged.at(-1)
    if (last && place.start <= last.end) last.end = Math.max(last.end, place.end)
    else merged.push({ ...place })
    return merged
  }, [])
}
