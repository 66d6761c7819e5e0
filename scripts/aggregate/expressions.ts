import { bitsPerWord } from '../../src/study/codebook.ts'
import { controlCharactersRe2, longestExemplar } from '../../src/study/text.ts'
import { literal, name } from './database.ts'
import type { Shape } from './shape.ts'

/** A row whose code is empty says that the coder read the response; it has a bit of its own above those of the codes. */
export const blank = bitsPerWord
export const allCodes = `${(1n << BigInt(bitsPerWord)) - 1n}::BIGINT`
/** Whether a text holds what no page can show. */
export const hasControl = (column: string) => `regexp_matches(${column}, ${literal(controlCharactersRe2)})`

/** Whether columns hold nothing that no page can show; where the whole file was found plain, nothing is left to ask. */
export const isShowable = ({ plain }: { plain: boolean }, columns: readonly string[]) =>
  plain ? 'true' : columns.map((column) => `NOT coalesce(${hasControl(column)}, false)`).join(' AND ')

/** The bit of a code, by its number in the column `code`, in one word of so many of the mask. */
export function bitIn(word: number, words: number): string {
  if (words === 1) return `(1::BIGINT << coalesce(code, ${blank}))`
  const first = word * bitsPerWord
  const bit = `CASE WHEN code BETWEEN ${first} AND ${first + bitsPerWord - 1} THEN 1::BIGINT << (code - ${first})`
  return word === 0 ? `(${bit} WHEN code IS NULL THEN ${1n << BigInt(blank)} ELSE 0 END)` : `(${bit} ELSE 0 END)`
}

/** Where in the text a coding stands, "start-end", in a relation that has the two columns. */
export const place = `CASE WHEN "start" IS NOT NULL OR "end" IS NOT NULL THEN concat("start", '-', "end") END`

/** What the column `publish` may say. */
export const publishing = ['yes', 'no']
/** Whether a text is to be published. Compared with a text, the level would be made one first, row by row. */
export const published = `enum_code(publish) = ${publishing.indexOf('yes')}`

/** Whether the name of a response is one, but for characters that no page can show. */
export const isNamed = `response IS NOT NULL AND CASE WHEN response < '!' THEN trim(response) <> '' ELSE true END`

/** What a row of responses.csv has to be by itself, but for characters that no page can show. */
export const rowIsWhole = `publish IS NOT NULL AND NOT (${published} AND coalesce(length(text), 0) > ${longestExemplar})`

/** The cell of a run of groups, as a number. */
export const cellOf = (run: Shape['cells'][number]) =>
  [
    '0::INTEGER',
    ...run.map(({ group: { id }, times }) => `coalesce(enum_code(${name(id)})::INTEGER + 1, 0) * ${times}`),
  ].join(' + ')
