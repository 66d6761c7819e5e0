import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { prepare } from './importing.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

function command(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', './scripts/nodeVersion.mjs', 'scripts/import.ts', ...words],
    { cwd: root, encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

test('prints the report that it writes', () => {
  const { file, mapping, out } = prepare('A\n1\n', { codes: { from: 'A' } })
  const { status, stdout } = command('table', file, '--mapping', mapping, '--out', out)
  expect(status).toBe(0)
  expect(stdout).toContain(readFileSync(join(out, 'import-report.md'), 'utf8'))
  expect(stdout).toContain(`Next: npm run study -- check ${out}, then npm run study -- serve ${out}`)
})

test('says what is wrong without a stack trace', () => {
  const { file, mapping, out } = prepare('A\nmaybe\n', { codes: { from: 'A' } })
  const { status, stdout, stderr } = command('table', file, '--mapping', mapping, '--out', out)
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toMatch(/visits\.csv line 2, column "A": found "maybe"[^\n]*\n1 problem\.\n$/)
})

test.each([
  [
    ['tabel', 'x.csv', '--mapping', 'm.yaml', '--out', 'o'],
    'npm run import: found the format "tabel", expected table, long, qdpx,',
  ],
  [['--out', 'o'], "missing required argument 'files'"],
  [['table', '--out', 'o'], 'npm run import: found no file, expected one to import.'],
  [['x.qdpx', '--out', 'o'], 'x.qdpx: is missing; expected a file to import'],
  [['x.qdpx', '--out', 'o', '--unit', 'word'], 'Allowed choices are document, case, paragraph, excerpt.'],
  [['table', 'x.csv', '--out', 'o'], 'x.csv: is missing; expected a file to import.'],
  [['table', 'package.json', '--out', 'o'], 'package.json: looks like a wide table'],
  [['table', 'x.csv'], "required option '--out <folder>' not specified"],
  [['table', 'none.csv', '--mapping', 'none.yaml', '--out', 'o'], 'none.csv: is missing; expected a file to import.'],
  [['table', 'package.json', '--mapping', 'none.yaml', '--out', 'o'], 'none.yaml: is missing; expected a mapping file'],
])('refuses %j', (words, message) => {
  const { status, stderr } = command(...words)
  expect(status).toBe(1)
  expect(stderr).toContain(message)
  expect(stderr).not.toMatch(/^ {4}at /m)
})

test('explains itself', () => {
  expect(command('--help').stdout).toContain('table')
  expect(command('table', '--help').stdout).toMatch(
    /--out <folder>[\s\S]*--mapping <file>[\s\S]*--force[\s\S]*Examples:/,
  )
})
