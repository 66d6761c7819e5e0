import { type Problems, quote } from '../../src/study/problems.ts'
import { longestExemplar } from '../../src/study/text.ts'
import type { CodeColumn, Column, Plan } from './plan.ts'
import type { Row } from './readTable.ts'
import { Tally } from './tally.ts'
import { fold, tidyLabel, tidyText } from './tidy.ts'

/** A response as its rows of responses.csv and codings.csv. */
export type Converted = { response: string[]; codings: string[][] }

/** What was met on the way. */
export type Met = {
  rows: number
  base: number
  /** Responses with no code. */
  uncoded: number
  published: number
  leftOut: Tally
  missing: Tally
  unpublished: Tally
  tidied: Tally
}

export const newMet = (): Met => ({
  rows: 0,
  base: 0,
  uncoded: 0,
  published: 0,
  leftOut: new Tally(),
  missing: new Tally(),
  unpublished: new Tally(),
  tidied: new Tally(),
})

/**
 * Makes the function that turns one row of the table after the other into a response and its codings.
 *
 * @param met is counted up
 * @returns a function that gives null for a row that is left out or has problems
 */
export function rowConverter(plan: Plan, met: Met, problems: Problems): (row: Row) => Converted | null {
  const width = plan.columns.length
  const idOf = responseIds(plan, met, problems)
  return (row) => {
    const { line, fields } = row
    met.rows += 1
    if (fields.every((field) => tidyLabel(field) === '')) {
      met.leftOut.note('every field is empty', line)
      return null
    }
    if (fields.length !== width) {
      const message = `found ${fields.length} fields, expected ${width} as in the first line. A separator or line break inside a value needs quotes around the value.`
      problems.add({ file: plan.file, line, message })
      return null
    }
    met.base += 1
    const before = problems.total
    const id = idOf(row)
    const levels = plan.groups.map(({ column, book }) => book.take(labelIn(column, row, met), line))
    const coder = coderOf(plan, row, met, problems)
    const codes = plan.codes.filter((column) => isApplied(column, row, plan, met, problems))
    for (const column of codes) column.mentions += 1
    if (codes.length === 0) met.uncoded += 1
    const answer = answerOf(plan, row, met)
    if (problems.total > before) return null
    const applied = codes.length > 0 ? codes.map(({ code }) => code.id) : ['']
    return { response: [id, ...levels, ...answer], codings: applied.map((code) => [id, code, coder]) }
  }
}

/** A field as a label, counting it where tidying changed it. */
function labelIn({ index, name }: Column, { fields }: Row, met: Met, mayShow = true): string {
  const from = fields[index] as string
  const to = tidyLabel(from)
  if (to !== from && to !== '') met.tidied.tidy(name, 'white space', mayShow ? { from, to } : undefined)
  return to
}

/** A field as a text, counting what tidying changed. */
function textIn({ index, name }: Column, { fields }: Row, met: Met): string {
  const tidied = tidyText(fields[index] as string)
  if (tidied.trimmed) met.tidied.tidy(name, 'white space at the ends')
  if (tidied.breaks) met.tidied.tidy(name, 'line breaks made LF')
  if (tidied.controls) met.tidied.tidy(name, 'control characters removed')
  return tidied.value
}

function responseIds({ file, response }: Plan, met: Met, problems: Problems): (row: Row) => string {
  if (!response) return () => `r${met.base}`
  const lines = new Map<string, number>()
  return (row) => {
    const id = textIn(response, row, met)
    const first = lines.get(id)
    const add = (message: string) => problems.add({ file, line: row.line, at: `column "${response.name}"`, message })
    if (id === '') add('is empty; every response needs an id of its own')
    else if (first === undefined) lines.set(id, row.line)
    else add(`${quote(id)} stands on line ${first} already; every response needs an id of its own`)
    return id
  }
}

function coderOf({ file, coder, mapping }: Plan, row: Row, met: Met, problems: Problems): string {
  if (!coder) return 'name' in mapping.coder ? mapping.coder.name : ''
  const name = labelIn(coder, row, met, false)
  if (name === '') {
    const message = 'is empty; expected a name or number of the coder'
    problems.add({ file, line: row.line, at: `column "${coder.name}"`, message })
  }
  return name
}

function isApplied(column: CodeColumn, row: Row, { file, mapping }: Plan, met: Met, problems: Problems): boolean {
  const found = row.fields[column.index] as string
  if (found === '') return false
  const value = fold(labelIn(column, row, met, false))
  const { applied, notApplied } = mapping.codes
  if (applied.includes(value) || value === fold(column.name)) return value !== ''
  if (value === '' || notApplied.includes(value)) return false
  const list = (words: readonly string[]) =>
    words
      .filter(Boolean)
      .map((word) => `"${word}"`)
      .join(', ')
  const message = `found ${quote(found)}, expected ${list(applied)} or the column's name where the code applies, ${list(notApplied)} or nothing where not. Correct it, or add it to applied or notApplied in the mapping.`
  problems.add({ file, line: row.line, at: `column "${column.name}"`, message })
  return false
}

/** The text and whether it may be published, as they stand in responses.csv. */
function answerOf(plan: Plan, row: Row, met: Met): [text: string, publish: 'yes' | 'no'] {
  if (!plan.text) return ['', 'no']
  const text = textIn(plan.text, row, met)
  const missing = missingAs(row.fields[plan.text.index] as string, text, plan.mapping.textMissing)
  if (missing) {
    met.missing.note(missing, row.line)
    return ['', 'no']
  }
  const reason = whyNot(plan, row, text)
  if (reason) met.unpublished.note(reason, row.line)
  else met.published += 1
  return [text, reason ? 'no' : 'yes']
}

/** Why a text counts as none, or null. */
function missingAs(found: string, text: string, words: readonly string[]): string | null {
  if (text === '') return found === '' ? 'empty' : 'white space only'
  return words.includes(fold(text)) ? quote(tidyLabel(text)) : null
}

/** Why a text may not be published, or null. */
function whyNot({ mapping, publish }: Plan, { fields }: Row, text: string): string | null {
  const rule = mapping.publish
  if (rule.rule === 'none') return 'the mapping says publish: none'
  if (publish && rule.rule === 'column' && !rule.yes.includes(fold(fields[publish.index] as string))) {
    return `column "${publish.name}" does not say yes`
  }
  return text.length > longestExemplar ? `longer than ${longestExemplar} characters` : null
}
