import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { StudyError } from '../../src/study/problems.ts'
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
    .action((study: () => string, options: { check?: boolean }) =>
      run(async () => (options.check ? check(study()) : make(study()))),
    )

async function make(path: string): Promise<number> {
  const written = await aggregate(path)
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
  if (!hasSource(path)) {
    if (!existsSync(join(path, 'release', 'manifest.json'))) {
      const message = 'is missing, and so is the source. Run "npm run aggregate" where the source is.'
      throw new StudyError([{ file: 'release/', message }])
    }
    console.error('NOT CHECKED: the source is not here, so nobody can say whether the release matches it.')
    return 0
  }
  const stale = staleFiles(path, await aggregate(path))
  if (stale.length === 0) {
    console.log('The release matches its source.')
    return 0
  }
  console.error(`The release is not what its source gives: ${stale.join(', ')}. Run "npm run aggregate".`)
  return 1
}
