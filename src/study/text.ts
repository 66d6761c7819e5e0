import { z } from 'zod'

/** Control characters that neither HTML nor XML can hold: all of C0 but tab, line feed and carriage return, and DEL. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
export const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/** The same set in the syntax of RE2, which DuckDB uses. */
export const controlCharactersRe2 = '[\\x{00}-\\x{08}\\x{0B}\\x{0C}\\x{0E}-\\x{1F}\\x{7F}]'

/** A published text longer than this would make a page of its own heavy; nobody reads it as an exemplar. */
export const longestExemplar = 10_000

/** Text from a data file that reaches a page: always text, never markup. */
export const text = (longest = 2_000) =>
  z
    .string()
    .trim()
    .min(1, 'expected some text, found none')
    .max(longest, `expected at most ${longest} characters`)
    .refine((value) => !controlCharacters.test(value), 'holds a control character (such as NUL); remove it')
