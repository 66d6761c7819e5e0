import type { Code } from '../../src/study/codebook.ts'
import { didYouMean, type Problems } from '../../src/study/problems.ts'
import { makeCodes } from './codes.ts'
import { type LevelBook, levelBook } from './levels.ts'
import type { Mapping } from './mapping.ts'
import { tidyLabel } from './tidy.ts'

/** A column of the table: its place from 0 and its name, tidied. */
export type Column = { index: number; name: string }
/** A column that is a code, and how many responses it was applied to. */
export type CodeColumn = Column & { code: Code; mentions: number }

/** What each column of the table is for. */
export type Plan = {
  file: string
  mapping: Mapping
  columns: readonly Column[]
  response: Column | null
  text: Column | null
  publish: Column | null
  coder: Column | null
  groups: readonly { column: Column; book: LevelBook }[]
  codes: readonly CodeColumn[]
}

/** Finds columns by name, and says what is wrong with a name where it stands in the mapping. */
export type Find = (name: string, at: string) => Column | undefined

/** Where things are wrong: the names of both files, for messages, and the line of the header. */
export type Places = { table: string; mapping: string; headerLine: number }

/**
 * Holds the mapping against the header of the table.
 *
 * @returns the plan, or undefined where there are problems
 */
export function makePlan(
  header: readonly string[],
  mapping: Mapping,
  places: Places,
  problems: Problems,
): Plan | undefined {
  const columns = header.map((name, index): Column => ({ index, name: tidyLabel(name) }))
  const before = problems.total
  const find: Find = (name, at) => {
    const found = columns.find((column) => column.name === name)
    if (!found) {
      const names = columns.map((column) => column.name).filter(Boolean)
      const message = `"${name}" is no column of ${places.table}.${didYouMean(name, names)}`
      problems.add({ file: places.mapping, at, message })
    }
    return found
  }
  const optional = (name: string | undefined, at: string) => (name === undefined ? null : (find(name, at) ?? null))
  const { publish, coder } = mapping
  const plan: Plan = {
    file: places.table,
    mapping,
    columns,
    response: optional(mapping.response, 'response'),
    text: optional(mapping.text, 'text'),
    publish: publish.rule === 'column' ? optional(publish.column, 'publish.column') : null,
    coder: 'column' in coder ? optional(coder.column, 'coder.column') : null,
    groups: mapping.groups.flatMap((group, index) => {
      const column = find(group.column, `groups[${index}].column`)
      return column ? [{ column, book: levelBook(group, `groups[${index}]`, places, problems) }] : []
    }),
    codes: makeCodes(mapping.codes, columns, find, places, problems),
  }
  checkUses(plan, places, problems)
  return problems.total === before ? plan : undefined
}

/** What a column is used for, in a word or two each; empty where it is ignored. */
export function usesOf({ response, text, publish, coder, groups, codes }: Plan, { index }: Column): string[] {
  const single = Object.entries({ response, text, publish, coder })
  return [
    ...single.filter(([, column]) => column?.index === index).map(([use]) => use),
    ...groups.filter(({ column }) => column.index === index).map(({ book }) => `group ${book.id}`),
    ...codes.filter((column) => column.index === index).map(({ code }) => `code ${code.id}`),
  ]
}

/** A column that is a code is nothing else, and a name that is used stands once. */
function checkUses(plan: Plan, { table, headerLine }: Places, problems: Problems): void {
  const add = (name: string, message: string) =>
    problems.add({ file: table, line: headerLine, at: `column "${name}"`, message })
  for (const { index, name } of plan.codes) {
    const uses = usesOf(plan, { index, name })
    if (uses.length > 1) add(name, `is used as ${uses.join(' and as ')}; take it out of the codes, or of the rest`)
  }
  const used = new Set(plan.columns.filter((column) => usesOf(plan, column).length > 0).map(({ name }) => name))
  for (const name of used) {
    const places = plan.columns.filter((column) => column.name === name).map(({ index }) => index + 1)
    if (name !== '' && places.length > 1) {
      add(name, `stands ${places.length} times (columns ${places.join(', ')}); give each column a name of its own`)
    }
  }
}
