import { describe, expect, test } from 'vitest'
import { withhold } from '../../src/disclosure/minimum.ts'

describe('withholding', () => {
  test.each([
    [0, 11, { count: 0 }],
    [1, 11, { count: null, suppressed: 'primary' }],
    [10, 11, { count: null, suppressed: 'primary' }],
    [11, 11, { count: 11 }],
    [12, 11, { count: 12 }],
    [0, 1, { count: 0 }],
    [1, 1, { count: 1 }],
    [1, 2, { count: null, suppressed: 'primary' }],
    [2, 2, { count: 2 }],
  ])('%i with a minimum of %i', (count, minimum, expected) => {
    expect(withhold(count, minimum)).toEqual(expected)
  })
})
