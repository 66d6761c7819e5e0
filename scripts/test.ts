import { join } from 'node:path'
import { Command } from 'commander'
import { StudyError } from '../src/study/problems.ts'
import { root, run } from './program.ts'
import { provideChromium } from './test/provideChromium.ts'
import { runCommand } from './test/runCommand.ts'

/** Something to run: a tool by its file in node_modules, with its words. */
type Stage = { name: string; says: string; of: string; words: readonly string[]; browser?: boolean }

const stages: readonly Stage[] = [
  {
    name: 'types',
    says: 'Types',
    of: 'astro/bin/astro.mjs',
    words: ['check', '--minimumFailingSeverity', 'warning'],
  },
  {
    name: 'lint',
    says: 'Lint and format',
    of: '@biomejs/biome/bin/biome',
    words: ['check', '--error-on-warnings', '.'],
  },
  { name: 'unused', says: 'Unused code and packages', of: 'knip/bin/knip.js', words: ['--no-progress'] },
  { name: 'unit', says: 'Unit tests', of: 'vitest/vitest.mjs', words: ['run', '--project', 'unit'] },
  {
    name: 'matrix',
    says: 'Sites of small studies',
    of: 'vitest/vitest.mjs',
    words: ['run', '--project', 'matrix'],
  },
  {
    name: 'site',
    says: 'Site and browser tests',
    of: 'vitest/vitest.mjs',
    words: ['run', '--project', 'site'],
    browser: true,
  },
]

const names = stages.map(({ name }) => name)
const [wanted] = new Command('npm test --')
  .description('Runs every check of the project, and stops at the first stage that fails.')
  .argument('[stages...]', `only these stages: ${names.join(', ')}`)
  .addHelpText('after', '\nCHROME_PATH=<program> chooses the browser for the browser tests.')
  .parse().processedArgs as [string[]]

await run(async () => {
  const unknown = wanted.find((name) => !names.includes(name))
  if (unknown !== undefined) {
    throw new StudyError([{ file: 'npm test', message: `"${unknown}" is no stage; expected ${names.join(', ')}` }])
  }
  const chosen = stages.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
  for (const { name, says, of, words, browser } of chosen) {
    console.log(`\n— ${says}`)
    const started = Date.now()
    const environment = { ASTRO_TELEMETRY_DISABLED: '1', ...(browser ? { CHROME_PATH: await provideChromium() } : {}) }
    const code = await runCommand(process.execPath, [join(root, 'node_modules', of), ...words], environment)
    if (code !== 0) {
      console.error(`\nFAILED: ${says}. The later stages were not run. This one alone: npm test -- ${name}`)
      return 1
    }
    console.log(`${says}: passed in ${Math.round((Date.now() - started) / 1000)} s`)
  }
  return 0
})
