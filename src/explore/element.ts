/** Makes an element of the page with its class, attributes and children; texts become text nodes, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

/** An element of the page by its id, which the page is built with. */
export const find = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind
