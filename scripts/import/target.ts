import { cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { StudyError } from '../../src/study/problems.ts'
import { marker } from './writeStudy.ts'

/** What an import writes; all else in its folder belongs to the people who work on the study. */
const ours = ['study.yaml', 'codebook.yaml', 'source', 'import-report.md']

const isMade = (path: string) => existsSync(path) && readFileSync(path, 'utf8').startsWith(marker)

/** Whether an import made a folder; one of a codebook alone makes no study.yaml. */
const isOurs = (folder: string) => {
  const study = join(folder, 'study.yaml')
  return isMade(existsSync(study) ? study : join(folder, 'codebook.yaml'))
}

/**
 * Looks whether an import may write to a folder: where there is none yet, an empty one, or one that an import made.
 *
 * @param force take any folder
 * @throws StudyError
 */
export function checkTarget(folder: string, force: boolean): void {
  if (!existsSync(folder)) return
  const fail = (message: string) => new StudyError([{ file: folder, message }])
  if (!statSync(folder).isDirectory()) throw fail('is a file; expected a folder, or a name for a new one')
  if (force || readdirSync(folder).length === 0 || isOurs(folder)) return
  throw fail(
    'holds files that no import made. Choose another folder, or add --force to replace its study.yaml, codebook.yaml and source/.',
  )
}

/**
 * Copies what people have added to a study folder (pages, reported.yaml, a release) beside its new files.
 *
 * @param made what the import writes
 * @returns the names of what was kept
 */
export function keepTheRest(folder: string, aside: string, made: readonly string[] = ours): string[] {
  if (!existsSync(folder)) return []
  cpSync(folder, aside, { recursive: true, force: false, verbatimSymlinks: true })
  return readdirSync(folder)
    .filter((name) => !made.includes(name))
    .sort()
}
