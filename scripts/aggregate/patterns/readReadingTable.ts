import type { DuckDBConnection } from '@duckdb/node-api'
import type { Codebook } from '../../../src/study/codebook.ts'
import { type Problems, quote } from '../../../src/study/problems.ts'
import { compareBytes, readingsInOrder } from '../order.ts'
import type { Reading } from '../read.ts'
import { countTable, type Fault, readCodes, readCount, readCounts, tell } from './countTable.ts'

/** What stands where a coder read a response and applied nothing. */
const nothing = '-'

/**
 * Reads a table of readings that was made elsewhere, for inter-coder agreement: a column a coder with what was applied (ids of
 * codes separated by spaces, "-" for none, empty where the coder did not read the response), and `responses`, a count.
 */
export async function readReadingTable(
  database: DuckDBConnection,
  path: string,
  codebook: Codebook,
  problems: Problems,
): Promise<Reading[]> {
  const source = countTable(path, ['responses'], true)
  const table = await readCounts(database, source, problems)
  if (!table) return []
  const coders = table.header.filter((column) => column !== 'responses')
  const codes = new Map(codebook.codes.map(({ id }, place) => [id, place]))
  const faults: Fault[] = []
  const rows = new Map<string, number>()
  const readings = table.rows.map(({ row, values }): Reading => {
    const fault = (column: string) => (message: string) =>
      faults.push({ row, at: `column ${quote(column).slice(1, -1)}`, message })
    const read = coders.flatMap((coder) => {
      const value = values[coder] ?? ''
      if (value === '') return []
      return [{ coder, codes: value === nothing ? [] : readCodes(value, codes, fault(coder)) }]
    })
    if (read.length < 2) {
      const message = `was read by ${read.length === 0 ? 'no coder' : 'one coder'}; expected two or more. Write "-" where a coder applied nothing.`
      faults.push({ row, at: 'all columns', message })
    }
    const key = JSON.stringify(read)
    const before = rows.get(key)
    if (before !== undefined) {
      const message = `says the same of the coders as row ${before} (the first row below the names is 1); add up the two`
      faults.push({ row, at: 'all columns', message })
    }
    rows.set(key, row)
    return {
      coders: read.sort((a, b) => compareBytes(a.coder, b.coder)),
      responses: readCount(values['responses'] ?? '', fault('responses')),
    }
  })
  await tell(source, faults, problems)
  return faults.length > 0 ? [] : readingsInOrder(readings)
}
