import { separatorNames } from './readTable.ts'
import type { Noted, Tidying } from './tally.ts'

/** What an import did, for people and for tests. It holds no text of any response. */
export type ImportReport = {
  file: string
  separator: string
  encoding: string
  /** Rows after the header. */
  rows: number
  base: number
  unit: { one: string; many: string }
  leftOut: Noted[]
  /** null where the table has no column of texts. */
  texts: { column: string; present: number; published: number; missing: Noted[]; unpublished: Noted[] } | null
  tidied: Tidying[]
  used: { column: string; number: number; uses: string[] }[]
  ignored: { column: string; number: number }[]
  codes: { id: string; label: string; kind: string; mentions: number }[]
  /** Responses with no code. */
  uncoded: number
  groups: { id: string; label: string; levels: { id: string; label: string; responses: number }[]; none: number }[]
  /** What stood in the folder already and was left there. */
  kept: string[]
}

const number = (value: number) => value.toLocaleString('en-GB')

/** A text of the table in a line of Markdown: control and direction characters made visible, nothing that is markup. */
const show = (value: string) =>
  value
    .replace(
      /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replace(/[|<]/g, '\\$&')

/** A table whose columns stand under each other; numbers to the right. */
function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const isNumber = head.map((_, index) => rows.length > 0 && rows.every((row) => typeof row[index] === 'number'))
  const texts = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? number(cell) : show(cell))))
  const widths = head.map((name, index) =>
    Math.max(3, ...[[...head], ...texts].map((row) => row[index]?.length ?? name.length)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, index) => (isNumber[index] ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0))).join(' | ')} |`
  const rule = widths.map((width, index) => (isNumber[index] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)))
  return [line(head), line(rule), ...texts.map(line)]
}

const section = (title: string, lines: readonly string[]) => (lines.length > 0 ? ['', `## ${title}`, '', ...lines] : [])

const notes = (list: readonly Noted[]) =>
  list.map(
    ({ what, count, line }) => `- ${number(count)}: ${show(what)} (line ${line}${count > 1 ? ', for example' : ''})`,
  )

/** The report as Markdown that reads well on a terminal too. */
export function formatReport(report: ImportReport): string {
  const { file, rows, base, unit, texts, codes } = report
  const unused = codes.filter(({ mentions }) => mentions === 0).length
  const lines = [
    `# Import of ${show(file)}`,
    '',
    `- ${number(rows)} rows read after the first line (separator: ${separatorNames[report.separator]}, encoding: ${report.encoding})`,
    `- ${number(base)} ${show(unit.many)} in the base; ${number(rows - base)} rows left out`,
    `- ${number(base - report.uncoded)} with a code, ${number(report.uncoded)} with none`,
    `- ${number(codes.length)} codes, ${number(unused)} of them never applied`,
    ...(texts ? [`- ${number(texts.published)} texts may be published`] : ['- no column of texts']),
    ...section('Rows left out', notes(report.leftOut)),
    ...section('Texts', texts ? textLines(texts) : []),
    ...section('Values tidied', tidiedLines(report.tidied)),
    ...section('Columns used', usedLines(report)),
    ...section(
      'Columns ignored',
      report.ignored.map(({ column, number: place }) => `- ${show(column) || '(no name)'} (column ${place})`),
    ),
    ...section('Codes', codeLines(codes)),
    ...report.groups.flatMap((group) => section(`Group: ${show(group.label)} (${group.id})`, levelLines(group))),
    ...section(
      'Kept',
      report.kept.map((name) => `- ${show(name)}`),
    ),
    '',
    'This report is for those who work on the study: it holds counts that the site withholds.',
  ]
  return `${lines.join('\n')}\n`
}

function textLines({ column, present, missing, unpublished }: NonNullable<ImportReport['texts']>): string[] {
  return [
    `Column "${show(column)}": ${number(present)} texts.`,
    ...(missing.length > 0 ? ['', 'No text, but in the base:', '', ...notes(missing)] : []),
    ...(unpublished.length > 0 ? ['', 'A text, but not to be published:', '', ...notes(unpublished)] : []),
  ]
}

function tidiedLines(tidied: readonly Tidying[]): string[] {
  return tidied.map(({ column, what, count, example }) => {
    const shown = example ? `, such as ${show(example.from)} to ${show(example.to)}` : ''
    return `- ${show(column)}: ${number(count)} × ${what}${shown}`
  })
}

function usedLines({ used, codes }: ImportReport): string[] {
  const isCode = ({ uses }: ImportReport['used'][number]) => uses.some((use) => use.startsWith('code '))
  const places = used.filter(isCode).map(({ number: place }) => place)
  const first = Math.min(...places)
  const last = Math.max(...places)
  const range = last - first + 1 === places.length && places.length > 1 ? `columns ${first}–${last}` : 'see below'
  return [
    ...used
      .filter((one) => !isCode(one))
      .map(({ column, number: place, uses }) => `- ${show(column)} (column ${place}): ${uses.join(', ')}`),
    `- ${number(codes.length)} codes (${range})`,
  ]
}

/** The kind is said where there is more than one. */
function codeLines(codes: ImportReport['codes']): string[] {
  const same = new Set(codes.map(({ kind }) => kind)).size === 1
  const rows = codes.map(({ label, mentions, id, kind }) => [label, mentions, id, ...(same ? [] : [kind])])
  return table(['label', 'mentions', 'id', ...(same ? [] : ['kind'])], rows)
}

function levelLines({ levels, none }: ImportReport['groups'][number]): string[] {
  const rows = levels.map(({ label, id, responses }): (string | number)[] => [label, responses, id])
  return table(['level', 'responses', 'id'], none > 0 ? [...rows, ['(none)', none, '']] : rows)
}
