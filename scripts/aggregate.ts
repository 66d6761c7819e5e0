import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { StudyError } from '../src/study/problems.ts'
import { readStudy } from '../src/study/readFolder.ts'
import { studyPath } from '../src/study/studyPath.ts'
import { countingSql } from './aggregate/patterns/countingSql.ts'
import type { CountFiles } from './aggregate/patterns/readPatterns.ts'
import { plural } from './aggregate/plural.ts'
import { aggregate, staleFiles, writeRelease } from './aggregate/run.ts'
import { hasSource } from './aggregate/source.ts'
import { root, run } from './program.ts'

const options = new Command('npm run aggregate --')
  .description('Reduces the source of a study to the release that may be published.')
  .option('--check', 'only say whether the release matches its source')
  .option('--patterns <file>', 'a table of patterns counted elsewhere (CSV or Parquet), in place of the source')
  .option('--readings <file>', 'with --patterns: a table of what coders saw in the same responses, for their agreement')
  .option('--sql [coders...]', 'print the SQL that makes these tables in any database; with coders, both')
  .addHelpText(
    'after',
    `
STUDY=<name or path> chooses the study (default: therapeutic-connections).
docs/scale.md says what the tables hold, and how long how many responses take.`,
  )
  .parse()
  .opts<{ check?: boolean; patterns?: string; readings?: string; sql?: true | string[] }>()

/** The tables of counts that are to be read in place of the source. */
function counts(): CountFiles | undefined {
  const { patterns, readings } = options
  if (patterns !== undefined) return { patterns, readings }
  if (readings === undefined) return undefined
  throw new StudyError([{ file: '--readings', message: 'goes with --patterns FILE, which is missing' }])
}

await run(async () => {
  const path = studyPath(process.env['STUDY'], root)
  if (options.sql) {
    console.log(countingSql(readStudy(path), options.sql === true ? [] : options.sql))
    return 0
  }
  return options.check ? check(path) : make(path)
})

async function make(path: string): Promise<number> {
  const written = await aggregate(path, counts())
  await writeRelease(path, written)
  const { frequencies, exemplars, manifest } = written.release
  console.log(
    `${frequencies.study}: ${frequencies.base} ${frequencies.base === 1 ? frequencies.unit.one : frequencies.unit.many}, ` +
      `${plural(frequencies.codes.length, 'code')}, ${plural(exemplars.exemplars.length, 'exemplar')}, ` +
      `${plural(manifest.disclosure.suppressed, 'value')} withheld. Wrote release/.`,
  )
  return 0
}

async function check(path: string): Promise<number> {
  if (!options.patterns && !hasSource(path)) {
    if (!existsSync(join(path, 'release', 'manifest.json'))) {
      const message = 'is missing, and so is the source. Run "npm run aggregate" where the source is.'
      throw new StudyError([{ file: 'release/', message }])
    }
    console.error('NOT CHECKED: the source is not here, so nobody can say whether the release matches it.')
    return 0
  }
  const stale = staleFiles(path, await aggregate(path, counts()))
  if (stale.length === 0) {
    console.log('The release matches its source.')
    return 0
  }
  console.error(`The release is not what its source gives: ${stale.join(', ')}. Run "npm run aggregate".`)
  return 1
}
