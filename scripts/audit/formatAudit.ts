import { type Audit, isSafe } from '../../src/disclosure/audit.ts'
import { formatProblem } from '../../src/study/problems.ts'
import { plural } from '../aggregate/plural.ts'

const headings = ['file', 'counts told', 'primary', 'secondary', 'narrowest'] as const

/** A table whose columns are as wide as what is in them: the first to the left, numbers to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows
    .map((row) =>
      row.map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0))).join('  '),
    )
    .join('\n')
}

/** What an audit found, for people: a row a file, and then every number that tells too much. */
export function formatAudit(audit: Audit): string {
  const { files, leaks, faults, conflicts, width, minimum } = audit
  const rows = files.map(({ file, published, primary, secondary, narrowest }) => [
    file,
    String(published),
    String(primary),
    String(secondary),
    narrowest === null ? '–' : narrowest >= width ? `≥ ${width}` : String(narrowest),
  ])
  const told = [
    ...leaks.map(({ file, cell, low, high }) => {
      const found =
        low === high ? `is withheld, but can only be ${low}` : `is withheld, but can only be ${low} to ${high}`
      return formatProblem({ file, at: cell, message: `LEAK: ${found}; expected values at least ${width} apart` })
    }),
    ...faults.map(({ file, cell, message }) =>
      formatProblem({ file, at: cell, message: `LEAK: ${message} (${minimum})` }),
    ),
    ...conflicts.map(({ file, cell, message }) => formatProblem({ file, at: cell, message })),
  ]
  const last = isSafe(audit)
    ? `Nothing that is withheld can be worked out to closer than ${width} apart (minimum ${minimum}).`
    : `${plural(leaks.length + faults.length, 'leak')}${conflicts.length > 0 ? `, ${plural(conflicts.length, 'contradiction')}` : ''}.`
  return [table([headings, ...rows]), '', ...told, last].join('\n')
}
