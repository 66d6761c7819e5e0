import { isMap, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { type Problems, quote } from './problems.ts'

type Path = readonly PropertyKey[]

const at = (path: Path) =>
  path.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`)).join('')

/** Says in words what a value is, for "found …". */
function found(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'string') return quote(value)
  if (Array.isArray(value)) return 'a list'
  return value !== null && typeof value === 'object' ? 'a mapping' : String(value)
}

const expectations: Record<string, string> = {
  string: 'text',
  object: 'a mapping (key: value)',
  record: 'a mapping (key: value)',
  array: 'a list (- item)',
  int: 'a whole number',
  boolean: 'true or false',
}

/** Turns an issue of zod's into "found …; expected …", keeping messages that the schema words itself. */
function explain(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? `is missing; expected ${expectations[issue.expected] ?? issue.expected}`
        : `found ${found(value)}, expected ${expectations[issue.expected] ?? issue.expected}`
    case 'unrecognized_keys':
      return `unknown ${issue.keys.length === 1 ? 'key' : 'keys'} ${issue.keys.map((key) => quote(key)).join(', ')}; remove or correct`
    case 'invalid_value':
      return `found ${found(value)}, expected one of ${issue.values.map((one) => `"${String(one)}"`).join(', ')}`
    case 'invalid_union':
      return `found ${found(value)}, which is none of the kinds that can stand here`
    default:
      return `found ${found(value)}; ${issue.message}`
  }
}

/**
 * Reads a YAML text against a schema and names every fault with its line.
 *
 * @param file path inside the study folder, for messages
 * @param lineOffset lines that stand before the text in the file (for front matter)
 * @returns the parsed value, or undefined where there was a problem
 */
export function readYaml<Schema extends z.ZodType>(
  source: string,
  schema: Schema,
  { file, problems, lineOffset = 0 }: { file: string; problems: Problems; lineOffset?: number },
): z.infer<Schema> | undefined {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false })
  for (const error of document.errors) {
    const message = `this is not YAML: ${error.message.split('\n')[0]}. Values that hold ": " or begin with a quote or bracket need quotes.`
    problems.add({ file, line: lines.linePos(error.pos[0]).line + lineOffset, message })
  }
  if (document.errors.length > 0) return undefined
  const value = toValue(document, file, problems)
  if (value === undefined) return undefined
  const result = schema.safeParse(value)
  if (result.success) return result.data
  for (const issue of result.error.issues) {
    problems.add({
      file,
      line:
        lineOf(
          document,
          lines,
          issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path,
        ) + lineOffset,
      ...(issue.path.length > 0 ? { at: at(issue.path) } : {}),
      message: explain(issue, valueAt(value, issue.path)),
    })
  }
  return undefined
}

/** YAML aliases can make a small text enormous; the library stops at a hundred and throws. */
function toValue(document: ReturnType<typeof parseDocument>, file: string, problems: Problems): unknown {
  if (!isMap(document.contents)) {
    problems.add({ file, line: 1, message: 'found no mapping, expected "key: value" lines' })
    return undefined
  }
  try {
    return document.toJS()
  } catch (error) {
    problems.add({ file, message: `this YAML can't be read: ${(error as Error).message}` })
    return undefined
  }
}

/** The line of the deepest node that stands on the way to the path. */
function lineOf(document: ReturnType<typeof parseDocument>, lines: LineCounter, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] | null } | undefined
    if (node?.range) return lines.linePos(node.range[0]).line
  }
  return 1
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (node, key) =>
      node !== null && typeof node === 'object' && Object.hasOwn(node, key)
        ? (node as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  )
}
