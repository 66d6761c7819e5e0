import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'

/** What a message needs of those who say it. */
export type Signature = {
  /** Arguments whose value is shown, and those that only choose between wordings. */
  shown: ReadonlySet<string>
  chosen: ReadonlySet<string>
  /** Arguments that are numbers, since they choose a plural or are formatted as such. */
  numbers: ReadonlySet<string>
  /** Elements, such as `<link>…</link>`. */
  tags: ReadonlySet<string>
}

/**
 * The arguments and elements of a message in the syntax of ICU MessageFormat.
 *
 * @throws SyntaxError where the text is no such message
 */
export function signatureOf(text: string): Signature {
  const found = {
    shown: new Set<string>(),
    chosen: new Set<string>(),
    numbers: new Set<string>(),
    tags: new Set<string>(),
  }
  const look = (elements: readonly MessageFormatElement[], plural: string): void => {
    for (const element of elements) {
      if (element.type === TYPE.pound) found.shown.add(plural)
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue
      if (element.type === TYPE.tag) {
        found.tags.add(element.value)
        look(element.children, plural)
      } else if (element.type === TYPE.plural || element.type === TYPE.select) {
        found.chosen.add(element.value)
        if (element.type === TYPE.plural) found.numbers.add(element.value)
        const inner = element.type === TYPE.plural ? element.value : plural
        for (const { value } of Object.values(element.options)) look(value, inner)
      } else {
        found.shown.add(element.value)
        if (element.type !== TYPE.argument) found.numbers.add(element.value)
      }
    }
  }
  look(parse(text), '')
  return found
}

const listed = (names: Iterable<string>, around: (name: string) => string) => {
  const all = [...names].map(around)
  return all.length > 0 ? all.join(', ') : 'none'
}

const argument = (name: string) => `{${name}}`
const tag = (name: string) => `<${name}>`

/**
 * Why a message can't stand in the place of another, or null where it can.
 *
 * @param text the message that is to be used
 * @param instead the message of the program
 */
export function messageFault(text: string, instead: string): string | null {
  const [expected, found] = [signatureOf(instead), parsed(text)]
  if (typeof found === 'string') return found
  const known = expected.shown.union(expected.chosen)
  const used = found.shown.union(found.chosen)
  const unknown = used.difference(known)
  if (unknown.size > 0) {
    return `it uses ${listed(unknown, argument)}, which this message is not given; expected ${listed(known, argument)}`
  }
  const missing = expected.shown.difference(found.shown)
  if (missing.size > 0) return `it does not show ${listed(missing, argument)}; expected ${listed(known, argument)}`
  const textual = found.chosen.union(found.numbers).difference(expected.chosen.union(expected.numbers))
  if (textual.size > 0) return `it counts with ${listed(textual, argument)}, which is given as text; expected it plain`
  if (found.tags.symmetricDifference(expected.tags).size > 0) {
    return `its elements are ${listed(found.tags, tag)}; expected ${listed(expected.tags, tag)}`
  }
  return null
}

function parsed(text: string): Signature | string {
  try {
    return signatureOf(text)
  } catch (error) {
    const { message, location } = error as SyntaxError & { location?: { start: { offset: number } } }
    const place = location ? ` at character ${location.start.offset + 1}` : ''
    return `it is no message in ICU MessageFormat: ${message.toLowerCase().replaceAll('_', ' ')}${place}. A brace that is to be shown stands in straight quotes: '{'`
  }
}
