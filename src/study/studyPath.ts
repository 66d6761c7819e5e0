import { existsSync, readdirSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import { didYouMean, StudyError } from './problems.ts'

const standard = 'therapeutic-connections'

/**
 * The folder of the study that STUDY names: by name under `data/`, or by path.
 *
 * @param name value of STUDY, or undefined for the study that the program ships with
 * @param root folder of the program
 * @throws StudyError where there is no such folder
 */
export function studyPath(name: string | undefined, root = process.cwd()): string {
  const wanted = name?.trim() || standard
  const places = [...(isAbsolute(wanted) ? [] : [join(root, 'data', wanted)]), resolve(root, wanted)]
  const found = places.find((place) => existsSync(place))
  if (found) return found
  const data = join(root, 'data')
  const known = existsSync(data) ? readdirSync(data) : []
  const message = `found no such study; expected the name of a folder under data/, or a path, in STUDY.${didYouMean(wanted, known)}`
  throw new StudyError([{ file: wanted, message }])
}
