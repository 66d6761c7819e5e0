import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { lenientFiles, type Published, responsesOf } from '../../src/disclosure/leniently.ts'
import { type Problem, Problems, quote, StudyError } from '../../src/study/problems.ts'

const names = Object.keys(lenientFiles) as (keyof typeof lenientFiles)[]
/** Files of which one at least must be there, for the others hold no counts. */
const telling = ['frequencies', 'groups', 'cooccurrence', 'matrix'] as const

/** The folder with the files: the one that was named, or its `release`. */
function folderOf(path: string): string {
  const fail = (message: string) => new StudyError([{ file: path, message }])
  if (!existsSync(path)) throw fail('is not there; expected a folder with the JSON files of a release')
  if (!statSync(path).isDirectory()) throw fail('is a file; expected the folder that it is in')
  const found = [path, join(path, 'release')].find((folder) =>
    telling.some((name) => existsSync(join(folder, `${name}.json`))),
  )
  if (!found) throw fail(`holds none of ${telling.map((name) => `${name}.json`).join(', ')}`)
  return found
}

function problemOf(file: string, { path, message }: z.core.$ZodIssue): Problem {
  const at = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
  return { file, at: at.replace(/^\./, ''), message: message.charAt(0).toLowerCase() + message.slice(1) }
}

/**
 * Reads the files of a release that tell counts. Others may be there, and these may hold more; that is passed over.
 *
 * @param path folder of the files, or a study folder with `release` in it
 * @throws StudyError where there are none, or one can't be read
 */
export function readPublished(path: string): Published {
  const folder = folderOf(path)
  const problems = new Problems()
  const read = names.flatMap((name) => {
    const file = `${name}.json`
    if (!existsSync(join(folder, file))) return []
    try {
      const parsed = lenientFiles[name].safeParse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
      if (parsed.success) return [[name, parsed.data]]
      for (const issue of parsed.error.issues) problems.add(problemOf(file, issue))
    } catch (error) {
      problems.add({ file, message: `can't be read as JSON: ${quote(String((error as Error).message), 100)}` })
    }
    return []
  })
  problems.throwIfAny()
  const published = Object.fromEntries(read) as Published
  if (responsesOf(published) === undefined) {
    const message = 'says nowhere how many responses there are; expected "base" in frequencies.json'
    throw new StudyError([{ file: folder, message }])
  }
  return published
}
