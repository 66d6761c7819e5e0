import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

const words = (script: string) => ['--import', './scripts/nodeVersion.mjs', `scripts/${script}.ts`]

/** Runs a script of the project as `npm run` would. */
export function command(script: string, args: readonly string[] = [], study?: string) {
  const env = { ...process.env, STUDY: study }
  const { status, stdout, stderr } = spawnSync(process.execPath, [...words(script), ...args], {
    cwd: root,
    encoding: 'utf8',
    env,
  })
  return { status, stdout, stderr }
}

/** Starts a script, stops it by a signal as soon as it has said a word, and gives its exit code. */
export function interrupted(script: string, study: string, at: string, signal: NodeJS.Signals): Promise<number | null> {
  const child = spawn(process.execPath, words(script), { cwd: root, env: { ...process.env, STUDY: study } })
  let said = ''
  child.stderr.on('data', (data: Buffer) => {
    said += data
    if (said.includes(at)) child.kill(signal)
  })
  return new Promise((resolve) => {
    child.on('exit', (code) => resolve(code))
  })
}

/** Every file of a folder with its text. */
export const contents = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]))
