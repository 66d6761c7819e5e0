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

/** Exit codes of a program that was stopped, by the custom of shells: 128 and the number of the signal. */
const stopCodes = { SIGINT: 130, SIGTERM: 143 } as const

/** Runs a command line program: bad input ends it with its message and exit code 1, never with a stack trace. */
export async function run(main: () => Promise<number | undefined>): Promise<void> {
  // Stopped by the person at the keyboard: leave through `exit`, so that what was begun aside is swept away.
  for (const [signal, code] of Object.entries(stopCodes)) process.once(signal, () => process.exit(code))
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    if (!(error instanceof StudyError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
