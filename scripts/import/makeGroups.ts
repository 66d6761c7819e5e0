import { reservedColumns } from '../../src/study/ids.ts'
import type { Problems } from '../../src/study/problems.ts'
import { type LevelBook, levelBook } from './levels.ts'
import type { Limits } from './limits.ts'
import type { Notes } from './notes.ts'
import { atMost } from './readers/cells.ts'
import type { Response } from './responseParts.ts'
import { idMaker } from './safeId.ts'
import { tidyLabel } from './tidy.ts'

/** A variable with more values than this is no group of respondents: an age in years, a date, a name. */
export const mostValues = 20
const longestLabel = 100

/** A variable of the project as a group of the study. */
export type MadeGroup = { variable: string; book: LevelBook }

/** Makes groups of the variables: every value is a level. What can't be a group is left out, and noted. */
export function makeGroups(
  responses: readonly Response[],
  { file, limits, notes, problems }: { file: string; limits: Limits; notes: Notes; problems: Problems },
): MadeGroup[] {
  const values = new Map<string, Set<string>>()
  for (const { variables } of responses) {
    for (const [variable, value] of variables) {
      const label = tidyLabel(value)
      const known = values.get(variable) ?? new Set()
      values.set(variable, known)
      if (label !== '') known.add(label)
    }
  }
  atMost(values.size, limits.columns, 'variables', file)
  const idOf = idMaker(reservedColumns, 'g-')
  const places = { table: file, mapping: file, headerLine: 1 }
  return [...values].flatMap(([variable, found]) => {
    const reason = whyNot([...found])
    const name = tidyLabel(variable).toWellFormed()
    if (reason) {
      notes.add('leftOut', `Variables ${reason}`, name)
      return []
    }
    notes.add('mapped', 'Variables to groups', name)
    const label = name.slice(0, longestLabel).trim() || 'Unnamed'
    const id = idOf(label, `group-${values.size}`)
    return [{ variable, book: levelBook({ column: variable, id, label }, 'groups', places, problems) }]
  })
}

function whyNot(values: readonly string[]): string | null {
  if (values.length === 0) return 'without any value'
  if (values.length > mostValues) return `with more than ${mostValues} values, too many for a group`
  return values.some((value) => value.length > longestLabel)
    ? `with values of more than ${longestLabel} characters`
    : null
}
