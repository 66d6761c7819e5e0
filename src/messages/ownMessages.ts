import { z } from 'zod'
import { type Catalogue, nearestLanguage, shippedCatalogue, source } from './languages.ts'
import { messageFault } from './signature.ts'

/** Whether a message of a study's own says anything; one that doesn't is still to be translated. */
export const isSaid = (text: string | null | undefined): text is string => (text ?? '').trim() !== ''

/**
 * The shape of messages that a study brings: texts by their id, by the part of the program that says them. Each has to fit the
 * place of the program's own. What is empty counts as not there.
 *
 * @param near the nearest known name, as a sentence, for a name that is none
 */
export function ownMessages(near: (found: string, known: readonly string[]) => string) {
  const program = shippedCatalogue(source)
  const room = (
    name: string,
    messages: Readonly<Record<string, string | null>>,
    add: (path: string[], message: string) => void,
  ) => {
    const known = program[name]
    if (!known) return add([name], `this is no part of the catalogue.${near(name, Object.keys(program))}`)
    for (const [id, text] of Object.entries(messages)) {
      const instead = known[id]
      const fault = isSaid(text) && instead !== undefined ? messageFault(text, instead) : null
      if (instead === undefined)
        add([name, id], `"${name}" has no message of this name.${near(id, Object.keys(known))}`)
      else if (fault) add([name, id], fault)
    }
  }
  return z.record(z.string(), z.record(z.string(), z.string().nullable())).superRefine((own, context) => {
    for (const [name, messages] of Object.entries(own)) {
      room(name, messages, (path, message) => context.addIssue({ code: 'custom', path, message }))
    }
  })
}

/** Ids of messages that neither a study nor the program has in a language, as `room.id`; of all messages, how many. */
export function untranslated(language: string, own: Readonly<Record<string, Readonly<Record<string, string | null>>>>) {
  const program = shippedCatalogue(source)
  const ids = Object.entries(program).flatMap(([room, messages]) => Object.keys(messages).map((id) => ({ room, id })))
  const missing = nearestLanguage(language) ? [] : ids.filter(({ room, id }) => !isSaid(own[room]?.[id]))
  return { missing, of: ids.length }
}

/** Messages without those that say nothing. */
export const said = (own: Readonly<Record<string, Readonly<Record<string, string | null>>>>): Catalogue =>
  Object.fromEntries(
    Object.entries(own).map(([room, messages]) => [
      room,
      Object.fromEntries(Object.entries(messages).filter((entry): entry is [string, string] => isSaid(entry[1]))),
    ]),
  )
