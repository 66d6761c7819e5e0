import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { evidenceFigure } from '../../../src/components/figures/evidenceFigure.ts'
import type { Findings } from '../../../src/content.ts'

type Step = { code: string; by?: 'site' }
const codes = [
  { id: 'talk', kind: 'dimension', label: 'Talk' },
  { id: 'trust', kind: 'dimension', label: 'Trust' },
  { id: 'safety', kind: 'theme', label: 'Safety' },
  { id: 'time', kind: 'theme', label: 'Time' },
]

/** As much of the findings as the figure reads, with recommendations that rest on these chains. */
function findingsOf(chains: readonly Step[][], article = true, all = codes): Findings {
  const implications = chains.map((steps, i) => ({
    id: `implications/${'abc'[i]}`,
    data: {
      label: `Do ${'ABC'[i]}`,
      audience: { id: 'all', label: 'Leaders' },
      restsOn: steps.map((step) => ({ by: 'study', because: 'x', ...step })),
    },
  }))
  return {
    study: {
      article: article ? { id: 'article' } : undefined,
      data: { basis: 'illustrative' },
      kinds: { dimension: { one: 'dimension', many: 'dimensions' }, theme: { one: 'theme', many: 'themes' } },
    },
    codes: all,
    code: (id: string) => all.find((code) => code.id === id),
    placeOf: (id: string) => all.findIndex((code) => code.id === id),
    implications,
    implicationsOf: (id: string) => implications.filter(({ data }) => data.restsOn.some((step) => step.code === id)),
  } as unknown as Findings
}

const rowsOf = (...chains: Step[][]) => evidenceFigure(findingsOf(chains))?.rows

describe('the links of a chain', () => {
  test('lead from each theme to the recommendation, and from each dimension to the themes beside it', () => {
    expect(rowsOf([{ code: 'talk' }, { code: 'safety' }, { code: 'time' }])).toEqual([
      ['Safety', 'Do A', 'the study'],
      ['Time', 'Do A', 'the study'],
      ['Talk', 'Safety', 'the study'],
      ['Talk', 'Time', 'the study'],
    ])
  })

  test('lead from a dimension to the recommendation where there is no theme', () => {
    expect(rowsOf([{ code: 'talk' }])).toEqual([['Talk', 'Do A', 'the study']])
  })

  test('are the site’s where any of their steps is', () => {
    expect(rowsOf([{ code: 'talk' }, { code: 'time', by: 'site' }])).toEqual([
      ['Time', 'Do A', 'this site'],
      ['Talk', 'Time', 'this site'],
    ])
    expect(rowsOf([{ code: 'talk', by: 'site' }, { code: 'time' }])).toEqual([
      ['Time', 'Do A', 'the study'],
      ['Talk', 'Time', 'this site'],
    ])
  })

  test('stand once, and are the study’s where one of its chains makes them', () => {
    const site: Step[] = [{ code: 'talk', by: 'site' }, { code: 'time' }]
    const study: Step[] = [{ code: 'talk' }, { code: 'time' }]
    for (const chains of [
      [site, study],
      [study, site],
    ])
      expect(rowsOf(...chains)?.filter(([from]) => from === 'Talk')).toEqual([['Talk', 'Time', 'the study']])
  })
})

describe('codes on which no recommendation rests', () => {
  const wordsOf = (all: typeof codes) => {
    const { document } = parseHTML('<!doctype html>')
    const drawing = { document, width: 680, id: 'x', title: 'x', description: 'x' }
    const svg = evidenceFigure(findingsOf([[{ code: 'safety' }]], true, all))?.draw(drawing)
    return [...(svg?.querySelectorAll('text') ?? [])].map((text) => text.textContent)
  }

  test('are named', () => {
    expect(wordsOf(codes)).toEqual(
      expect.arrayContaining([
        'No recommendation rests on these dimensions:',
        'Talk',
        'Trust',
        'No recommendation rests on this theme:',
        'Time',
      ]),
    )
  })

  test('are counted where they are many', () => {
    const many = Array.from({ length: 50 }, (_, i) => ({ id: `d${i}`, kind: 'dimension', label: `D ${i}` }))
    const words = wordsOf([...many, ...codes.slice(2)])
    expect(words).toContain('50 dimensions more: no recommendation rests on them.')
    expect(words).not.toContain('D 3')
  })
})

describe('the map', () => {
  test('is none where there are no recommendations', () => {
    expect(evidenceFigure(findingsOf([]))).toBeNull()
  })

  test('is reported where there is an article; else it is no better than the data', () => {
    expect(evidenceFigure(findingsOf([[{ code: 'time' }]]))?.basis).toBe('reported')
    const madeUp = evidenceFigure(findingsOf([[{ code: 'time' }]], false))
    expect(madeUp?.basis).toBe('illustrative')
    expect(madeUp?.title).toMatch(/^Illustrative data: /)
  })

  test('is named for the code that most recommendations rest on', () => {
    const time: Step[] = [{ code: 'time' }]
    expect(evidenceFigure(findingsOf([time, [{ code: 'talk' }], time]))?.title).toBe(
      'Time stands behind 2 of 3 recommendations',
    )
    expect(evidenceFigure(findingsOf([time]))?.title).toBe('What each recommendation rests on')
  })
})
