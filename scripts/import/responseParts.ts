import type { Case, Coding } from './model.ts'
import type { Notes } from './notes.ts'
import type { Room } from './room.ts'

export type Place = { start: number; end: number }
/** `added` where the import put it there, because of a code below it. */
export type Applied = { code: string; coder: string; place: Place | null; added?: true }

/** A response as it will stand in the study folder; codes by their guid, places in code points of its text. */
export type Response = { id: string; text: string; variables: ReadonlyMap<string, string>; codings: Applied[] }

/** What making responses of a project needs to know of it. */
export type Context = {
  notes: Notes
  /** An id for a response, of a name. */
  idOf: (name: string) => string
  /** The codings of a text. */
  ofText: (id: string) => readonly Coding[]
  casesOf: ReadonlyMap<string, readonly Case[]>
  room: Room
}

/** A coding as a response keeps it. */
export const bare = ({ code, coder, place }: Coding): Applied => ({ code, coder, place })

/** What of a place lies within another, counted from the beginning of that. */
export function within({ start, end }: Place, outer: Place): Place | null {
  const from = Math.max(start, outer.start)
  const to = Math.min(end, outer.end)
  return from < to ? { start: from - outer.start, end: to - outer.start } : null
}

/** Whether nothing but white space stands at a place. */
export function blank(characters: readonly string[], { start, end }: Place): boolean {
  for (let index = start; index < Math.min(end, characters.length); index += 1) {
    if ((characters[index] as string).trim() !== '') return false
  }
  return true
}

/** The values that do not contradict each other; what does is left out, and noted. */
export function agreed(
  all: readonly ReadonlyMap<string, string>[],
  name: string,
  { notes, room }: Pick<Context, 'notes' | 'room'>,
): Map<string, string> {
  room.steps(all.reduce((sum, { size }) => sum + size, 0))
  const merged = new Map<string, string>()
  const torn = new Set<string>()
  for (const [key, value] of all.flatMap((one) => [...one])) {
    if (merged.has(key) && merged.get(key) !== value) torn.add(key)
    merged.set(key, value)
  }
  for (const key of torn) {
    merged.delete(key)
    notes.add('leftOut', 'Values that contradict each other within a response', `${key} of ${name}`)
  }
  return merged
}
