import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { idPattern } from '../../src/study/ids.ts'
import { quote, StudyError } from '../../src/study/problems.ts'
import { replaceFolder } from '../replaceFolder.ts'

const template = fileURLToPath(new URL('template', import.meta.url))

/** A name for people from an id: "waiting-room" gives "Waiting room". */
const nameOf = (id: string) => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ')

/**
 * Makes a study folder that builds at once, with notes in its files that teach.
 *
 * @param target path of the folder; its name becomes the id of the study
 * @returns the files that were written, by their paths in the folder
 * @throws StudyError where the name is no id, or something stands there already
 */
export async function initStudy(target: string): Promise<string[]> {
  const id = basename(target)
  if (!idPattern.test(id) || id.length > 80) {
    const message = `found the name ${quote(id)}, expected lower-case letters, digits and single hyphens, a letter first, such as waiting-room`
    throw new StudyError([{ file: target, message }])
  }
  if (existsSync(target)) {
    throw new StudyError([{ file: target, message: 'is there already, and stays as it is; choose another name' }])
  }
  const files = readdirSync(template, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(template.length + 1))
    .sort()
  mkdirSync(dirname(target), { recursive: true })
  await replaceFolder(target, (aside) => {
    for (const file of files) {
      mkdirSync(dirname(join(aside, file)), { recursive: true })
      const text = readFileSync(join(template, file), 'utf8')
      writeFileSync(join(aside, file), text.replaceAll('__ID__', id).replaceAll('__NAME__', nameOf(id)))
    }
  })
  return files
}
