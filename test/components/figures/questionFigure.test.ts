import { expect, test } from 'vitest'
import { questionFigure } from '../../../src/components/figures/questionFigure.ts'
import type { Findings } from '../../../src/content.ts'
import type { Code } from '../../../src/study/codebook.ts'
import type { GroupRow } from '../../../src/study/release.ts'
import type { Basis } from '../../../src/study/study.ts'
import { findingsOf, frequencyOf } from '../figureFindings.ts'

const levels = [
  { id: 'good', label: 'What was good', question: 'What was good?' },
  { id: 'bad', label: 'What was bad', question: 'What was bad?' },
]
const code = { id: 'talk', label: 'Talk' } as Code

const row = (level: string, base: number | null, mentions: number | null, suppressed: GroupRow['suppressed'] = {}) =>
  ({ levels: [level], base, mentions: { talk: mentions }, suppressed }) as GroupRow

function asked(rows: GroupRow[], basis: Basis = 'computed'): Findings {
  const findings = findingsOf([frequencyOf('talk', { basis: basis === 'reported' ? 'computed' : basis })], { basis })
  const groups = [{ id: 'asked', label: 'question', levels }]
  return {
    ...findings,
    study: { ...findings.study, groups },
    release: { ...findings.release, groups: { groups, tables: [{ by: ['asked'], rows }] } },
  } as unknown as Findings
}

test('gives the share of the answers to each question, of those answers', () => {
  const figure = questionFigure(asked([row('bad', 40, 20), row('good', 50, 5)]), code)
  expect(figure?.id).toBe('questions-talk')
  expect(figure?.title).toBe('Talk: 50% under “What was bad”, 10% under “What was good”')
  const [first, second] = figure?.rows ?? []
  expect(first?.slice(0, 3)).toEqual(['What was good', 'Computed', 0.1])
  expect(first?.slice(5)).toEqual([5, 50])
  // Wilson's interval of 20 of 40 by hand: 0.5 ± 1.96 √(0.25/40 + 1.96²/(4 · 40²)) / (1 + 1.96²/40).
  expect(second?.[3]).toBeCloseTo(0.352, 3)
  expect(second?.[4]).toBeCloseTo(0.648, 3)
})

test('says what is withheld, and then finds nothing', () => {
  const figure = questionFigure(asked([row('good', 50, null, { talk: 'primary' }), row('bad', 40, 20)]), code)
  expect(figure?.rows[0]).toEqual(['What was good', 'Computed', 'fewer than 11', null, null, null, 50])
  expect(figure?.title).toBe('How often Talk comes up, by question')
})

test('made-up data find nothing', () => {
  const figure = questionFigure(asked([row('good', 50, 5), row('bad', 40, 20)], 'illustrative'), code)
  expect(figure?.title).toBe('Illustrative data: how often Talk comes up, by question')
})

test('a study with one question has none', () => {
  const one = findingsOf([frequencyOf('talk')])
  expect(questionFigure({ ...one, study: { ...one.study, groups: [] } }, code)).toBeNull()
})
