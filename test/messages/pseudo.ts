import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js'
import type { Catalogue } from '../../src/messages/languages.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz'
const alike = 'ȧƀƈḋḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑ'
const disguise = new Map([...letters].map((letter, index) => [letter, [...alike][index] as string]))

/** A text of letters that look alike and are none of the 26: what is still of those 26 was not in the catalogue. */
export const disguised = (text: string) =>
  text.replaceAll(/[a-z]/gi, (letter) => {
    const other = disguise.get(letter.toLowerCase()) as string
    return letter === letter.toLowerCase() ? other : other.toUpperCase()
  })

const inElements = (elements: readonly MessageFormatElement[]): MessageFormatElement[] =>
  elements.map((element) => {
    if (element.type === TYPE.literal) return { ...element, value: disguised(element.value) }
    if (element.type === TYPE.tag) return { ...element, children: inElements(element.children) }
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return element
    const options = Object.entries(element.options).map(([name, option]) => [
      name,
      { ...option, value: inElements(option.value) },
    ])
    return { ...element, options: Object.fromEntries(options) }
  })

/** A catalogue in which all that a message says itself is disguised, and its arguments and elements are not. */
export const pseudo = (catalogue: Catalogue): Catalogue =>
  Object.fromEntries(
    Object.entries(catalogue).map(([room, messages]) => [
      room,
      Object.fromEntries(Object.entries(messages).map(([id, text]) => [id, printAST(inElements(parse(text)))])),
    ]),
  )
