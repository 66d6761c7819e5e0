import { expect, test } from 'vitest'
import { reproductionFigure } from '../../src/components/figures/reproductionFigure.ts'
import type { ReproductionClaim } from '../../src/study/release.ts'
import { drawing, wordsOf } from '../charts/draw.ts'
import { findingsOf, frequencyOf, published } from './figureFindings.ts'

const claim = (rest: Partial<ReproductionClaim>): ReproductionClaim => ({
  code: 'a',
  statistic: 'share',
  reported: 0.6,
  computed: 0.6002,
  equal: true,
  place: 'abstract, results',
  basis: 'computed',
  ...rest,
})
const base = claim({ code: null, statistic: 'base', reported: 1766, computed: 1766 })
const codes = [frequencyOf('a', published(0.6)), frequencyOf('b')]
const figureOf = (claims: ReproductionClaim[]) => reproductionFigure(findingsOf(codes, { claims }))

test('the title counts the published shares that the data give, without those that are withheld', () => {
  const other = claim({ code: 'b', statistic: 'share-range', reported: [0.02, 0.14], computed: 0.3, equal: false })
  const withheld = claim({ code: 'b', reported: 0.01, computed: null, equal: null, suppressed: 'primary' })
  expect(figureOf([base, claim({}), other, withheld])?.title).toBe('The data give 1 of 2 published shares')
})

test('where all are withheld the title counts nothing', () => {
  const withheld = claim({ computed: null, equal: null, suppressed: 'primary' })
  expect(figureOf([withheld])?.title).toBe('What is published is withheld here')
})

test('made-up data are headed as such', () => {
  const claims = [claim({ basis: 'illustrative' })]
  const figure = reproductionFigure(findingsOf(codes, { claims, basis: 'illustrative' }))
  expect(figure?.title).toBe('Illustrative data: what is reported, beside what made-up data give')
  expect(figure?.basis).toBe('illustrative')
})

test('the table has every claim, the number of responses among them', () => {
  const above = claim({ code: 'b', statistic: 'share-above', reported: 0.5, computed: null, equal: null })
  expect(figureOf([base, claim({}), above])?.rows).toEqual([
    ['Number of guests', '1,766', '1,766', 'yes', 'Abstract, results'],
    ['A', '60%', '60.0%', 'yes', 'Abstract, results'],
    ['B', 'more than 50%', 'fewer than 11', 'can’t be said', 'Abstract, results'],
  ])
})

test('the picture has the shares alone, with the interval of the published one', () => {
  const svg = figureOf([base, claim({})])?.draw(drawing(680)) as SVGSVGElement
  expect(wordsOf(svg)).toEqual(expect.arrayContaining(['60%', '60.0%', '95% interval']))
  expect(wordsOf(svg).join()).not.toContain('1,766')
})

test('without a published share there is no figure', () => {
  expect(figureOf([base])).toBeNull()
})
