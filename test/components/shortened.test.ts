import { expect, test } from 'vitest'
import { shortened } from '../../src/components/shortened.ts'

test.each([
  ['short', 10, 'short'],
  ['exactly 10', 10, 'exactly 10'],
  ['  white\n\tspace  is  one ', 20, 'white space is one'],
  // Ten characters are "one two th"; the last whole word ends before the seventh.
  ['one two three', 10, 'one two…'],
  ['one, two, three', 9, 'one, two…'],
  // Nowhere near a word's end: cut within it.
  ['a bcdefghijklmnop', 10, 'a bcdefghi…'],
  ['😀😀😀😀', 2, '😀😀…'],
])('%j in %i characters: %j', (text, length, expected) => {
  expect(shortened(text, length)).toBe(expected)
})
