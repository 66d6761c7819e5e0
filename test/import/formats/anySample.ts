import fc from 'fast-check'
import { piece, type Sample, textOf } from './sample.ts'

/** Characters that offsets go wrong on, each of one code point. */
const characters = [
  'a',
  'b',
  ' ',
  '\n',
  'é',
  'e',
  '\u0301',
  'ß',
  '日',
  '\u200d',
  '😀',
  '👩',
  '𝔘',
  '"',
  "'",
  '<',
  '>',
  '&',
  ',',
  ';',
  '=',
  '.',
  '\t',
  '\u00a0',
  'ש',
]

const name = fc
  .string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...('abcXYZ9é日😀& '.match(/./gu) ?? [])) })
  .map((found) => found.trim() || 'x')
const word = fc.constantFrom('Ada', 'Ben', 'Zoë 😀', 'a & b')

/** Texts without white space at the ends: an import takes that away. */
const text = fc.array(fc.constantFrom(...characters), { maxLength: 60 }).map((list) => list.join('').trim())

const codes = (names: readonly string[], nested: boolean) =>
  fc
    .tuple(...names.map((_, index) => fc.tuple(fc.option(text, { nil: undefined }), fc.nat(Math.max(0, 2 * index)))))
    .map((parts) =>
      parts.map(([description, above], index): Sample['codes'][number] => {
        const parent = nested && above < index ? names[above] : undefined
        return { name: names[index] as string, ...(description ? { description } : {}), ...(parent ? { parent } : {}) }
      }),
    )

type Names = { texts: readonly string[]; codes: readonly string[] }

const codings = (names: Names) =>
  fc.array(
    fc.record({
      text: fc.constantFrom(...names.texts),
      code: fc.constantFrom(...names.codes),
      coder: word,
      from: fc.nat(70),
      length: fc.integer({ min: 1, max: 20 }),
    }),
    { maxLength: 12 },
  )

/** Any small project. The names of codes are told apart without regard to white space and the like. */
export const anySample = ({ nested }: { nested: boolean }): fc.Arbitrary<Sample> =>
  fc
    .record({
      texts: fc.uniqueArray(name, { minLength: 1, maxLength: 4, selector: (found) => found.replace(/\s+/g, ' ') }),
      codes: fc.uniqueArray(name, { minLength: 1, maxLength: 6, selector: (found) => found.replace(/\s+/g, ' ') }),
    })
    .chain((names) =>
      fc.record({
        name: fc.constant('Any'),
        texts: fc
          .tuple(...names.texts.map(() => text))
          .map((list) => list.map((own, index) => ({ name: tidy(names.texts[index] as string), text: own }))),
        codes: codes(names.codes.map(tidy), nested),
        codings: codings({ texts: names.texts.map(tidy), codes: names.codes.map(tidy) }),
      }),
    )
    .map((sample) => ({ ...sample, codings: sound(sample) }))

const tidy = (found: string) => found.replace(/\s+/g, ' ')

type Wish = { text: string; code: string; coder: string; from: number; length: number }

/** Places within their text, with something there, each once. */
function sound(sample: Omit<Sample, 'codings'> & { codings: Wish[] }): Sample['codings'] {
  const seen = new Set<string>()
  return sample.codings.flatMap(({ text: of, code, coder, from, length }) => {
    const whole = textOf(sample as never, of)
    const size = [...whole].length
    if (size === 0) return []
    const start = from % size
    const end = Math.min(start + length, size)
    const key = JSON.stringify([of, code, coder, start, end])
    if (seen.has(key) || piece(whole, start, end).trim() === '') return []
    seen.add(key)
    return [{ text: of, code, coder, start, end }]
  })
}
