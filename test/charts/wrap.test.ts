import { describe, expect, test } from 'vitest'
import { hostileLabels } from '../../src/charts/examples/rows.ts'
import { textWidth } from '../../src/charts/textWidth.ts'
import { cut, oneLine, wrap } from '../../src/charts/wrap.ts'

const room = { width: 100, fontSize: 13, lines: 2 }

describe('wrap', () => {
  test.each(hostileLabels)('keeps %j within two lines of 100 pixels', (label) => {
    const lines = wrap(label, room)
    expect(lines.length).toBeLessThanOrEqual(2)
    for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(100)
  })

  test('breaks between words and loses none of them', () => {
    expect(wrap('Being seen as a person', { ...room, lines: 9 }).join(' ')).toBe('Being seen as a person')
  })

  test('ends in an ellipsis exactly where something is cut', () => {
    expect(wrap('Bond', room)).toEqual(['Bond'])
    expect(wrap('one two three four five six seven eight nine ten', room).at(-1)).toMatch(/…$/)
  })

  test('hyphenates a word that is wider than a line', () => {
    const lines = wrap('Selbstwirksamkeitserwartung', { ...room, lines: 9 })
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join('').replaceAll('-', '')).toBe('Selbstwirksamkeitserwartung')
  })

  test('gives an empty line for an empty text', () => {
    expect(wrap('', room)).toEqual([''])
  })
})

test('cut keeps what a reader sees as one character in one piece', () => {
  const family = '👨‍👩‍👧‍👦'
  expect(cut(family.repeat(20), 60, 13)).toMatch(new RegExp(`^(${family})+…$`, 'u'))
})

test('oneLine takes out line breaks, control characters and half characters', () => {
  expect(oneLine(' a\n\tb\u0000c \ud800 ')).toBe('a b c \ufffd')
})

test('a width is proportional to the size, and wide letters are wider', () => {
  expect(textWidth('Bond', 26)).toBeCloseTo(2 * textWidth('Bond', 13))
  expect(textWidth('mmm', 13)).toBeGreaterThan(textWidth('iii', 13))
})
