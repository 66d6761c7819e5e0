import { once } from 'node:events'
import { createWriteStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify'
import { Document } from 'yaml'
import type { Code } from '../../src/study/codebook.ts'
import type { Study } from '../../src/study/study.ts'

/** study.yaml as it is written: where it names no kinds, the language of the study has its own words for them. */
export type StudyFile = Omit<Study, 'kinds'> & Partial<Pick<Study, 'kinds'>>

/** What study.yaml begins with where an import made it, so that the next import knows the folder for its own. */
export const marker = '# Made by npm run import'

/** Writes rows to a CSV file one by one. Values stand as they are: what guards a spreadsheet belongs to downloads. */
export function csvWriter(path: string, columns: readonly string[]) {
  const rows = stringify()
  const done = pipeline(rows, createWriteStream(path))
  // Its failure is told to whoever waits for `end`.
  done.catch(() => undefined)
  rows.write(columns)
  return {
    async write(row: readonly string[]): Promise<void> {
      if (!rows.write(row)) await Promise.race([once(rows, 'drain'), done])
    },
    async end(): Promise<void> {
      rows.end()
      await done
    },
  }
}

function writeYaml(path: string, value: object, comment: string): void {
  const document = new Document(value, { aliasDuplicateObjects: false })
  document.commentBefore = comment
  writeFileSync(path, document.toString({ lineWidth: 120 }))
}

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0

/** Leaves out what a reader of the file would find empty. */
const filled = <Value extends object>(value: Value) =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => !isEmpty(part) && part !== null))

/** What a made file says first: how to make it again, and where to change it. */
type Origin = { command: string; advice: string }

const commentOf = ({ command, advice }: Origin) => `${marker.slice(1)}: ${command}\n ${advice}`

/** Writes study.yaml and codebook.yaml. */
export function writeAuthored(folder: string, study: StudyFile, codes: readonly Code[], origin: Origin): void {
  writeYaml(join(folder, 'study.yaml'), filled(study), commentOf(origin))
  writeCodebook(folder, codes, origin)
}

/** Writes codebook.yaml alone. */
export function writeCodebook(folder: string, codes: readonly Code[], origin: Origin): void {
  const entries = codes.map(({ gloss, glossBy, ...code }) => filled({ ...code, ...(gloss ? { gloss, glossBy } : {}) }))
  writeYaml(join(folder, 'codebook.yaml'), { codes: entries }, commentOf(origin))
}
