import { closest, distance } from 'fastest-levenshtein'

/** One thing wrong with a study folder: where it stands and what to do about it. */
export type Problem = {
  /** Path inside the study folder, with forward slashes. */
  file: string
  /** First line is 1; absent where the whole file is meant. */
  line?: number | undefined
  /** Column of a CSV file (`column code`) or path inside a YAML file (`codes[2].id`). */
  at?: string | undefined
  /** What was found, what was expected, what to do. */
  message: string
}

const shown = 20

/** Writes a problem as one line: `source/codings.csv line 212, column code: …`. */
export function formatProblem({ file, line, at, message }: Problem): string {
  const place = [line === undefined ? file : `${file} line ${line}`, at].filter(Boolean).join(', ')
  return `${place}: ${message}`
}

/**
 * Shortens a value for a message and makes control characters visible, so that a value from a data file can neither
 * flood the terminal nor steer it.
 */
export function quote(value: string, length = 60): string {
  const cut = value.length > length ? `${value.slice(0, length)}…` : value
  return JSON.stringify(cut).replace(
    /[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/**
 * A question that offers the nearest of the known names, or nothing where none is near (a distance of more than a third
 * of the name's length, by Levenshtein 1966).
 */
export function didYouMean(found: string, known: readonly string[]): string {
  if (known.length === 0) return ''
  const nearest = closest(found.slice(0, 100).toLowerCase(), [...known])
  return distance(found.toLowerCase(), nearest) <= Math.max(2, nearest.length / 3)
    ? ` Did you mean ${quote(nearest)}?`
    : ` Known: ${known.slice(0, 12).map(bare).join(', ')}${known.length > 12 ? ', …' : ''}.`
}

/** A value as `quote` has it, without the quotation marks: names from a header may hold anything. */
const bare = (value: string) => quote(value).slice(1, -1)

/** Collects problems of a reading: keeps the first twenty, counts all. */
export class Problems {
  readonly list: Problem[] = []
  total = 0

  add(problem: Problem): void {
    if (this.list.length < shown) this.list.push(problem)
    this.total += 1
  }

  /** Counts problems of which only the first few were fetched. */
  addUnlisted(count: number): void {
    this.total += count
  }

  /** @throws StudyError where there is any problem. */
  throwIfAny(): void {
    if (this.total > 0) throw new StudyError(this.list, this.total)
  }
}

/** Bad input: its message is meant for the person who made the study folder, and needs no stack trace. */
export class StudyError extends Error {
  override readonly name = 'StudyError'
  readonly problems: readonly Problem[]
  readonly total: number

  constructor(problems: readonly Problem[], total = problems.length) {
    const rest = total - problems.length
    super(
      [
        ...problems.map(formatProblem),
        ...(rest > 0 ? [`… and ${rest} more.`] : []),
        total === 1 ? '1 problem.' : `${total} problems.`,
      ].join('\n'),
    )
    this.problems = problems
    this.total = total
  }
}
