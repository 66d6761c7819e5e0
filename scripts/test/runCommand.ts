import { spawn } from 'node:child_process'
import { root } from '../program.ts'

/**
 * Runs a program in the folder of this one, with its output shown as it comes.
 *
 * @returns its exit code; 1 where a signal ended it or it could not be started
 */
export function runCommand(
  program: string,
  words: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, words, { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } })
    const stop = () => child.kill('SIGTERM')
    process.once('exit', stop)
    child.once('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.once('close', (code) => {
      process.off('exit', stop)
      resolve(code ?? 1)
    })
  })
}
