import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { command } from '../aggregate/command.ts'
import { makeStudy } from '../study/makeStudy.ts'

const study = (...words: string[]) => command('study', words)
const empty = () => mkdtempSync(join(tmpdir(), 'study-command-'))

describe('npm run study -- init', () => {
  test('makes a folder that passes its check and can be aggregated', () => {
    const target = join(empty(), 'waiting-area')
    const { status, stdout } = study('init', target)
    expect({ status, told: stdout.includes('study.yaml') }).toEqual({ status: 0, told: true })
    expect(readFileSync(join(target, 'study.yaml'), 'utf8')).toMatch(/^id: waiting-area\n[\s\S]*^title: Waiting area$/m)
    expect(study('check', target)).toMatchObject({
      status: 0,
      stdout: 'Nothing is wrong with the study.\n',
      stderr: '',
    })
    expect(study('aggregate', target).stdout).toBe(
      'waiting-area: 12 visitors, 3 codes, 10 exemplars, 0 values withheld. Wrote release/.\n',
    )
  })

  test('leaves nothing of the template to fill in that it could fill in itself', () => {
    const target = join(empty(), 'waiting-area')
    study('init', target)
    for (const file of ['study.yaml', 'codebook.yaml', 'README.md']) {
      expect(readFileSync(join(target, file), 'utf8')).not.toMatch(/__[A-Z]+__/)
    }
  })

  test('keeps what stands there already', () => {
    const target = join(empty(), 'waiting-area')
    mkdirSync(target)
    writeFileSync(join(target, 'mine.txt'), 'mine')
    const { status, stderr } = study('init', target)
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: `${target}: is there already, and stays as it is; choose another name\n1 problem.\n`,
    })
    expect(readdirSync(target)).toEqual(['mine.txt'])
  })

  test.each(['Waiting Area', 'a..b', '-x', 'x--y', '4-walls'])('does not take %j for a name', (name) => {
    const folder = empty()
    const { status, stderr } = study('init', `${folder}/${name}`)
    expect(stderr).toMatch(/expected lower-case letters|unknown option/)
    expect(status).toBeGreaterThan(0)
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('npm run study -- check', () => {
  const broken = () => makeStudy({ files: { 'source/codings.csv': 'response,code,coder\nr1,tlk,a\nr9,talk,a\n' } })
  const expected = [
    { file: 'source/codings.csv', line: 2, at: 'column code' },
    { file: 'source/codings.csv', line: 3, at: 'column response' },
  ]

  test('says all that is wrong, and changes nothing', () => {
    const path = broken()
    const before = readdirSync(path)
    const { status, stderr, stdout } = study('check', path)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(
      /^source\/codings\.csv line 2, column code: "tlk"[\s\S]*line 3, column response: "r9"[\s\S]*2 problems\.\n$/,
    )
    expect(readdirSync(path)).toEqual(before)
  })

  test('says it as JSON', () => {
    const { status, stdout, stderr } = study('check', broken(), '--json')
    const report = JSON.parse(stdout)
    expect({ status, stderr, ok: report.ok, total: report.total }).toEqual({
      status: 1,
      stderr: '',
      ok: false,
      total: 2,
    })
    expect(report.problems).toMatchObject(expected)
  })

  test('takes the study from STUDY where none is named', () => {
    expect(command('study', ['check'], makeStudy()).status).toBe(0)
  })
})

describe('a command that is not understood', () => {
  test.each([[['chek']], [['check', '--jsn']], [['init']], [['serve', '--port', 'x']], [['serve', '--port', '70000']]])(
    '%j ends with exit code 2 and a hint',
    (words) => {
      const { status, stderr } = study(...words)
      expect(status).toBe(2)
      expect(stderr).toContain('See npm run study -- --help')
    },
  )

  test.each([[['--help']], [['check', '--help']]])('but %j is', (words) => {
    expect(study(...words).status).toBe(0)
  })
})
