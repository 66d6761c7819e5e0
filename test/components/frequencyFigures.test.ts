import { describe, expect, test } from 'vitest'
import { codeFigure, kindFigure, reportedFigure } from '../../src/components/figures/frequencyFigures.ts'
import type { Frequency } from '../../src/study/release.ts'
import { drawing, marksOf, wordsOf } from '../charts/draw.ts'
import { findingsOf, frequencyOf, published } from './figureFindings.ts'

const range = (high: number): Partial<Frequency> => ({ reportedRange: { low: 0.02, high, place: 'abstract' } })

describe('the published figures', () => {
  // Far ahead is half as much again: 0.6 against 0.4, but not against 0.41.
  test.each([
    ['A stands out: 6 in 10 guests said so', published(0.4)],
    ['A comes first: 6 in 10 guests said so', published(0.41)],
    ['A comes first: 6 in 10 guests said so', range(0.55)],
    ['A: 6 in 10 guests said so', published(0.6)],
    ['A: 6 in 10 guests said so', range(0.7)],
  ])('are headed "%s"', (title, other) => {
    const findings = findingsOf([frequencyOf('a', published(0.6)), frequencyOf('b', other)], { answer: 'said so' })
    expect(reportedFigure(findings)?.title).toBe(title)
  })

  test('of one code alone make no comparison, and say "mentioned it" where the study has no other words', () => {
    const findings = findingsOf([frequencyOf('a', published(0.14))])
    expect(reportedFigure(findings)?.title).toBe('A: 1 in 7 guests mentioned it')
  })

  test('have the words beside the leading lane, unless they are the percentage', () => {
    const words = (share: number) =>
      wordsOf(reportedFigure(findingsOf([frequencyOf('a', published(share))]))?.draw(drawing(680)) as SVGSVGElement)
    expect(words(0.6)).toContain('6 in 10 guests')
    // 45% is too far from 4 in 10 and from 5 in 10.
    expect(words(0.45).join()).not.toContain('guests')
  })

  test('are drawn in the colors of their codes', () => {
    const findings = findingsOf([frequencyOf('a', published(0.2)), frequencyOf('b', published(0.6))])
    const svg = reportedFigure(findings)?.draw(drawing(680)) as SVGSVGElement
    const [a, b] = [marksOf(svg, 'circle', 'code-0')[0], marksOf(svg, 'circle', 'code-1')[0]]
    expect(a?.cx).toBeLessThan(b?.cx ?? 0)
  })
})

describe('the figure of a kind', () => {
  const title = (second: Partial<Frequency>) =>
    kindFigure(findingsOf([frequencyOf('a', { share: 0.3333 }), frequencyOf('b', second)]), 'dimension')?.title

  test('is headed by the greatest share, as charts round it', () => {
    expect(title({ share: 0.1 })).toBe('A stands out: 1 in 3 guests mentioned it')
    expect(title({ share: 0.3 })).toBe('A comes first: 1 in 3 guests mentioned it')
  })

  test('calls none first that may not be', () => {
    expect(title({ share: null, suppressed: 'secondary' })).toBe('A: 1 in 3 guests mentioned it')
    expect(title({ share: null, suppressed: 'primary' })).toBe('A stands out: 1 in 3 guests mentioned it')
  })

  test.each([
    [0.002, 'A: <1% of guests mentioned it'],
    [0.998, 'A: >99% of guests mentioned it'],
    [0.45, 'A: 45% of guests mentioned it'],
    [0.16, 'A: about 1 in 6 guests mentioned it'],
  ])('says a share of %d in words only where there are words for it', (share, words) => {
    expect(kindFigure(findingsOf([frequencyOf('a', { share })]), 'dimension')?.title).toBe(words)
  })
})

test('a picture with made-up data is headed as such, also beside a published share', () => {
  const row = frequencyOf('a', { ...published(0.6), basis: 'illustrative' })
  const figure = codeFigure(findingsOf([row], { basis: 'illustrative' }), row)
  expect(figure.title).toBe('Illustrative data: how often A occurs, beside what is published')
  expect(figure.basis).toBe('illustrative')
  const counted = frequencyOf('a', published(0.6))
  expect(codeFigure(findingsOf([counted]), counted).title).toBe('A: 6 in 10 guests mentioned it')
})
