import { expect, test } from 'vitest'
import { inWords } from '../../src/charts/format.ts'

test.each([
  [0.6, '6 in 10'],
  [0.3, '3 in 10'],
  [0.1, '1 in 10'],
  // Tenths win ties, so that shares compare and ten bubbles draw them.
  [0.5, '5 in 10'],
  [0.2, '2 in 10'],
  // 1/7 = 14.29%, which rounds to 14%.
  [0.14, '1 in 7'],
  [0.33, '1 in 3'],
  [0.67, '2 in 3'],
  [0.75, '3 in 4'],
  [0.25, '1 in 4'],
  [0.02, '1 in 50'],
  [0.01, '1 in 100'],
  // 1/33 = 3.03%.
  [0.03, '1 in 33'],
  [0.004, '1 in 250'],
  [0.001, '1 in 1,000'],
  [0.125, '1 in 8'],
])('a share of %d is %s', (share, words) => {
  expect(inWords(share)).toBe(words)
})

test.each([
  // 1/7 = 14.29%, not 15%; 1/3 = 33.3%, not 35%; 2/3 = 66.7%, which rounds to 67%.
  [0.15, 'about 1 in 7'],
  [0.35, 'about 1 in 3'],
  [0.66, 'about 2 in 3'],
  [0.61, 'about 6 in 10'],
  // Known to a tenth of a percent, 14.4% is not the 14.3% of 1 in 7.
  [0.144, 'about 1 in 7'],
  [0.6002, 'about 6 in 10'],
])('a share of %d only rounds to other words: %s', (share, words) => {
  expect(inWords(share)).toBe(words)
})

// 45% is 11% from 4 in 10 and from 5 in 10; 37% is 8% from 4 in 10; 95% is 5.3% from 9 in 10.
test.each([0.45, 0.37, 0.22, 0.95, 0.999])('a share of %d has no words near enough', (share) => {
  expect(inWords(share)).toBeNull()
})

test('none, all and nearly none', () => {
  expect(inWords(0)).toBe('0 in 10')
  expect(inWords(1)).toBe('10 in 10')
  expect(inWords(0.0009)).toBe('fewer than 1 in 1,000')
})

test('no words are further from a share than a twentieth of it', () => {
  for (let share = 1; share <= 1000; share += 1) {
    const [part, whole] = (inWords(share / 1000) ?? '').match(/\d[\d,]*/g)?.map((n) => Number(n.replace(',', ''))) ?? []
    if (part === undefined || whole === undefined) continue
    expect(Math.abs(part / whole - share / 1000)).toBeLessThanOrEqual((0.05 * share) / 1000 + 1e-12)
  }
})
