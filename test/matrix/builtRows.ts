import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { root } from '../../scripts/program.ts'
import { plainEnvironment } from '../site/plainEnvironment.ts'
import { withPrograms } from '../site/programs.ts'
import { writeStudy } from '../site/writeStudy.ts'
import { often, type Row, rows } from './rows.ts'
import { smallStudy } from './smallStudy.ts'

/** The site of a study of the matrix, and how long its build took, in seconds. */
export type BuiltRow = { row: Row; folder: string; seconds: number }

declare module 'vitest' {
  interface ProvidedContext {
    rows: BuiltRow[]
  }
}

const execute = promisify(execFile)
async function build(row: Row, program: string, folder: string): Promise<BuiltRow> {
  const started = Date.now()
  const [study, out] = [join(folder, 'studies', row.name), join(folder, 'sites', row.name)]
  writeStudy(study, smallStudy(row))
  const words = [join(program, 'scripts', 'build.ts'), '--out', out]
  const env = { ...plainEnvironment(), STUDY: study }
  await execute(process.execPath, words, { cwd: program, env, maxBuffer: 10_000_000 })
  const seconds = Math.round((Date.now() - started) / 1000)
  console.log(`Built ${row.name} in ${seconds} s`)
  return { row, folder: out, seconds }
}

/**
 * Builds the studies of the matrix once for all its tests: those of every run, or all of them where the environment says
 * MATRIX=all. The longest come first, so that no core is left idle for long.
 */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = join(root, '.cache', 'test', `matrix-${process.pid}`)
  const sweep = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', sweep)
  const chosen = process.env['MATRIX'] === 'all' ? rows : rows.filter(({ name }) => often.includes(name))
  const inOrder = chosen.toSorted((a, b) => b.codes - a.codes || b.groups - a.groups)
  const built = await withPrograms(join(folder, 'programs'), inOrder, (row, program) => build(row, program, folder))
  project.provide('rows', built)
  return sweep
}
