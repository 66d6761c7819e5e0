import { type Problem, StudyError } from '../../src/study/problems.ts'

/** The error of a file that can't be imported, with the place where it is wrong. */
export function fault(file: string, message: string, at?: string | { line: number; at?: string }): StudyError {
  const place: Pick<Problem, 'line' | 'at'> = typeof at === 'object' ? at : { at }
  return new StudyError([{ file, ...place, message }])
}

/** The end of a message on something of which a file has more than is read. */
export const inParts = 'the most that is read. Export the project in parts; docs/import.md names the limits.'
