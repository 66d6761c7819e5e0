import { tag } from '../messages/locale.ts'

const formats = {
  sentence: new Intl.ListFormat(tag),
  labels: new Intl.ListFormat(tag, { type: 'unit', style: 'short' }),
}

/**
 * What stands in a list of elements: each item, and between them the text that the site's language sets there.
 *
 * @param as a list within a sentence ("a, b, and c"), or of labels ("a, b, c")
 */
export const listed = <Item extends object>(items: readonly Item[], as: keyof typeof formats): (Item | string)[] =>
  formats[as]
    .formatToParts(items.map((_, index) => String(index)))
    .map(({ type, value }) => (type === 'element' ? (items[Number(value)] as Item) : value))
