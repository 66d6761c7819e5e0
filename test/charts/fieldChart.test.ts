import { describe, expect, test } from 'vitest'
import { fieldChart, fieldLayout, responsesAMark } from '../../src/charts/fieldChart.ts'
import { drawing } from './draw.ts'

const patients = { one: 'patient', many: 'patients' }
const draw = (total: number, width: number, basis: 'reported' | 'illustrative' = 'reported') =>
  fieldChart({ total, unit: patients, basis }, drawing(width))

test.each([
  [1, 1],
  [1766, 1],
  [4000, 1],
  [4001, 10],
  [40_000, 10],
  [1_000_000, 1000],
])('of %d responses each mark stands for %d', (total, each) => {
  expect(responsesAMark(total)).toBe(each)
})

test.each([
  [1766, 2.6, { across: 68, rows: 25, rest: 66 }],
  [1766, 1.3, { across: 48, rows: 36, rest: 38 }],
  [12, 3, { across: 6, rows: 2, rest: 0 }],
  [1, 2.6, { across: 2, rows: 0, rest: 1 }],
])('%d marks about %d times as wide as high', (total, ratio, expected) => {
  const found = fieldLayout(total, ratio)
  expect(found).toEqual(expected)
  expect(found.across * found.rows + found.rest).toBe(total)
})

describe('the picture', () => {
  test('draws whole rows and the marks that are left', () => {
    // 68 marks across 680 pixels are 10 pixels each, the last of a row 670 after its first; 66 of them stand in the last row.
    const path = draw(1766, 680).querySelector('path')
    const rows = path?.getAttribute('d')?.split('M').slice(1) ?? []
    expect(rows).toHaveLength(26)
    expect(rows[0]).toBe('5,5h670.01')
    expect(rows.at(-1)).toBe('5,255h650.01')
    expect(path?.getAttribute('stroke-dasharray')).toBe('0 10')
  })

  test('says what a mark is', () => {
    expect(draw(1766, 340).textContent).toContain('Each mark is one patient: 1,766 in all')
    expect(draw(40_000, 340).textContent).toContain('Each mark is 10 patients: 40,000 in all')
  })

  test('is stamped where the responses are made up', () => {
    expect(draw(12, 340, 'illustrative').textContent).toContain('not a result')
    expect(draw(12, 340).textContent).not.toContain('not a result')
  })

  test('of no responses says so', () => {
    expect(draw(0, 340).textContent).toContain('No data')
  })
})
