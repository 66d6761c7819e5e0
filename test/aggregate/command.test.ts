import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { releaseFiles } from '../../src/study/release.ts'
import { makeStudy } from '../study/makeStudy.ts'
import { command, contents, interrupted, root } from './command.ts'

const stackTrace = /^ {4}at /m
const names = Object.keys(releaseFiles).map((name) => `${name}.json`)

describe('npm run aggregate', () => {
  test('writes the release, and says what it wrote', () => {
    const study = makeStudy()
    const { status, stdout, stderr } = command('aggregate', [], study)
    expect(stdout).toBe('tiny: 3 answers, 3 codes, 1 exemplar, 0 values withheld. Wrote release/.\n')
    expect(stderr.split('\n')).toEqual([
      'Reading the study folder …',
      'Reading the source …',
      'Checking every row …',
      'Reducing to patterns …',
      'Deciding what may be published …',
      'Attacking the release …',
      'study.yaml: n is 6, but source/responses.csv has 3 responses.',
      '',
    ])
    expect(status).toBe(0)
    expect(readdirSync(join(study, 'release')).sort()).toEqual([...names].sort())
    expect(readdirSync(study).sort()).toEqual(['codebook.yaml', 'release', 'source', 'study.yaml'])
  })

  test('gives the same bytes again', () => {
    const study = makeStudy()
    command('aggregate', [], study)
    const first = contents(join(study, 'release'))
    command('aggregate', [], study)
    expect(contents(join(study, 'release'))).toEqual(first)
  })

  test('prints notices', () => {
    const study = makeStudy({ files: { 'source/codings.csv': 'response,code,coder\nr1,talk,a\nr1,talk,a\n' } })
    const { status, stderr } = command('aggregate', [], study)
    expect(status).toBe(0)
    expect(stderr).toContain('source/codings.csv: 1 coding again by the same coder; each was counted once.\n')
  })

  test('takes a study by a path within the project', () => {
    const { status, stderr } = command('aggregate', ['--check'], 'data/therapeutic-connections')
    expect({ status, stderr: stderr.includes('Reducing') }).toEqual({ status: 0, stderr: true })
  })

  test('does not know the study', () => {
    const { status, stdout, stderr } = command('aggregate', [], 'therapeutic-conections')
    expect(stderr).toBe(
      'therapeutic-conections: found no such study; expected the name of a folder under data/, or a path, in STUDY. Did you mean "therapeutic-connections"?\n1 problem.\n',
    )
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  })

  test.each([
    [
      'a bad row',
      { 'source/codings.csv': 'response,code,coder\nr1,tlk,a\n' },
      'source/codings.csv line 2, column code: "tlk"',
    ],
    [
      'an unclosed quote',
      { 'source/codings.csv': 'response,code,coder\nr1,"talk,a\n' },
      'source/codings.csv line 2: a quote',
    ],
    ['a missing file', { 'source/responses.csv': null }, 'source/responses.csv: is missing'],
    ['broken YAML', { 'codebook.yaml': 'codes: [' }, 'codebook.yaml line 1: this is not YAML'],
    ['a bad page', { 'pages/themes/safety.mdx': 'x' }, 'pages/themes/safety.mdx line 1: has no front matter'],
  ])('leaves the old release as it was when there is %s', (_, files, message) => {
    const release = { 'release/manifest.json': 'old', 'release/notes.txt': 'mine' }
    const study = makeStudy({ files: { ...files, ...release } })
    const { status, stdout, stderr } = command('aggregate', [], study)
    expect(stderr).toContain(message)
    expect(stderr).toMatch(/\n1 problem\.\n$/)
    expect(stderr).not.toMatch(stackTrace)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(contents(join(study, 'release'))).toEqual({ 'manifest.json': 'old', 'notes.txt': 'mine' })
    expect(readdirSync(study)).not.toContainEqual(expect.stringMatching(/^release\./))
  })

  test('makes no release where there was none and something is wrong', () => {
    const study = makeStudy({ files: { 'source/codings.csv': '' } })
    expect(command('aggregate', [], study).status).toBe(1)
    expect(readdirSync(study)).not.toContain('release')
  })

  test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    'leaves the old release as it was when stopped by %s',
    async (signal) => {
      const rows = Array.from({ length: 200_000 }, (_, index) => `r${index},,no`).join('\n')
      const files = {
        'source/responses.csv': `response,text,publish\n${rows}\n`,
        'source/codings.csv': 'response,code,coder\n',
        'release/manifest.json': 'old',
      }
      const study = makeStudy({ study: { groups: [] }, files })
      const code = await interrupted('aggregate', study, 'Reading the study folder', signal)
      expect(code).toBe({ SIGINT: 130, SIGTERM: 143, SIGKILL: null }[signal])
      expect(contents(join(study, 'release'))).toEqual({ 'manifest.json': 'old' })
      expect(readdirSync(study)).not.toContainEqual(expect.stringMatching(/^release\./))
    },
  )
})

describe('npm run aggregate -- --check', () => {
  const aggregated = (overrides = {}) => {
    const study = makeStudy(overrides)
    command('aggregate', [], study)
    return study
  }

  test('finds that the release matches', () => {
    const study = aggregated()
    const before = contents(join(study, 'release'))
    const { status, stdout } = command('aggregate', ['--check'], study)
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'The release matches its source.\n' })
    expect(contents(join(study, 'release'))).toEqual(before)
  })

  test('names what no longer matches, with the command that mends it, and mends nothing itself', () => {
    const study = aggregated()
    appendFileSync(join(study, 'source', 'codings.csv'), 'r2,safety,a\n')
    const before = contents(join(study, 'release'))
    const { status, stdout, stderr } = command('aggregate', ['--check'], study)
    // One more mention of a code changes its row, its groups, its pairs and its cell; agreement, exemplars and claims stay.
    expect(stderr).toContain(
      'The release is not what its source gives: frequencies.json, groups.json, cooccurrence.json, matrix.json, manifest.json. Run "npm run aggregate".\n',
    )
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(contents(join(study, 'release'))).toEqual(before)
  })

  test('names a file that was changed by hand, one that is gone, and one that is none of the release', () => {
    const study = aggregated()
    const at = (file: string) => join(study, 'release', file)
    writeFileSync(at('matrix.json'), `${readFileSync(at('matrix.json'), 'utf8')} `)
    rmSync(at('agreement.json'))
    writeFileSync(at('notes.json'), '{}')
    const { status, stderr } = command('aggregate', ['--check'], study)
    expect(stderr).toContain('is not what its source gives: matrix.json, agreement.json, notes.json. Run')
    expect(status).toBe(1)
  })

  test('says loudly that it cannot look where only the release is', () => {
    const study = aggregated()
    rmSync(join(study, 'source'), { recursive: true })
    expect(command('aggregate', ['--check'], study)).toEqual({
      status: 0,
      stdout: '',
      stderr: 'NOT CHECKED: the source is not here, so nobody can say whether the release matches it.\n',
    })
  })

  test('fails where neither is', () => {
    const study = makeStudy({ files: { 'source/responses.csv': null, 'source/codings.csv': null } })
    expect(command('aggregate', ['--check'], study)).toEqual({
      status: 1,
      stdout: '',
      stderr: 'release/: is missing, and so is the source. Run "npm run aggregate" where the source is.\n1 problem.\n',
    })
  })

  test('fails where only a part of the source is', () => {
    const study = aggregated()
    rmSync(join(study, 'source', 'responses.csv'))
    const { status, stderr } = command('aggregate', ['--check'], study)
    expect(stderr).toContain('source/responses.csv: is missing')
    expect(status).toBe(1)
  })

  test('the shipped release matches its source', () => {
    const { stdout, stderr } = command('aggregate', ['--check'])
    expect(stderr).not.toContain('is not what its source gives')
    expect(stdout).toBe('The release matches its source.\n')
  })
})

test('the shipped release holds just the files that the schema knows', () => {
  const folder = join(root, 'data', 'therapeutic-connections', 'release')
  expect(readdirSync(folder).sort()).toEqual([...names].sort())
  expect(basename(folder)).toBe('release')
})

test('a folder with a comma, a blank and a quote in its name is a study like any other', () => {
  const study = join(makeStudy(), `a, "b" 'c'`)
  mkdirSync(study)
  for (const [file, text] of Object.entries({ 'study.yaml': '', 'codebook.yaml': '' })) {
    writeFileSync(join(study, file), text || readFileSync(join(study, '..', file), 'utf8'))
  }
  mkdirSync(join(study, 'source'))
  for (const file of ['responses.csv', 'codings.csv']) {
    writeFileSync(join(study, 'source', file), readFileSync(join(study, '..', 'source', file), 'utf8'))
  }
  expect(command('aggregate', [], study).status).toBe(0)
})
