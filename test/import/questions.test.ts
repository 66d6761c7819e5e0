import { expect, test } from 'vitest'
import { importing } from './importing.ts'

test('carries the wording of questions over', async () => {
  const asked = {
    codes: { from: 'A' },
    groups: [
      {
        column: 'Q',
        id: 'asked',
        label: 'Question',
        levels: [
          { value: '1', label: 'Good', question: 'What was good?' },
          { value: '2', label: 'Bad', question: 'And bad?' },
        ],
      },
    ],
  }
  const { study } = await importing('Q,A\n1,1\n2,\n', asked)
  expect(study.groups?.[0]?.levels).toEqual([
    { id: 'good', label: 'Good', question: 'What was good?' },
    { id: 'bad', label: 'Bad', question: 'And bad?' },
  ])
  // The language of the study has its own words for kinds.
  expect(study).not.toHaveProperty('kinds')
})
