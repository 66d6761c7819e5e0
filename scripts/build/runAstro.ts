import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { StudyError } from '../../src/study/problems.ts'
import { root } from '../program.ts'

const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin', 'astro.mjs')

/**
 * Runs Astro in a process of its own, since it reads its configuration from the environment once.
 *
 * @throws StudyError with what Astro said, where it fails
 */
export function runAstro(words: readonly string[], environment: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [astro, ...words], {
      cwd: root,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    const stop = () => child.kill('SIGTERM')
    process.once('exit', stop)
    child.once('error', reject)
    child.once('close', (code) => {
      process.off('exit', stop)
      if (code === 0) resolve()
      else reject(new StudyError([{ file: 'site', message: `could not be built.\n${withoutTrace(said)}` }]))
    })
  })
}

/** What Astro said without the lines of its stack trace, which tell a study's author nothing. */
const withoutTrace = (said: string) =>
  said
    .split('\n')
    .filter((line) => !/^\s+at /.test(line) && line.trim() !== 'Stack trace:')
    .join('\n')
    .trim()
