import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { IntlMessageFormat } from 'intl-messageformat'
import locale from './en-US/locale.json' with { type: 'json' }

/** A message as it stands in the catalogue, or as the build has parsed it, so that no browser needs a parser. */
type Message = string | MessageFormatElement[]

/** What can stand in the place of an argument of a message. Numbers choose a plural; what is shown comes as text. */
export type Values = Readonly<Record<string, string | number>>

/** A part of a message: text, the place of something else, or what stands between two tags. */
export type Piece = string | { slot: string } | { tag: string; pieces: readonly Piece[] }

/** Names of the elements that a message holds. */
const tagsIn = (elements: readonly MessageFormatElement[]): string[] =>
  elements.flatMap((element) => {
    if ('options' in element) return Object.values(element.options).flatMap(({ value }) => tagsIn(value))
    return 'children' in element ? [element.value, ...tagsIn(element.children)] : []
  })

/** Text without any of these is its own rendering. */
const special = /[{}<'#]/

/**
 * The messages of a room, in the language of the site.
 *
 * Messages are in the syntax of ICU MessageFormat. The files beside this one are American English; the build puts those of the
 * language of the study in their place (see plugin.ts).
 *
 * @param messages texts by their id, from a file of the catalogue
 */
export function catalogue<Id extends string>(messages: Readonly<Record<Id, Message>>) {
  const known = new Map<Id, IntlMessageFormat>()
  const formatOf = (id: Id): IntlMessageFormat => {
    const found = known.get(id) ?? new IntlMessageFormat(messages[id], locale.tag)
    known.set(id, found)
    return found
  }
  return {
    /**
     * A message as text.
     *
     * @throws where an argument of the message is missing
     */
    say(id: Id, values?: Values): string {
      const message = messages[id]
      if (typeof message === 'string' && !special.test(message)) return message
      return formatOf(id).format(values) as string
    },
    /**
     * A message in its parts, for one that holds elements: `{name}` is the place of a slot, `<name>…</name>` an element.
     *
     * @param slots names of the arguments that are more than text
     * @throws where an argument of the message is missing
     */
    pieces(id: Id, values: Values = {}, slots: readonly string[] = []): readonly Piece[] {
      const format = formatOf(id)
      const element = (tag: string) => (pieces: readonly Piece[]) => ({ tag, pieces })
      const all = {
        ...Object.fromEntries(tagsIn(format.getAst()).map((tag) => [tag, element(tag)])),
        ...Object.fromEntries(slots.map((slot) => [slot, { slot }])),
        ...values,
      }
      const parts = format.formatToParts(all as Record<string, string>)
      return parts.map(({ value }) => value as Piece)
    },
  }
}
