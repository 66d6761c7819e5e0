// What XML 1.0 cannot hold, not even escaped.
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(forbidden, '')
    .replace(/[&<>"]/g, (character) => entities[character] ?? '')

/**
 * Writes an SVG element as markup that is the same in every DOM and sound both within HTML and as XML. (`outerHTML` is
 * neither: it differs between DOMs and writes `&nbsp;`, which XML doesn't know.)
 */
export function serialize(node: Node): string {
  if (node.nodeType === 3) return escaped(node.nodeValue ?? '')
  if (node.nodeType !== 1) return ''
  const element = node as Element
  // Sorted, because DOMs keep attributes in different orders.
  const attributes = Array.from(element.attributes, ({ name, value }) => ` ${name}="${escaped(value)}"`)
    .sort()
    .join('')
  const children = Array.from(element.childNodes, serialize).join('')
  const { localName } = element
  return children ? `<${localName}${attributes}>${children}</${localName}>` : `<${localName}${attributes}/>`
}
