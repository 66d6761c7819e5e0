/** What a field of a hostile study tries: markup, addresses, templates, formulas, and scripts that turn text around. */
const attempts = [
  '<script>window.hacked=1</script>',
  '"><img src=x onerror=window.hacked=1>',
  "' onfocus='window.hacked=1' autofocus='",
  'javascript:alert(1)',
  '=1+1',
  '{{7*7}}',
  '\u0024{1}',
  '{1+1}',
  '</script>',
  '<!--',
  ']]>',
  '&amp;&lt;',
  '<svg onload=window.hacked=1>',
  '👩‍👩‍👧 😀',
  'مرحبا שלום \u202eturned\u202c \u2067end',
] as const

/** A word that no line can hold. */
export const longWord = 'Wort'.repeat(50)

let taken = 0

/** As many of the attempts as fit, begun with another one each time, and a number that no other text has. */
export function hostile(longest: number): string {
  taken += 1
  const number = ` n${taken}`
  const from = taken % attempts.length
  const turned = [...attempts.slice(from), ...attempts.slice(0, from)]
  const text = turned.reduce((before, attempt) => {
    const longer = before === '' ? attempt : `${before} ${attempt}`
    return longer.length + number.length <= longest ? longer : before
  }, '')
  return text + number
}

/** A hostile text with the word that no line can hold, and a line of its own that looks like a field of a reference. */
export const hostileLong = (longest = 550) =>
  `${hostile(longest - longWord.length - 30)} ${longWord}\nTY  - BOOK\nER  - x`

/** A hostile text of exactly as many characters. */
export const hostileOfLength = (length: number) => hostile(length).padEnd(length, ' to its last letter')

/**
 * Elements and attributes of a page that a text could only have made by being taken for markup.
 *
 * @param document the page, parsed
 */
export function escaped(document: Document): string[] {
  const elements = [...document.querySelectorAll('*')]
  const strange = elements.filter((element) => {
    const name = element.localName
    if (name === 'script') return !isOurScript(element)
    return ['img', 'iframe', 'object', 'embed', 'base', 'style'].includes(name)
  })
  const handlers = elements.flatMap((element) =>
    [...element.attributes].filter(({ name, value }) => /^on/i.test(name) || isScriptAddress(name, value)),
  )
  return [...strange.map((element) => element.outerHTML), ...handlers.map(({ name, value }) => `${name}="${value}"`)]
}

function isOurScript(script: Element): boolean {
  if (script.getAttribute('type') === 'application/ld+json') return true
  return /^\/([a-z/-]+\/)?_astro\/[\w.-]+\.js$/.test(script.getAttribute('src') ?? '') && script.textContent === ''
}

const isScriptAddress = (name: string, value: string) =>
  ['href', 'src', 'action', 'formaction', 'xlink:href'].includes(name) && /^\s*(javascript|data|vbscript):/i.test(value)
