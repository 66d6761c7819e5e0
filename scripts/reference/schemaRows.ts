import { z } from 'zod'

/** A key of a file, as a reader of the reference meets it. */
export type KeyRow = { key: string; holds: string; needed: string; says: string }

type Node = {
  type?: string | string[]
  description?: string
  properties?: Record<string, Node>
  required?: string[]
  items?: Node
  prefixItems?: Node[]
  oneOf?: Node[]
  anyOf?: Node[]
  enum?: unknown[]
  const?: unknown
  default?: unknown
  minItems?: number
  maxItems?: number
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  maxLength?: number
  format?: string
}

const code = (value: unknown) => `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``
const list = (words: readonly string[]) => new Intl.ListFormat('en-US', { type: 'disjunction' }).format(words)
/** The smallest and the largest whole number of the language say nothing to a reader. */
const isTold = (limit: number | undefined) => limit !== undefined && Math.abs(limit) < Number.MAX_SAFE_INTEGER

function between(low: number | undefined, high: number | undefined, what: string): string {
  if (isTold(low) && isTold(high)) return `${what}, ${low} to ${high}`
  if (isTold(low)) return `${what}, ${low} or more`
  return isTold(high) ? `${what}, at most ${high}` : what
}

function listOf({ items, minItems, maxItems }: Node): string {
  const each = items?.properties || items?.oneOf ? ', each with the keys below' : ''
  return `${between(minItems, maxItems, 'a list').replace(',', ' of')}${each}`
}

/** What stands at a key, in words. */
function holds(node: Node): string {
  const choices = (node.anyOf ?? []).filter((one) => one.type !== 'null')
  if (choices.length === 1 && choices[0]) return `${holds(choices[0])}, or \`null\``
  if (node.enum) return list(node.enum.map(code))
  if (node.const !== undefined) return code(node.const)
  if (node.prefixItems) return `a list of ${node.prefixItems.length}: ${node.prefixItems.map(holds).join('; ')}`
  switch (node.type) {
    case 'array':
      return listOf(node)
    case 'integer':
      return between(node.exclusiveMinimum === 0 ? 1 : node.minimum, node.maximum, 'a whole number')
    case 'number':
      return between(node.minimum, node.maximum, node.exclusiveMinimum === 0 ? 'a number above 0' : 'a number')
    case 'boolean':
      return '`true` or `false`'
    case 'string':
      if (node.format === 'date') return 'a date such as 2024-01-31'
      return node.maxLength ? `text of at most ${node.maxLength} characters` : 'text'
    case 'null':
      return '`null`'
    default:
      return 'the keys below'
  }
}

function neededOf(node: Node, required: boolean): string {
  if (node.default !== undefined && typeof node.default !== 'object') return `no; ${code(node.default)} without it`
  return required && node.default === undefined ? 'yes' : 'no'
}

/** The key that tells the forms of an object apart, with the value that it has in each. */
function tagOf(forms: readonly Node[]): { name: string; values: unknown[] } | undefined {
  const name = Object.keys(forms[0]?.properties ?? {}).find((key) =>
    forms.every((form) => form.properties?.[key]?.const !== undefined),
  )
  return name ? { name, values: forms.map((form) => form.properties?.[name]?.const) } : undefined
}

/** The keys of an object that comes in several forms: what all of them share stands once. */
function rowsOfForms(forms: readonly Node[], prefix: string): KeyRow[] {
  const tag = tagOf(forms)
  const inForms = forms.map((form) => rowsOf(form, prefix).filter(({ key }) => key !== `${prefix}${tag?.name}`))
  const text = (row: KeyRow) => JSON.stringify(row)
  const isShared = (row: KeyRow) => inForms.every((rows) => rows.some((other) => text(other) === text(row)))
  const own = inForms.flatMap((rows, index) =>
    rows
      .filter((row) => !isShared(row))
      .map((row) => ({ ...row, says: `Where \`${tag?.name}\` is ${code(tag?.values[index])}. ${row.says}`.trim() })),
  )
  const which = forms.flatMap(({ description }, index) =>
    description ? [`${code(tag?.values[index])}: ${description}`] : [],
  )
  return [
    { key: `${prefix}${tag?.name}`, holds: list((tag?.values ?? []).map(code)), needed: 'yes', says: which.join('; ') },
    ...(inForms[0] ?? []).filter(isShared),
    ...own,
  ]
}

function rowsOf(node: Node, prefix: string): KeyRow[] {
  if (node.oneOf) return rowsOfForms(node.oneOf, prefix)
  return Object.entries(node.properties ?? {}).flatMap(([name, child]) => {
    const key = `${prefix}${name}`
    const row = {
      key,
      holds: holds(child),
      needed: neededOf(child, node.required?.includes(name) ?? false),
      says: child.description ?? '',
    }
    const inner = child.items ?? child
    const below = child.items ? `${key}[].` : `${key}.`
    return [row, ...(inner.properties || inner.oneOf ? rowsOf(inner, below) : [])]
  })
}

/**
 * Every key of a file of the study folder, from the schema that checks it: `levels[].id` is the key `id` of each entry of
 * the list `levels`.
 *
 * @param schema what the program checks the file against
 */
export const schemaRows = (schema: z.ZodType): KeyRow[] =>
  rowsOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node, '')
