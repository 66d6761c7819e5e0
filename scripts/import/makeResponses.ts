import { byCase } from './caseResponses.ts'
import { byExcerpt } from './excerptResponses.ts'
import type { Case, Coding, Project, SourceText } from './model.ts'
import type { Notes } from './notes.ts'
import { byParagraph } from './paragraphResponses.ts'
import { agreed, bare, type Context, type Response } from './responseParts.ts'
import type { Room } from './room.ts'
import { tidyLabel } from './tidy.ts'

/** What a response can be. */
export const units = ['document', 'case', 'paragraph', 'excerpt'] as const
export type Unit = (typeof units)[number]

const longestId = 200

/**
 * Makes the responses of a project whose places are settled.
 *
 * @param unit what a response is: a document, a case (its documents under each other), a paragraph of a document, or an
 * excerpt that was coded
 * @throws StudyError where there is no room for them
 */
export function makeResponses(project: Project, unit: Unit, notes: Notes, room: Room): Response[] {
  const idOf = uniqueNames()
  const codings = Map.groupBy(project.codings, ({ text }) => text ?? '')
  const context: Context = { notes, idOf, ofText: (id) => codings.get(id) ?? [], casesOf: casesByText(project), room }
  if (unit === 'case') return byCase(project, context)
  const ofCases = caseCodings(project, unit, notes)
  return project.texts.flatMap((text) => {
    const applied = [...context.ofText(text.id), ...(ofCases.get(text.id) ?? [])]
    const variables = variablesOf(text, context)
    if (unit === 'document')
      return [{ id: idOf(text.name), text: text.text ?? '', variables, codings: applied.map(bare) }]
    return (unit === 'paragraph' ? byParagraph : byExcerpt)(text, applied, variables, context)
  })
}

/** Ids that people recognize: the names of documents or cases, told apart by a number where they are the same. */
function uniqueNames(): (name: string) => string {
  const given = new Set<string>()
  const next = new Map<string, number>()
  return (name) => {
    const base = tidyLabel(name).toWellFormed().slice(0, longestId).toWellFormed().trim() || 'unnamed'
    let id = base
    let number = next.get(base) ?? 2
    for (; given.has(id); number += 1) id = `${base} (${number})`
    next.set(base, number)
    given.add(id)
    return id
  }
}

function casesByText({ cases }: Project): Map<string, Case[]> {
  const found = new Map<string, Case[]>()
  for (const one of cases) {
    for (const text of new Set(one.parts.map((part) => part.text))) {
      const list = found.get(text)
      if (list) list.push(one)
      else found.set(text, [one])
    }
  }
  return found
}

/** The variables of a document: its own, and those of its cases where they do not contradict each other. */
function variablesOf(text: SourceText, context: Context): Map<string, string> {
  const all = (context.casesOf.get(text.id) ?? []).map(({ variables }) => variables)
  return new Map([...agreed(all, text.name, context), ...text.variables])
}

/** Codes applied to a case belong to its document, where that is one and whole. */
function caseCodings(project: Project, unit: Unit, notes: Notes): Map<string, Coding[]> {
  const cases = new Map(project.cases.map((one) => [one.id, one]))
  const found = new Map<string, Coding[]>()
  for (const coding of project.codings) {
    if (coding.text !== null) continue
    const { parts = [], name = '' } = cases.get(coding.case ?? '') ?? {}
    const [part] = parts
    if (unit === 'document' && part && parts.length === 1 && part.place === null) {
      found.set(part.text, [...(found.get(part.text) ?? []), { ...coding, text: part.text }])
    } else notes.add('leftOut', 'Codes applied to a case that is not one whole response', name)
  }
  return found
}
