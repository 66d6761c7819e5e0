import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js'
import type { Catalogue } from '../../src/messages/languages.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** Letters that look like those, and letters that are written from the right, a to z; none of them is one of the 26. */
const alphabets = { alike: 'ȧƀƈḋḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑ', arabic: 'ابتثجحخدذرزسشصضطظعغفقكلمنه' } as const

/** A text in other letters: what is still of the 26 was not in the catalogue. */
export const disguised = (text: string, alphabet: keyof typeof alphabets = 'alike') => {
  const others = [...alphabets[alphabet]]
  return text.replaceAll(/[a-z]/gi, (letter) => {
    const other = others[letters.indexOf(letter.toLowerCase())] as string
    return letter === letter.toLowerCase() ? other : other.toUpperCase()
  })
}

const inElements = (
  elements: readonly MessageFormatElement[],
  alphabet: keyof typeof alphabets,
): MessageFormatElement[] =>
  elements.map((element) => {
    if (element.type === TYPE.literal) return { ...element, value: disguised(element.value, alphabet) }
    if (element.type === TYPE.tag) return { ...element, children: inElements(element.children, alphabet) }
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return element
    const options = Object.entries(element.options).map(([name, option]) => [
      name,
      { ...option, value: inElements(option.value, alphabet) },
    ])
    return { ...element, options: Object.fromEntries(options) }
  })

/** A catalogue in which all that a message says itself is disguised, and its arguments and elements are not. */
export const pseudo = (catalogue: Catalogue, alphabet: keyof typeof alphabets = 'alike'): Catalogue =>
  Object.fromEntries(
    Object.entries(catalogue).map(([room, messages]) => [
      room,
      Object.fromEntries(
        Object.entries(messages).map(([id, text]) => [id, printAST(inElements(parse(text), alphabet))]),
      ),
    ]),
  )
