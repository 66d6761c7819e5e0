import { controlCharacters } from '../../src/study/text.ts'

const controls = new RegExp(controlCharacters.source, 'g')

/** A header or a value of a group: no control characters, any run of white space (non-breaking too) as one space. */
export const tidyLabel = (value: string): string => value.replace(controls, '').replace(/\s+/g, ' ').trim()

/** A value for comparing: tidy, and in lower case. */
export const fold = (value: string): string => tidyLabel(value).toLowerCase()

/** What was done to a text to tidy it. */
export type Tidied = { value: string; trimmed: boolean; breaks: boolean; controls: boolean }

/** The text of a response: verbatim but for control characters, white space at its ends and the kind of line break. */
export function tidyText(found: string): Tidied {
  const clean = found.replace(controls, '')
  const unix = clean.replace(/\r\n?/g, '\n')
  const value = unix.trim()
  return { value, trimmed: value !== unix, breaks: unix !== clean, controls: clean !== found }
}
