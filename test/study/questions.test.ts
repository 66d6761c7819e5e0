import { describe, expect, test } from 'vitest'
import { checkQuestions } from '../../scripts/aggregate/questions.ts'
import { Problems } from '../../src/study/problems.ts'
import { questionsOf } from '../../src/study/questions.ts'
import type { Study } from '../../src/study/study.ts'
import { faults, one } from './makeStudy.ts'

const level = (id: string, question?: string) => ({ id, label: id, ...(question ? { question } : {}) })
const asking = (id: string, ...levels: object[]) => ({ id, label: id, levels })
const both = [level('good', 'What was good?'), level('bad', 'What was bad?')]

const rows = (...questions: string[]) =>
  `response,asked,text,publish\n${questions.map((question, index) => `r${index + 1},${question},,no`).join('\n')}\n`
const source = (...questions: string[]) => ({
  'source/responses.csv': rows(...questions),
  'source/codings.csv': 'response,code,coder\nr1,talk,a\n',
})

describe('a study that asked several questions', () => {
  test('has a group whose levels they are', () => {
    const groups = [asking('age', level('young')), asking('asked', ...both)] as Study['groups']
    expect(questionsOf({ groups })?.group.id).toBe('asked')
    expect(questionsOf({ groups })?.questions.map(({ question }) => question)).toEqual([
      'What was good?',
      'What was bad?',
    ])
    expect(questionsOf({ groups: groups.slice(0, 1) })).toBeNull()
  })

  test('knows of every response which it answers', async () => {
    const study = { groups: [asking('asked', ...both)] }
    expect(await faults({ study, files: source('good', 'bad', 'good') })).toEqual({ told: [], total: 0 })
    expect(await faults({ study, files: source('good', '', '') })).toEqual(
      one('source/responses.csv, column asked: 2 responses name no question; expected one of good, bad in every row'),
    )
  })

  test('of a group that is none of questions, a response need not state its level', async () => {
    const study = { groups: [asking('asked', level('good'), level('bad'))] }
    expect((await faults({ study, files: source('good', '', '') })).total).toBe(0)
  })

  test('has no level without a question among them, and no second such group', async () => {
    const study = { groups: [asking('asked', both[0] as object, level('bad')), asking('again', ...both)] }
    const { told } = await faults({ study, files: source('good', 'bad', 'bad') })
    expect(told).toContain(
      'study.yaml, groups, asked: the level "bad" has no question; expected one for every level of the group, or for none',
    )
    expect(told).toContain(
      'study.yaml, groups, again: found questions, as in "asked"; expected them in one group alone',
    )
  })

  test('counted elsewhere, has a question in every row of the counts', () => {
    const study = { groups: [asking('asked', ...both)] } as Study
    const problems = new Problems()
    const patterns = [
      { levels: ['good'], codes: [0], responses: 4 },
      { levels: [null], codes: [], responses: 1 },
    ]
    checkQuestions(study, patterns, 'patterns.csv', problems)
    expect(problems.list).toEqual([
      {
        file: 'patterns.csv',
        at: 'column asked',
        message: '1 response names no question; expected one of good, bad in every row',
      },
    ])
  })
})
