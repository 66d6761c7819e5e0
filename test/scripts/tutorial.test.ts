import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { root } from '../../scripts/program.ts'

const tutorial = readFileSync(join(root, 'docs', 'your-study.md'), 'utf8')

/** The text of a block of the tutorial: the first with this word after its fence that holds another. */
function block(word: string, holding = ''): string {
  const blocks = [...tutorial.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)]
  const found = blocks.find(([, info, text = '']) => info?.split(' ').at(-1) === word && text.includes(holding))?.[2]
  if (found === undefined) throw new Error(`the tutorial has no block "${word}" with "${holding}"`)
  return found.trim()
}

const folder = mkdtempSync(join(tmpdir(), 'seen-and-heard-tutorial-'))
const study = join(folder, 'waiting-room')
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs a command of the tutorial, its study in another folder than there. */
function run(command: string) {
  const [npm, verb, script, dashes, ...words] = command.split(' ')
  expect([npm, verb, script, dashes]).toEqual(['npm', 'run', 'study', '--'])
  const own = words.map((word) => (/^(data\/)?waiting-room$/.test(word) ? study : word))
  const loaded = ['--import', './scripts/nodeVersion.mjs', 'scripts/study.ts', ...own]
  return spawnSync(process.execPath, loaded, { cwd: root, encoding: 'utf8' })
}

describe('docs/your-study.md', () => {
  test('imports its example as it says', () => {
    const { status, stdout } = run(block('sh', 'study -- import'))
    expect(status).toBe(0)
    for (const line of block('import-report').split('\n')) expect(stdout).toContain(line)
    for (const file of ['study.yaml', 'codebook.yaml', 'source/responses.csv', 'import-report.md']) {
      expect(existsSync(join(study, file)), file).toBe(true)
    }
  })

  test('finds nothing wrong with it, in the words that it quotes', () => {
    const { status, stdout } = run(block('sh', 'study -- check'))
    expect(stdout.trim()).toBe(block('check'))
    expect(status).toBe(0)
  })

  test('names what its pictures show', () => {
    run('npm run study -- aggregate waiting-room')
    const { base, codes } = JSON.parse(readFileSync(join(study, 'release', 'frequencies.json'), 'utf8')) as {
      base: number
      codes: { label: string; share: number }[]
    }
    const percentOf = (label: string) =>
      `${Math.round((codes.find((code) => code.label === label)?.share ?? 0) * 100)}%`
    expect(tutorial).toContain(
      `"In data made up for this site, Knowing how long comes up most: in ${percentOf('Knowing how long')} of ${base} visitors."`,
    )
    expect(tutorial).toContain(
      `"Not being forgotten": no definition in the codebook yet, ${percentOf('Not being forgotten')} of the visitors`,
    )
  })
})
