import type { MadeCode } from './makeCodebook.ts'
import type { Project } from './model.ts'
import type { Notes } from './notes.ts'
import type { Response } from './responseParts.ts'
import type { Room } from './room.ts'

type Options = {
  responses: readonly Response[]
  project: Project
  made: readonly MadeCode[]
  /** Do so for every code that has codes below it, not for headings alone. */
  all: boolean
  notes: Notes
  room: Room
}

/**
 * A heading (a folder or category of codes) can't be applied itself; a response has it where it has a code below it.
 * Without that, a heading would have a count of zero, which nobody found.
 */
export function rollUp({ responses, project, made, all, notes, room }: Options): void {
  const parents = new Map(project.codes.map(({ guid, parent }) => [guid, parent]))
  const takes = new Set(made.filter(({ heading }) => all || heading).map(({ guid }) => guid))
  const labels = new Map(made.map(({ guid, code }) => [guid, code.label]))
  for (const { codings } of responses) {
    const there = new Set(codings.map(({ code, coder }) => JSON.stringify([code, coder])))
    for (const { code, coder } of [...codings]) {
      for (let up = parents.get(code) ?? null; up !== null; up = parents.get(up) ?? null) {
        const key = JSON.stringify([up, coder])
        if (!takes.has(up) || there.has(key)) continue
        there.add(key)
        room.codings(1)
        codings.push({ code: up, coder, place: null, added: true })
        notes.add('changed', 'Codings of headings, added where a code below them was applied', labels.get(up))
      }
    }
  }
}
