import { describe, expect, test } from 'vitest'
import { checkGuide } from '../../src/study/checkTeaching.ts'
import { formatProblem, Problems } from '../../src/study/problems.ts'
import { type TeachingGuide, teachingGuide } from '../../src/study/teaching.ts'

const version = (audience: string) => ({
  audience: { id: audience, label: 'L' },
  minutes: 30,
  outcomes: ['say it'],
  warmUp: 'W',
  discussion: ['Q?'],
  rolePlay: {
    title: 'T',
    scene: 'S',
    roles: [
      { name: 'A', card: 'a' },
      { name: 'B', card: 'b' },
    ],
    afterwards: 'Talk.',
  },
})
const guide = (more: object = {}) => ({
  summary: 'S',
  misreadings: [{ says: 'a', but: 'b' }],
  limits: ['l'],
  versions: [version('students')],
  ...more,
})

function faults(id: string, more: object = {}): string[] {
  const problems = new Problems()
  const read = teachingGuide.parse(guide(more)) as TeachingGuide
  checkGuide({ file: `pages/teaching/${id}.mdx`, id, guide: read }, ['bond', 'coding', 'shared-mind'], problems)
  return problems.list.map(formatProblem)
}

describe('a teaching guide', () => {
  test('about a code, with a version a group, passes', () => {
    expect(faults('bond', { versions: [version('students'), version('leaders')] })).toEqual([])
  })

  test('is about a code of the codebook', () => {
    expect(faults('bnod')).toEqual([
      'pages/teaching/bnod.mdx: the guide is about "bnod", which is not in codebook.yaml. Did you mean "bond"? A guide has the name of its code.',
    ])
  })

  test('does not take the address of another page', () => {
    expect(faults('coding')).toEqual([
      'pages/teaching/coding.mdx: /teach/coding/ is another page of the site; give the code another id',
    ])
  })

  test('shows codes of the codebook, and has one version a group', () => {
    expect(faults('bond', { picture: { form: 'shares', codes: ['shared-mnd'] } })).toEqual([
      'pages/teaching/bond.mdx, picture: "shared-mnd" is not in codebook.yaml. Did you mean "shared-mind"?',
    ])
    expect(faults('bond', { versions: [version('a'), version('b'), version('a')] })).toEqual([
      'pages/teaching/bond.mdx, versions: the audience "a" stands twice; give it one version',
    ])
  })

  test.each([
    ['no version', { versions: [] }],
    ['more versions than slides hold', { versions: ['a', 'b', 'c', 'd'].map(version) }],
    ['no limits', { limits: [] }],
    [
      'one role',
      { versions: [{ ...version('a'), rolePlay: { ...version('a').rolePlay, roles: [{ name: 'A', card: 'a' }] } }] },
    ],
    ['a role card that fits on no card', { versions: [{ ...version('a'), warmUp: 'w'.repeat(401) }] }],
  ])('with %s is refused', (_, more) => {
    expect(teachingGuide.safeParse(guide(more)).success).toBe(false)
  })
})
