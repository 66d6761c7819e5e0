import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { masked } from '../../scripts/aggregate/personalData.ts'
import { faults, makeStudy, one, released } from '../study/makeStudy.ts'
import { command, contents } from './command.ts'

const whatToDo = 'Set publish to no, edit the text, or clear it in study.yaml under disclosure.cleared with a reason.'
const noGroups = { n: 4, groups: [] }
const codings = { 'source/codings.csv': 'response,code,coder\nr1,talk,a\n' }

/** A source of texts, r1 and on, all to be published unless said otherwise. */
const texts = (...rows: readonly (string | readonly [text: string, publish: string])[]) => ({
  ...codings,
  'source/responses.csv': `response,text,publish\n${rows
    .map(
      (row, index) =>
        `r${index + 1},"${typeof row === 'string' ? row : row[0]}",${typeof row === 'string' ? 'yes' : row[1]}`,
    )
    .join('\n')}\n`,
})
const files = texts('Fine.', 'Dr Smith on 12/03/2021,\nor Mr Jones.', ['Dr Smith', 'no'], 'jane@example.org')
const cleared = (...responses: readonly string[]) => ({
  ...noGroups,
  disclosure: { minimum: 1, cleared: responses.map((response) => ({ response, reason: 'A name from a novel.' })) },
})

describe('a text to be published that looks as if it held personal data', () => {
  test('is a problem that says where and of what kind, and gives the first letters only', async () => {
    expect(await faults({ study: noGroups, files })).toEqual({
      told: [
        `source/responses.csv line 3, response r2: the text looks as if it held a name after a title ("Dr S…") and a full date ("12…"). ${whatToDo}`,
        // The text of r2 has a line break.
        `source/responses.csv line 6, response r4: the text looks as if it held an e-mail address ("ja…"). ${whatToDo}`,
      ],
      total: 2,
    })
  })

  test('stops the release: none is written, and an older one stays as it was', () => {
    const study = makeStudy({ study: noGroups, files })
    const first = command('aggregate', [], study)
    expect({ status: first.status, stdout: first.stdout }).toEqual({ status: 1, stdout: '' })
    expect(first.stderr).toMatch(/\n2 problems\.\n$/)
    expect(first.stderr).not.toMatch(/Smith|Jones|03\/2021|example\.org/)
    expect(readdirSync(study).sort()).toEqual(['codebook.yaml', 'source', 'study.yaml'])

    const older = makeStudy({ study: noGroups, files: { ...files, 'release/manifest.json': 'old' } })
    expect(command('aggregate', [], older).status).toBe(1)
    expect(contents(join(older, 'release'))).toEqual({ 'manifest.json': 'old' })
    expect(readdirSync(older).sort()).toEqual(['codebook.yaml', 'release', 'source', 'study.yaml'])
  })

  test('stops the release until each is cleared', async () => {
    const { told } = await faults({ study: cleared('r2'), files })
    expect(told).toEqual([expect.stringContaining('response r4: ')])
    const { release, files: written } = await released({ study: cleared('r2', 'r4'), files })
    expect(release.exemplars.exemplars).toHaveLength(3)
    expect(release.manifest.notices).toEqual([
      'source/responses.csv: 2 published texts look as if they held personal data; cleared by hand.',
    ])
    expect([...written.values()].join('')).not.toMatch(/novel|r2|r4/)
  })

  test('is told with the ids of all others where there are many', async () => {
    const many = texts(...Array.from({ length: 23 }, (_, index) => `Dr Smith ${index}`))
    const { told, total } = await faults({ study: noGroups, files: many })
    expect(total).toBe(23)
    expect(told).toHaveLength(21)
    expect(told.slice(18)).toEqual([
      expect.stringContaining('line 20, response r19: '),
      'source/responses.csv: 4 more such texts: responses r20, r21, r22, r23',
      '… and 3 more.',
    ])
    const twenty = texts(...Array.from({ length: 20 }, (_, index) => `Dr Smith ${index}`))
    expect((await faults({ study: noGroups, files: twenty })).told[19]).toContain('line 21, response r20: ')
  })

  test('has an id that can neither steer a terminal nor be mistaken', async () => {
    const strange = { ...texts(), 'source/responses.csv': 'response,text,publish\n"\u202e, ""x""",Dr Smith,yes\n' }
    const { told } = await faults({
      study: noGroups,
      files: { ...strange, 'source/codings.csv': 'response,code,coder\n' },
    })
    expect(told[0]).toContain('line 2, response "\\u202e, \\"x\\"": the text looks')
  })
})

describe('an entry that clears a response', () => {
  test('that is not there is a problem', async () => {
    const study = cleared('r2', 'r4', 'r-1')
    expect(await faults({ study, files })).toEqual(
      one('study.yaml, disclosure.cleared[2].response: "r-1" is not in source/responses.csv. Did you mean "r1"?'),
    )
  })

  test('whose text is not published, or is fine, is told without naming the response', async () => {
    const { release } = await released({ study: cleared('r1', 'r2', 'r3', 'r4'), files })
    expect(release.manifest.notices).toEqual([
      'source/responses.csv: 2 published texts look as if they held personal data; cleared by hand.',
      'study.yaml, disclosure.cleared[0]: the text no longer looks as if it held personal data; remove the entry.',
      'study.yaml, disclosure.cleared[2]: no text is published; remove the entry.',
    ])
  })

  test('needs a reason', async () => {
    const study = { ...noGroups, disclosure: { cleared: [{ response: 'r2', reason: ' ' }] } }
    expect((await faults({ study, files })).told[0]).toContain(
      'disclosure.cleared[0].reason: found " "; expected some text',
    )
  })
})

test.each([
  ['Prof. Smith', 'name', 'Prof. S…'],
  ['my name is Anna', 'name', 'my name is A…'],
  ['02079460018', 'phone', '02…'],
  ['𝟘2079460018', 'phone', '𝟘2…'],
] as const)('%s is masked', (text, kind, expected) => {
  expect(masked(text, { kind, start: 0, end: text.length })).toBe(expected)
})
