import { bitsPerWord } from '../../src/study/codebook.ts'
import { literal } from './database.ts'
import { blank, cellOf } from './expressions.ts'
import { seenColumns } from './readings.ts'
import { columns, type Shape, sizeOf } from './shape.ts'

/** A signed 64-bit integer that is not negative holds so many bits. */
const bitsAWord = 63

/** Where a number lies: in which integer, from which bit on, and how many bits it has. */
type Field = { word: number; from: number; bits: number }

/**
 * All that a response comes to, in as few integers as hold it: its cells, what each coder saw in it, and whether somebody
 * coded it who is not among the coders. Each integer is a column that the aggregation by response has to carry a row for.
 */
export type Packing = {
  /** The integers, by name. */
  words: readonly string[]
  /** Of a row of codings, as SQL: what each integer gets, from `coder` and `code`. */
  codings: readonly string[]
  /** Of a row of responses, as SQL. */
  responses: readonly string[]
  /** The columns `c0` … and `m0_0` …, and `stranger`, out of the integers, as SQL. */
  unpacked: readonly string[]
}

/** Puts numbers of so many bits where there is room first. */
function place(sizes: readonly number[]): { fields: Field[]; words: number } {
  const used: number[] = []
  const fields = sizes.map((bits): Field => {
    const found = used.findIndex((taken) => taken + bits <= bitsAWord)
    const word = found < 0 ? used.length : found
    const from = used[word] ?? 0
    used[word] = from + bits
    return { word, from, bits }
  })
  return { fields, words: used.length }
}

/** Reckons the packing for the coders of a study. */
export function pack(shape: Shape, coders: readonly string[]): Packing {
  const { codes, words: masks } = shape
  // The first word of a mask has a bit more, the lowest: a coder read, and applied nothing.
  const bits = columns('m', masks).map(
    (_, word) => Math.min(bitsPerWord, codes.length - word * bitsPerWord) + (word === 0 ? 1 : 0),
  )
  const cellBits = shape.cells.map((run) => Math.ceil(Math.log2(sizeOf(run))))
  const { fields, words } = place([1, ...cellBits, ...coders.flatMap(() => bits)])
  const [stranger, ...others] = fields as [Field, ...Field[]]
  const cells = others.slice(0, cellBits.length)
  const seen = coders.map((coder, index) => {
    const start = cells.length + index * masks
    return { coder, fields: others.slice(start, start + masks) }
  })
  const each = columns('w', words)
  return {
    words: each,
    codings: each.map((_, word) => codingsOf(word, masks, stranger, seen)),
    responses: each.map((_, word) => {
      const own = shape.cells.flatMap((run, at) => {
        const { word: of, from } = cells[at] as Field
        return of === word ? [`((${cellOf(run)})::BIGINT << ${from})`] : []
      })
      return own.join(' | ') || 'NULL'
    }),
    unpacked: [
      ...cells.map((field, run) => `${numberOf(field)}::INTEGER AS c${run}`),
      ...seenColumns(shape, coders).flatMap((names, index) => {
        const own = seen[index]?.fields ?? []
        const read = own.map(numberOf).join(' | ')
        return names.map(
          (name, word) => `CASE WHEN (${read}) > 0 THEN ${maskOf(own[word] as Field, word)} END AS ${name}`,
        )
      }),
      `${numberOf(stranger)} > 0 AS stranger`,
    ],
  }
}

/** A number out of its integer. */
const numberOf = ({ word, from, bits }: Field) => `((w${word} >> ${from}) & ${2n ** BigInt(bits) - 1n})`

/** The bit of a code among those of its word, or of none, by the number of the code in the column `code`. */
function bitOf({ from }: Field, word: number, masks: number): string {
  const first = word * bitsPerWord
  if (masks === 1) return `(${2n ** BigInt(from)}::BIGINT << coalesce(code + 1, 0))`
  const shift = word === 0 ? 'code + 1' : `code - ${first}`
  const bit = `WHEN code BETWEEN ${first} AND ${first + bitsPerWord - 1} THEN ${2n ** BigInt(from)}::BIGINT << (${shift})`
  const none = word === 0 ? ` WHEN code IS NULL THEN ${2n ** BigInt(from)}::BIGINT` : ''
  return `(CASE ${bit}${none} ELSE 0 END)`
}

/** A word of the mask as everything else knows it: the bit for nothing applied stands above those of the codes. */
const maskOf = (field: Field, word: number) =>
  word === 0 ? `((${numberOf(field)} >> 1) | ((${numberOf(field)} & 1) << ${blank}))` : numberOf(field)

/** What a row of codings adds to an integer: where the fields of its coder lie is all that differs between coders. */
function codingsOf(word: number, masks: number, stranger: Field, seen: readonly { coder: string; fields: Field[] }[]) {
  const cases = seen.flatMap(({ coder, fields }) => {
    const bits = fields.flatMap((field, at) => (field.word === word ? [bitOf(field, at, masks)] : []))
    if (bits.length === 0 && stranger.word !== word) return []
    return [`WHEN ${literal(coder)} THEN ${bits.join(' | ') || '0'}`]
  })
  const other = stranger.word === word ? `${2n ** BigInt(stranger.from)}::BIGINT` : 'NULL'
  return cases.length > 0 ? `CASE coder ${cases.join(' ')} ELSE ${other} END` : other
}
