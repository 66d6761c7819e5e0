import { z } from 'zod'

export { exemplarIdPattern } from './exemplarId.ts'

/** A code, page or group id: lower-case words of a–z and 0–9 joined by single hyphens, a letter first. */
export const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
/** A level id may begin with a digit, because age bands do. */
export const levelPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

const longest = 80
const shape = `at most ${longest} characters of a-z, 0-9 and single hyphens`

/**
 * An id as it may stand in a codebook, a file name, an address and a JSON key alike. The pattern keeps out everything
 * that a path, a prototype (`__proto__`) or markup could be made of.
 */
export const id = z
  .string()
  .max(longest, `expected ${shape}`)
  .regex(idPattern, `expected ${shape}, a letter first, such as "shared-mind"`)

/** The id of a level of a group, such as `45-64`. */
export const levelId = z
  .string()
  .max(longest, `expected ${shape}`)
  .regex(levelPattern, `expected ${shape}, such as "45-64"`)

/** Column names of responses.csv that a group's id may not take. */
export const reservedColumns = ['response', 'text', 'publish'] as const
