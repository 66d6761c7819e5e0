import { checkCodebook } from '../../src/study/checkFolder.ts'
import { code } from '../../src/study/codebook.ts'
import { didYouMean, Problems } from '../../src/study/problems.ts'
import type { Mapping, Override } from './mapping.ts'
import type { CodeColumn, Column, Find, Places } from './plan.ts'
import { idMaker } from './safeId.ts'

const longestLabel = 120
/** For a code that has been refused already, so that the rest of the checks can go on. */
const defaults = { glossBy: 'site', parent: null, standing: [] }

/** The columns that the mapping selects: a list, or a range whose end is by default the last column with a name. */
function select({ from, to, columns }: Mapping['codes'], all: readonly Column[], find: Find, add: Add): Column[] {
  if (columns) return columns.flatMap((name, index) => find(name, `codes.columns[${index}]`) ?? [])
  const first = find(from as string, 'codes.from')
  const last = to === undefined ? all.findLast(({ name }) => name !== '') : find(to, 'codes.to')
  if (!first || !last) return []
  if (first.index > last.index) {
    add(
      'codes',
      `from "${first.name}" (column ${first.index + 1}) stands after to "${last.name}" (column ${last.index + 1})`,
    )
  }
  return all.slice(first.index, last.index + 1)
}

type Add = (at: string, message: string) => void

/** The columns that are codes, each with its entry of the codebook; those that nobody used too. */
export function makeCodes(
  rules: Mapping['codes'],
  columns: readonly Column[],
  find: Find,
  places: Places,
  problems: Problems,
): CodeColumn[] {
  const add: Add = (at, message) => problems.add({ file: places.mapping, at, message })
  const selected = select(rules, columns, find, add)
  checkColumns(selected, rules, places, problems)
  const overrides = overridesOf(rules, selected, find, add)
  const idOf = idMaker(
    [...overrides.values()].flatMap(({ id }) => id ?? []),
    'c-',
  )
  const made = selected.map((column): CodeColumn => {
    const { column: _, parent: __, ...own } = overrides.get(column.name) ?? { column: column.name }
    const label = own.label ?? column.name
    const entry = { kind: rules.kind, ...own, label, id: own.id ?? idOf(label, `code-${column.index + 1}`) }
    const read = code.safeParse(entry)
    return {
      ...column,
      mentions: 0,
      code: read.success ? read.data : ({ ...entry, ...defaults } as CodeColumn['code']),
    }
  })
  setParents(made, overrides, add)
  const wrong = new Problems()
  if (made.length > 0) checkCodebook({ codes: made.map((column) => column.code) }, undefined, wrong)
  for (const { message } of wrong.list) add('codes', message)
  return made
}

function checkColumns(selected: readonly Column[], rules: Mapping['codes'], places: Places, problems: Problems): void {
  const named = new Set(rules.overrides.filter(({ label }) => label !== undefined).map(({ column }) => column))
  const seen = new Set<number>()
  for (const { index, name } of selected) {
    const add = (message: string) =>
      problems.add({
        file: places.table,
        line: places.headerLine,
        at: name ? `column "${name}"` : `column ${index + 1}`,
        message,
      })
    if (name === '') add('has no name; every column that is a code needs one. Name it, or leave it out of the codes.')
    if (seen.has(index)) add('is listed twice among the codes; list it once')
    seen.add(index)
    if (name.length > longestLabel && !named.has(name)) {
      add(
        `the name has ${name.length} characters, expected at most ${longestLabel}. Give it a label under codes.overrides.`,
      )
    }
  }
}

function overridesOf(
  rules: Mapping['codes'],
  selected: readonly Column[],
  find: Find,
  add: Add,
): Map<string, Override> {
  const overrides = new Map<string, Override>()
  rules.overrides.forEach((override, index) => {
    const at = `codes.overrides[${index}].column`
    const found = find(override.column, at)
    if (found && !selected.some((column) => column.index === found.index)) {
      add(at, `"${found.name}" is no code; put it among the codes (from, to, columns), or remove this`)
    }
    if (overrides.has(override.column)) add(at, `"${override.column}" stands twice among the overrides`)
    overrides.set(override.column, override)
  })
  return overrides
}

/** Parents are named by their column or by their id. */
function setParents(made: readonly CodeColumn[], overrides: ReadonlyMap<string, Override>, add: Add): void {
  for (const column of made) {
    const wanted = overrides.get(column.name)?.parent
    if (wanted === undefined) continue
    const parent = made.find(({ name }) => name === wanted) ?? made.find(({ code: { id } }) => id === wanted)
    if (parent) column.code.parent = parent.code.id
    else
      add(
        'codes.overrides',
        `parent "${wanted}" of "${column.name}" is no code.${didYouMean(
          wanted,
          made.map(({ name }) => name),
        )}`,
      )
  }
}
