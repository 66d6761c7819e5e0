import { parse } from 'csv-parse/sync'

/** A column that a data package describes. */
export type Field = { name: string; type: string }

/** A CSV file as rows of cells, the header first. @throws where it is no CSV */
export const cellsOf = (text: string) => parse(text, { bom: true }) as string[][]

/** The columns of a CSV file. */
export const headerOf = (text: string) => cellsOf(text)[0] ?? []

/** What a spreadsheet would take for a formula: OWASP's list of first characters, of which only numbers may have one. */
const isFormula = (cell: string) => /^[=+\-@\t\r＝＋－＠]/.test(cell) && !/^-\d+(\.\d+)?(e-?\d+)?$/i.test(cell)

/** What is wrong with a CSV file for people's spreadsheets. */
export function csvFaults(file: string, text: string): string[] {
  const [header = [], ...rows] = cellsOf(text)
  const basis = header.indexOf('basis')
  const words = rows.map((row) => (row[basis] ?? '').toLowerCase())
  const formulas = rows.flat().filter(isFormula)
  return [
    ...(basis < 0 ? [`${file} has no column basis`] : []),
    ...(new Set(header).size < header.length ? [`${file} has two columns of one name`] : []),
    ...(rows.length === 0 ? [`${file} has no rows`] : []),
    ...words
      .filter((word) => basis >= 0 && !['reported', 'computed', 'illustrative'].includes(word))
      .map((word) => `${file} has a row with the basis "${word}"`),
    ...formulas.map((cell) => `${file} holds what a spreadsheet would run: ${cell.slice(0, 40)}`),
  ]
}

const patterns: Readonly<Record<string, RegExp>> = {
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?(e-?\d+)?$/i,
  boolean: /^(true|false)$/,
}

/** Cells that are not of the type that the data package says. */
export function typeFaults(file: string, text: string, fields: readonly Field[]): string[] {
  const [header = [], ...rows] = cellsOf(text)
  return fields.flatMap(({ name, type }) => {
    const column = header.indexOf(name)
    if (column < 0) return [`${file} has no column ${name}`]
    const pattern = patterns[type]
    const wrong = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '' && pattern && !pattern.test(cell))
    return wrong.map((cell) => `${file}, column ${name}: "${cell}" is no ${type}`)
  })
}
