import { didYouMean, type Problems, quote } from '../../src/study/problems.ts'
import type { ColumnGroup } from './mapping.ts'
import type { Places } from './plan.ts'
import { idMaker } from './safeId.ts'
import { tidyLabel } from './tidy.ts'

/** A group with more levels than this is a column of something else, such as a date or a name. */
const mostLevels = 100
const longestLabel = 100

type Level = { id: string; label: string; question?: string | undefined; responses: number }

/** The levels of a group as the table fills them. */
export type LevelBook = {
  id: string
  label: string
  /** The id of the level of a value, '' for an empty one; where it is no level, says so with the line. */
  take: (value: string, line: number) => string
  /** In the order of the mapping; without one, the most frequent first, then by name. */
  levels: () => Level[]
  /** Responses with no level. */
  none: () => number
}

/**
 * @param group what the mapping says of the group
 * @param at where in the mapping it stands
 */
export function levelBook(group: ColumnGroup, at: string, places: Places, problems: Problems): LevelBook {
  const idOf = idMaker(
    (group.levels ?? []).flatMap(({ id }) => id ?? []),
    '',
  )
  const levels = new Map<string, Level>()
  const ofValue = new Map<string, Level>()
  const listed = group.levels !== undefined
  const meet = (values: readonly string[], label: string, id?: string, question?: string) => {
    const level = { id: id ?? idOf(label, `level-${levels.size + 1}`), label, question, responses: 0 }
    levels.set(level.id, level)
    for (const value of values) ofValue.set(value, level)
    return level
  }
  for (const { value: values, id, label, question } of group.levels ?? []) {
    const twice = values.find((value) => ofValue.has(value))
    if (twice !== undefined || (id !== undefined && levels.has(id))) {
      const message = twice === undefined ? `the id "${id}" stands twice` : `the value ${quote(twice)} stands twice`
      problems.add({
        file: places.mapping,
        at: `${at}.levels`,
        message: `${message}; expected once. List values that mean the same together: value: [a, b].`,
      })
    }
    meet(values, label ?? (values[0] as string), id, question)
  }
  let none = 0
  const add = (line: number, message: string) =>
    problems.add({ file: places.table, line, at: `column "${group.column}"`, message })
  const told = new Set<string>()
  /** The level of a value that none is known for yet; null where it can't have one. */
  const admit = (value: string, line: number): Level | null => {
    const fault = faultOf(value, levels.size, listed ? [...ofValue.keys()] : null, group.id)
    if (!fault) return meet([value], value)
    if (!told.has(fault.once ?? `${line}`)) add(line, fault.message)
    told.add(fault.once ?? `${line}`)
    return null
  }
  return {
    id: group.id,
    label: group.label,
    take(found, line) {
      const value = tidyLabel(found)
      const known = ofValue.get(value)
      if (!known && value === '') {
        none += 1
        return ''
      }
      const level = known ?? admit(value, line)
      if (!level) return ''
      level.responses += 1
      return level.id
    },
    levels: () =>
      listed
        ? [...levels.values()]
        : [...levels.values()].sort((a, b) => b.responses - a.responses || (a.label < b.label ? -1 : 1)),
    none: () => none,
  }
}

/** Why a value can be no level, or null. Faults that would come back in row after row are told `once`. */
function faultOf(
  value: string,
  count: number,
  listed: readonly string[] | null,
  group: string,
): { message: string; once?: string } | null {
  if (listed) {
    const message = `${quote(value)} is no level of "${group}" in the mapping.${didYouMean(value, listed)}`
    return { message: `${message} Add it there, or correct it.` }
  }
  if (value.length > longestLabel) {
    const message = `${quote(value)} has ${value.length} characters, expected at most ${longestLabel}. List the levels in the mapping, with a label each.`
    return { message, once: value }
  }
  if (count >= mostLevels) {
    const message = `${quote(value)} would be level ${count + 1} of "${group}", expected at most ${mostLevels}. List the levels in the mapping, or choose another column.`
    return { message, once: 'too many' }
  }
  return null
}
