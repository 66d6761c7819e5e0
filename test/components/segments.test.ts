import { describe, expect, test } from 'vitest'
import { codesInOrder, segments, wordsOf } from '../../src/components/segments.ts'

const span = (code: string, start: number, end: number) => ({ code, start, end })
/** Segments as lines: the text, then each code with its lane. */
const cut = (text: string, ...spans: ReturnType<typeof span>[]) =>
  segments(text, spans).map(({ text: part, codes }) =>
    [part, ...codes.map(({ code, lane }) => `${code}${lane}`)].join('|'),
  )

describe('segments', () => {
  test('of a text without spans: the text', () => {
    expect(segments('abc')).toEqual([{ text: 'abc', codes: [] }])
    expect(segments('abc', [])).toEqual([{ text: 'abc', codes: [] }])
  })

  test('a span within the text', () => {
    expect(cut('0123456789', span('a', 2, 5))).toEqual(['01', '234|a0', '56789'])
  })

  test('the whole text', () => {
    expect(cut('0123', span('a', 0, 4))).toEqual(['0123|a0'])
  })

  test('two that overlap lie in two lanes, in which they stay', () => {
    expect(cut('0123456789', span('a', 1, 5), span('b', 3, 8))).toEqual(['0', '12|a0', '34|a0|b1', '567|b1', '89'])
  })

  test('one within another, and the longer first where both begin together', () => {
    expect(cut('012345', span('b', 2, 4), span('a', 0, 6))).toEqual(['01|a0', '23|a0|b1', '45|a0'])
    expect(cut('012345', span('b', 0, 3), span('a', 0, 6))).toEqual(['012|a0|b1', '345|a0'])
  })

  test('a lane is free again where its span has ended', () => {
    // a leaves lane 0 at 3, where c begins; b keeps lane 1.
    expect(cut('012345', span('a', 0, 3), span('b', 1, 5), span('c', 3, 6))).toEqual([
      '0|a0',
      '12|a0|b1',
      '34|c0|b1',
      '5|c0',
    ])
  })

  test('two codes side by side share no segment; one code side by side, or overlapping itself, is one', () => {
    expect(cut('0123', span('a', 0, 2), span('b', 2, 4))).toEqual(['01|a0', '23|b0'])
    expect(cut('0123', span('a', 0, 2), span('a', 2, 4))).toEqual(['0123|a0'])
    expect(cut('01234', span('a', 0, 3), span('a', 1, 4), span('a', 1, 2))).toEqual(['0123|a0', '4'])
  })

  test('the same place under three codes', () => {
    expect(cut('0123', span('a', 1, 3), span('b', 1, 3), span('c', 1, 3))).toEqual(['0', '12|a0|b1|c2', '3'])
  })

  test('offsets count code points: an emoji of two units is one, a joined one is several', () => {
    expect(cut('😀ab', span('a', 1, 2))).toEqual(['😀', 'a|a0', 'b'])
    expect(cut('👩‍👧!', span('a', 0, 3))).toEqual(['👩‍👧|a0', '!'])
    expect(cut('e\u0301x', span('a', 0, 2))).toEqual(['e\u0301|a0', 'x'])
  })

  test('what lies beyond the text is cut off', () => {
    expect(cut('012', span('a', 1, 9))).toEqual(['0', '12|a0'])
    expect(cut('012', span('a', 3, 9))).toEqual(['012'])
  })

  test('make up the whole text again', () => {
    const text = 'Ein 👩‍👩‍👧 Wort\r\nund\u0301 mehr'
    const spans = [span('a', 0, 7), span('b', 3, 12), span('c', 11, 15), span('a', 6, 9)]
    expect(
      segments(text, spans)
        .map((one) => one.text)
        .join(''),
    ).toBe(text)
  })
})

describe('codes', () => {
  test('come in the order in which they stand in the text, then those without a place', () => {
    const spans = [span('b', 4, 6), span('c', 0, 2), span('b', 0, 1)]
    expect(codesInOrder({ codes: ['a', 'b', 'c'], spans })).toEqual(['c', 'b', 'a'])
    expect(codesInOrder({ codes: ['a', 'b'] })).toEqual(['a', 'b'])
  })

  test('have their words, overlapping ones as one', () => {
    const spans = [span('a', 0, 2), span('b', 0, 9), span('a', 1, 4), span('a', 6, 7)]
    expect(wordsOf('0123456789', spans, 'a')).toEqual(['0123', '6'])
    expect(wordsOf('0123456789', spans, 'c')).toEqual([])
    expect(wordsOf('0123456789', undefined, 'a')).toEqual([])
  })
})
