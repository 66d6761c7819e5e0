import { describe, expect, test } from 'vitest'
import {
  basisWords,
  capitalize,
  formatCount,
  formatList,
  formatRange,
  formatReported,
  formatReportedRange,
  formatShare,
  withheldText,
} from '../../src/components/format.ts'

describe('formats', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1766, '1,766'],
    [10_000_000, '10,000,000'],
  ])('a count of %i', (count, text) => {
    expect(formatCount(count)).toBe(text)
  })

  test.each([
    [0, '0%'],
    [0.0001, '<1%'],
    [0.0049, '<1%'],
    [0.005, '1%'],
    [0.0198, '2%'],
    [0.6002, '60%'],
    [0.995, '100%'],
    [0.9951, '>99%'],
    [0.9999, '>99%'],
    [1, '100%'],
  ])('a share of %d', (share, text) => {
    expect(formatShare(share)).toBe(text)
  })

  test('an interval', () => {
    expect(formatRange(0.577, 0.6226)).toBe('57.7% to 62.3%')
    expect(formatRange(0, 1)).toBe('0.0% to 100.0%')
  })

  test('a published range, in numbers or in the words of the publication', () => {
    expect(formatReportedRange({ low: 0.02, high: 0.14 })).toBe('2–14%')
    expect(formatReportedRange({ low: 0.025, high: 0.145 })).toBe('2.5–14.5%')
    expect(formatReportedRange({ low: 0.5, high: 1, words: 'a majority' })).toBe('a majority')
  })

  test.each([
    [0.6, '60%'],
    [0.29, '29%'],
    [0.125, '12.5%'],
    [0.004, '0.4%'],
  ])('a published share of %d', (share, text) => {
    expect(formatReported(share)).toBe(text)
  })

  test('what is withheld', () => {
    expect(withheldText(11)).toBe('fewer than 11')
    expect(withheldText(11, 'primary')).toBe('fewer than 11')
    expect(withheldText(11, 'secondary')).toBe('withheld so that another number can’t be worked out')
  })

  test('a list and the beginning of a sentence', () => {
    expect(formatList([])).toBe('')
    expect(formatList(['a'])).toBe('a')
    expect(formatList(['a', 'b'])).toBe('a and b')
    expect(formatList(['a', 'b', 'c'])).toBe('a, b, and c')
    expect(capitalize('patients')).toBe('Patients')
    expect(capitalize('')).toBe('')
  })

  test('what a basis is called', () => {
    expect(Object.values(basisWords).map(({ label }) => label)).toEqual(['Reported', 'Computed', 'Illustrative'])
    expect(basisWords.illustrative.meaning).toBe(
      'Counted in data made up for this site. It is not a result of the study.',
    )
  })
})
