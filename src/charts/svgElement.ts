type Attributes = Record<string, string | number>

/** Makes an SVG element with the given document; text becomes a text node, never markup. */
export function svgElement(document: Document, name: string, attributes: Attributes = {}, text?: string): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name) as SVGElement
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value))
  if (text !== undefined) element.appendChild(document.createTextNode(text))
  return element
}
