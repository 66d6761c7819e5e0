import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { StudyError } from '../../src/study/problems.ts'
import { readStudy } from '../../src/study/readFolder.ts'
import { countingSql } from '../aggregate/patterns/countingSql.ts'
import type { CountFiles } from '../aggregate/patterns/readPatterns.ts'
import { plural } from '../aggregate/plural.ts'
import { aggregate, staleFiles, writeRelease } from '../aggregate/run.ts'
import { hasSource } from '../aggregate/source.ts'
import { run } from '../program.ts'
import { withStudy } from './withStudy.ts'

/** Makes of a command the one that reduces a study to its release. */
export const aggregateCommand = (command: Command): Command =>
  withStudy(command)
    .description('Reduces the source of a study to the release that may be published.')
    .option('--check', 'only say whether the release matches its source')
    .option('--patterns <file>', 'a table of patterns counted elsewhere (CSV or Parquet), in place of the source')
    .option(
      '--readings <file>',
      'with --patterns: a table of what coders saw in the same responses, for their agreement',
    )
    .option('--sql [coders...]', 'print the SQL that makes these tables in any database; with coders, both')
    .addHelpText('after', '\ndocs/scale.md says what these tables hold, and how long how many responses take.')
    .action((study: () => string, options: Options) => run(async () => act(study(), options)))

type Options = { check?: boolean; patterns?: string; readings?: string; sql?: true | string[] }

async function act(path: string, options: Options): Promise<number> {
  if (options.sql) {
    console.log(countingSql(readStudy(path), options.sql === true ? [] : options.sql))
    return 0
  }
  const counts = countsOf(options)
  return options.check ? check(path, counts) : make(path, counts)
}

/** The tables of counts that are to be read in place of the source. */
function countsOf({ patterns, readings }: Options): CountFiles | undefined {
  if (patterns !== undefined) return { patterns, readings }
  if (readings === undefined) return undefined
  throw new StudyError([{ file: '--readings', message: 'goes with --patterns FILE, which is missing' }])
}

async function make(path: string, counts: CountFiles | undefined): Promise<number> {
  const written = await aggregate(path, counts)
  await writeRelease(path, written)
  const { frequencies, exemplars, manifest } = written.release
  console.log(
    `${frequencies.study}: ${frequencies.base} ${frequencies.base === 1 ? frequencies.unit.one : frequencies.unit.many}, ` +
      `${plural(frequencies.codes.length, 'code')}, ${plural(exemplars.exemplars.length, 'exemplar')}, ` +
      `${plural(manifest.disclosure.suppressed, 'value')} withheld. Wrote release/.`,
  )
  return 0
}

async function check(path: string, counts: CountFiles | undefined): Promise<number> {
  if (!counts && !hasSource(path)) {
    if (!existsSync(join(path, 'release', 'manifest.json'))) {
      const message = 'is missing, and so is the source. Run "npm run aggregate" where the source is.'
      throw new StudyError([{ file: 'release/', message }])
    }
    console.error('NOT CHECKED: the source is not here, so nobody can say whether the release matches it.')
    return 0
  }
  const stale = staleFiles(path, await aggregate(path, counts))
  if (stale.length === 0) {
    console.log('The release matches its source.')
    return 0
  }
  console.error(`The release is not what its source gives: ${stale.join(', ')}. Run "npm run aggregate".`)
  return 1
}
