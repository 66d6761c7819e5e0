import { bitsPerWord } from '../../src/study/codebook.ts'
import { controlCharactersRe2, longestExemplar } from '../../src/study/text.ts'
import { literal, name } from './database.ts'
import type { Shape } from './shape.ts'

/** A row whose code is empty says that the coder read the response; it has a bit of its own above those of the codes. */
export const blank = bitsPerWord
export const allCodes = `${(1n << BigInt(bitsPerWord)) - 1n}::BIGINT`
/** Whether a text holds what no page can show. */
export const hasControl = (column: string) => `regexp_matches(${column}, ${literal(controlCharactersRe2)})`

/** The bit of a code, by its number in the column `code`, in one word of so many of the mask. */
export function bitIn(word: number, words: number): string {
  if (words === 1) return `(1::BIGINT << coalesce(code, ${blank}))`
  const first = word * bitsPerWord
  const bit = `CASE WHEN code BETWEEN ${first} AND ${first + bitsPerWord - 1} THEN 1::BIGINT << (code - ${first})`
  return word === 0 ? `(${bit} WHEN code IS NULL THEN ${1n << BigInt(blank)} ELSE 0 END)` : `(${bit} ELSE 0 END)`
}

/** Where in the text a coding stands, "start-end", in a relation that has the two columns. */
export const place = `CASE WHEN "start" IS NOT NULL OR "end" IS NOT NULL THEN concat("start", '-', "end") END`

/** What a row of responses.csv has to be by itself. */
export const rowIsRight = `publish IS NOT NULL AND NOT (publish = 'yes' AND coalesce(length(text), 0) > ${longestExemplar})
  AND NOT coalesce(${hasControl('text')}, false)`

/** The cell of a run of groups, as a number. */
export const cellOf = (run: Shape['cells'][number]) =>
  [
    '0::INTEGER',
    ...run.map(({ group: { id }, times }) => `coalesce((enum_code(${name(id)})::INTEGER + 1) * ${times}, 0)::INTEGER`),
  ].join(' + ')
