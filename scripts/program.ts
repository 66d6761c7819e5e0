import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { StudyError } from '../src/study/problems.ts'

/** Folder of the program. */
export const root = fileURLToPath(new URL('..', import.meta.url))

const { name, version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  name: string
  version: string
}

/** What a generated file says of its origin. */
export const generatedBy = (command: string) => `${name} ${version}, ${command}`

/** Runs a command line program: bad input ends it with its message and exit code 1, never with a stack trace. */
export async function run(main: () => Promise<number | undefined>): Promise<void> {
  // Stopped by the person at the keyboard: leave through `exit`, so that what was begun aside is swept away.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    if (!(error instanceof StudyError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
