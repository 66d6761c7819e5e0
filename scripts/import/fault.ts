import { type Problem, StudyError } from '../../src/study/problems.ts'

/** The error of a file that can't be imported, with the place where it is wrong. */
export function fault(file: string, message: string, at?: string | { line: number; at?: string }): StudyError {
  const place: Pick<Problem, 'line' | 'at'> = typeof at === 'object' ? at : { at }
  return new StudyError([{ file, ...place, message }])
}
