import { describe, expect, test } from 'vitest'
import { checkStep, wordsOf } from '../../src/study/checkStory.ts'
import { mostStepWords, type StoryStep, storyStep } from '../../src/study/pages.ts'
import { formatProblem, Problems } from '../../src/study/problems.ts'

const step = (picture: StoryStep['picture'] = { form: 'responses' }): StoryStep => ({
  title: 'T',
  order: 1,
  picture,
  door: { to: '/method/', label: 'Go' },
})

function faults(prose: string, picture?: StoryStep['picture']): string[] {
  const problems = new Problems()
  checkStep({ file: 'pages/story/a.mdx', step: step(picture), prose }, ['bond', 'shared-mind'], problems)
  return problems.list.map(formatProblem)
}

test.each([
  ['One two three.', 3],
  ['<Num of="bond.share"/> of them – most – said it.', 6],
  ['The [seen and heard](themes/seen-and-heard/) page', 5],
  ['<Code id="bond">A bond</Code> it’s', 3],
  ['', 0],
])('%j has %d words', (mdx, words) => {
  expect(wordsOf(mdx)).toBe(words)
})

describe('a step of the story', () => {
  test('may have sixty words and no more', () => {
    expect(mostStepWords).toBe(60)
    expect(faults('word '.repeat(60))).toEqual([])
    expect(faults('word '.repeat(61))).toEqual([
      'pages/story/a.mdx: found 61 words, expected at most 60 beside a picture; say the rest where the door leads',
    ])
    expect(faults(' \n')).toHaveLength(1)
  })

  test('draws codes of the codebook', () => {
    expect(faults('Yes.', { form: 'shares', codes: ['bond', 'shared-mnd'] })).toEqual([
      'pages/story/a.mdx, picture: "shared-mnd" is not in codebook.yaml. Did you mean "shared-mind"?',
    ])
    expect(
      faults('Yes.', { form: 'sequence', stands: 'result', steps: [{ label: 'A', code: 'bnd' }, { label: 'B' }] }),
    ).toHaveLength(1)
  })

  test.each(['https://example.org/', 'themes/bond/', '/themes/../x', 'javascript:alert(1)'])(
    'leads to a place on the site, and not to %s',
    (to) => {
      expect(storyStep.safeParse({ ...step(), door: { to, label: 'Go' } }).success).toBe(false)
    },
  )
})
