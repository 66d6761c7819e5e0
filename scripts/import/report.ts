import type { Item } from './notes.ts'

/** What an import did, for people and for tests; one shape for every format. It holds no text of any response. */
export type Report = {
  files: string[]
  /** What the files were found to be. */
  found: string
  /** The outcome in a few lines. */
  summary: string[]
  read: Item[]
  mapped: Item[]
  changed: Item[]
  leftOut: Item[]
  /** Sections that only some formats have. */
  more: { title: string; lines: string[] }[]
  codes: { id: string; label: string; kind: string; mentions: number }[]
  groups: { id: string; label: string; levels: { id: string; label: string; responses: number }[]; none: number }[]
  /** What stood in the folder already and was left there. */
  kept: string[]
}

/** A count as people write it. */
export const count = (value: number): string => value.toLocaleString('en-GB')

/** A text of a file in a line of Markdown: control and direction characters made visible, nothing that is markup. */
export const show = (value: string) =>
  value
    .replace(
      /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replace(/[|<]/g, '\\$&')

/** A table whose columns stand under each other; numbers to the right. */
function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const isNumber = head.map((_, index) => rows.length > 0 && rows.every((row) => typeof row[index] === 'number'))
  const texts = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? count(cell) : show(cell))))
  const widths = head.map((name, index) =>
    Math.max(3, ...[[...head], ...texts].map((row) => row[index]?.length ?? name.length)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, index) => (isNumber[index] ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0))).join(' | ')} |`
  const rule = widths.map((width, index) => (isNumber[index] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)))
  return [line(head), line(rule), ...texts.map(line)]
}

const section = (title: string, lines: readonly string[]) => (lines.length > 0 ? ['', `## ${title}`, '', ...lines] : [])

/** Examples are quoted already, or say where a thing stands. */
const items = (list: readonly Item[]) =>
  list.map(({ what, count: times, example }) => {
    const shown = example === undefined ? '' : `, ${times > 1 ? 'such as ' : ''}${show(example)}`
    return `- ${show(what)}: ${count(times)}${shown}`
  })

/** The report as Markdown that reads well on a terminal too. */
export function formatReport(report: Report): string {
  const lines = [
    `# Import of ${report.files.map(show).join(', ')}`,
    '',
    `Found: ${show(report.found)}.`,
    '',
    ...report.summary.map((line) => `- ${line}`),
    ...section('Read', items(report.read)),
    ...section('Mapped', items(report.mapped)),
    ...section('Changed', items(report.changed)),
    ...section('Left out', items(report.leftOut)),
    ...report.more.flatMap(({ title, lines: own }) => section(title, own)),
    ...section('Codes', codeLines(report.codes)),
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

/** The kind is said where there is more than one. */
function codeLines(codes: Report['codes']): string[] {
  const same = new Set(codes.map(({ kind }) => kind)).size === 1
  const rows = codes.map(({ label, mentions, id, kind }) => [label, mentions, id, ...(same ? [] : [kind])])
  return table(['label', 'mentions', 'id', ...(same ? [] : ['kind'])], rows)
}

function levelLines({ levels, none }: Report['groups'][number]): string[] {
  const rows = levels.map(({ label, id, responses }): (string | number)[] => [label, responses, id])
  return table(['level', 'responses', 'id'], none > 0 ? [...rows, ['(none)', none, '']] : rows)
}
