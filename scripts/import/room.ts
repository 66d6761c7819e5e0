import { fault, inParts } from './fault.ts'
import type { Limits } from './limits.ts'

/**
 * Counts what is made of a project. A small file can ask for much: a thousand cases that each hold the same long text, or
 * codes on all paragraphs of a book at once.
 */
export type Room = {
  /** @throws StudyError where there are too many */
  codings: (count: number) => void
  /** @param length in UTF-16 units */
  text: (length: number) => void
  /** Comparisons of one thing with another. */
  steps: (count: number) => void
}

export function roomFor(file: string, limits: Limits): Room {
  const counter = (most: number, what: string) => {
    let all = 0
    return (count: number) => {
      all += count
      if (all > most) throw fault(file, `would give more than ${most} ${what}, ${inParts}`)
    }
  }
  return {
    codings: counter(limits.codings, 'codings of responses'),
    text: counter(limits.allText, 'characters of responses'),
    steps: counter(limits.steps, 'comparisons of cases with their codings and variables'),
  }
}
