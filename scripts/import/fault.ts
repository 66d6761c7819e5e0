import { StudyError } from '../../src/study/problems.ts'

/** The error of a file that can't be imported, with the place where it is wrong. */
export const fault = (file: string, message: string, at?: string): StudyError =>
  new StudyError([at === undefined ? { file, message } : { file, at, message }])
