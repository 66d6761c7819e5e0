import { describe, expect, test } from 'vitest'
import { certaintyInWords, coefficient, kappaInWords, percentInWords } from '../../src/practice/inWords.ts'

test.each([
  [-0.2, 'less than by chance'],
  [0, 'slight'],
  [0.2, 'slight'],
  [0.204, 'slight'],
  [0.21, 'fair'],
  [0.5, 'moderate'],
  [0.61, 'substantial'],
  [1, 'almost perfect'],
])('a kappa of %d is called %s', (value, words) => {
  expect(kappaInWords(value)).toBe(words)
})

describe('how sure it is', () => {
  test('is said from end to end', () => {
    expect(certaintyInWords({ low: 0.123, high: 0.7 }, 10)).toBe(
      'That is rough. 10 texts are few: as many others like these could well have given anything from 0.12 (slight) to 0.70 (substantial).',
    )
    expect(certaintyInWords({ low: 0.62, high: 0.7 }, 10)).toContain('from 0.62 to 0.70, all of it substantial.')
  })

  test('is not said where the texts can’t tell', () => {
    expect(certaintyInWords({ low: 1, high: 1 }, 10)).toContain('no spread at all')
    expect(certaintyInWords(null, 10)).toContain('too few')
    expect(certaintyInWords({ low: 0, high: 1 }, 1)).toBe('One text: too few to say how sure that is.')
  })
})

test('numbers are not rounded to what they are not', () => {
  expect([1, 0.999, 0.93, 0.001, 0].map(percentInWords)).toEqual(['100%', 'over 99%', '93%', 'under 1%', '0%'])
  expect([coefficient(-0.001), coefficient(-0.1), coefficient(0.5)]).toEqual(['0.00', '−0.10', '0.50'])
})
