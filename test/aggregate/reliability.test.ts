import { expect, test } from 'vitest'
import { released } from '../study/makeStudy.ts'
import { tiny } from './tinyStudy.ts'

const basis = 'computed'
const head = { generatedBy: 'test', study: 'tiny' }

test('agreement.json', async () => {
  const { release } = await released(tiny)
  // talk: a saw it in r01-r08, b in r01-r06, r09, r10; both 6, one 4, none 10. Percent 16/20 = 0.80.
  //   kappa: chance 0.4 × 0.4 + 0.6 × 0.6 = 0.52; (0.80 − 0.52) / 0.48 = 0.5833.
  //   alpha: 40 ratings, 16 yes and 24 no; observed disagreement 4/20 = 0.2, expected 2 × 16 × 24 / (40 × 39) = 0.4923;
  //   1 − 0.2 / 0.4923 = 0.59375.
  //   Interval of the percentage: 20 draws with 0.8; at most 12 agree with probability 0.032, at most 11 with 0.010, so that
  //   the lower end is 12/20; at most 18 with 0.931, at most 19 with 0.988, so that the upper end is 19/20.
  // mind: withheld. safety: both saw the same. nobody: both saw none, so that chance alone agrees always.
  // time: a saw 5, b none. Percent 15/20; kappa: chance 0.75 × 1, (0.75 − 0.75) / 0.25 = 0.
  //   alpha: 5 yes, 35 no; 0.25 against 2 × 5 × 35 / (40 × 39) = 0.224359; 1 − 1.114286 = −0.114286.
  const one = { value: 1, low: 1, high: 1 }
  const interval = { low: expect.any(Number), high: expect.any(Number) }
  expect(release.agreement).toEqual({
    ...head,
    coders: 2,
    resamples: 2000,
    codes: [
      {
        id: 'talk',
        n: 20,
        basis,
        percent: { value: 0.8, low: 0.6, high: 0.95 },
        kappa: { value: 0.58, ...interval },
        alpha: { value: 0.59, ...interval },
      },
      { id: 'mind', n: 20, basis, percent: null, kappa: null, alpha: null, suppressed: 'secondary' },
      { id: 'safety', n: 20, basis, percent: one, kappa: one, alpha: one },
      {
        id: 'time',
        n: 20,
        basis,
        percent: { value: 0.75, ...interval },
        kappa: { value: 0, low: 0, high: 0 },
        alpha: { value: -0.11, ...interval },
      },
      { id: 'nobody', n: 20, basis, percent: one, kappa: null, alpha: null },
    ],
  })
  for (const { percent, kappa, alpha } of release.agreement.codes) {
    for (const estimate of [percent, kappa, alpha]) {
      if (estimate === null) continue
      expect(estimate.low).toBeLessThanOrEqual(estimate.value)
      expect(estimate.high).toBeGreaterThanOrEqual(estimate.value)
    }
  }
})

test('reproduction.json', async () => {
  const { release } = await released(tiny)
  // talk 10/20 = 0.5, mind withheld, safety 8/20 = 0.4, time 5/20 = 0.25.
  const place = 'abstract'
  const row = (
    code: string | null,
    statistic: string,
    reported: unknown,
    computed: number | null,
    equal: boolean | null,
  ) => ({
    code,
    statistic,
    reported,
    computed,
    equal,
    place,
    basis,
  })
  expect(release.reproduction).toEqual({
    ...head,
    claims: [
      row(null, 'base', 20, 20, true),
      row(null, 'base', 21, 20, false),
      row('talk', 'share', 0.5, 0.5, true),
      row('talk', 'share-above', 0.4, 0.5, true),
      { ...row('mind', 'share-range', [0, 0.14], null, null), suppressed: 'secondary' },
      row('safety', 'share', 0.45, 0.4, false),
      row('safety', 'share-range', [0.1, 0.3], 0.4, false),
      row('time', 'share-range', [0.1, 0.25], 0.25, true),
      row('time', 'share-above', 0.25, 0.25, false),
    ],
  })
})
