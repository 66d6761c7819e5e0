import { join } from 'node:path'
import { Command } from 'commander'
import { root } from './program.ts'
import { runCommand } from './test/runCommand.ts'

new Command('npm run test:matrix')
  .description('Builds every small study of the matrix and checks its pages. npm test builds a few of them.')
  .parse()

const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
process.exitCode = await runCommand(process.execPath, [vitest, 'run', '--project', 'matrix'], { MATRIX: 'all' })
