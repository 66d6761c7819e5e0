import type { DuckDBConnection } from '@duckdb/node-api'
import { didYouMean, type Problems, quote } from '../../../src/study/problems.ts'
import type { StudyFolder } from '../../../src/study/readFolder.ts'
import { patternsInOrder } from '../order.ts'
import type { Pattern } from '../read.ts'
import { countTable, type Fault, readCodes, readCount, readCounts, tell } from './countTable.ts'

/** What tells a pattern from all others. */
export const keyOf = ({ levels, codes }: Pick<Pattern, 'levels' | 'codes'>) =>
  `${levels.map((level) => level ?? '').join(',')} ${codes.join(',')}`

/**
 * Reads a pattern table that was made elsewhere: a column a group with the id of a level or nothing, `codes` with the ids of
 * codes, separated by spaces, and `responses`, a count.
 */
export async function readPatternTable(
  database: DuckDBConnection,
  path: string,
  { study: { groups }, codebook }: Pick<StudyFolder, 'study' | 'codebook'>,
  problems: Problems,
): Promise<Pattern[]> {
  const source = countTable(path, [...groups.map(({ id }) => id), 'codes', 'responses'])
  const clash = groups.find(({ id }) => id === 'codes' || id === 'responses')
  if (clash) {
    const message = `"${clash.id}" is a column of its own in a pattern table; give the group another id`
    problems.add({ file: 'study.yaml', at: `groups[${groups.indexOf(clash)}].id`, message })
    return []
  }
  const table = await readCounts(database, source, problems)
  if (!table) return []
  const codes = new Map(codebook.codes.map(({ id }, place) => [id, place]))
  const levels = groups.map(({ id, levels }) => ({ id, known: levels.map((level) => level.id) }))
  const faults: Fault[] = []
  const rows = new Map<string, number>()
  const patterns = table.rows.map(({ row, values }): Pattern => {
    const fault = (column: string) => (message: string) => faults.push({ row, at: `column ${column}`, message })
    const pattern = {
      levels: levels.map(({ id, known }) => {
        const value = values[id] || null
        if (value !== null && !known.includes(value))
          fault(id)(`${quote(value)} is no level of "${id}" in study.yaml.${didYouMean(value, known)}`)
        return value
      }),
      codes: readCodes(values['codes'] ?? '', codes, fault('codes')),
      responses: readCount(values['responses'] ?? '', fault('responses')),
    }
    const key = keyOf(pattern)
    const before = rows.get(key)
    if (before !== undefined) {
      const message = `has the levels and codes of row ${before} (the first row below the names is 1); add up the two`
      faults.push({ row, at: 'all columns', message })
    }
    rows.set(key, row)
    return pattern
  })
  await tell(source, faults, problems)
  return faults.length > 0 ? [] : patternsInOrder(patterns)
}
