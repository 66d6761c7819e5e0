import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generatedBy } from '../program.ts'
import { progress } from '../progress.ts'
import { replaceFolder } from '../replaceFolder.ts'
import { type CountFiles, readPatterns } from './patterns/readPatterns.ts'
import { readSource } from './read.ts'
import { makeRelease, type Written } from './release.ts'

/** How many stages `readSource` and `aggregate` announce together. */
const stages = 6

/**
 * Reads a study's source and makes its release in memory.
 *
 * @param counts tables of counts that were made elsewhere, to be read in place of the source
 * @throws StudyError
 */
export async function aggregate(path: string, counts?: CountFiles): Promise<Written> {
  const told = progress(stages)
  try {
    const reduced = counts
      ? await readPatterns(path, counts, told.stage)
      : await readSource(path, told.stage, told.part)
    const written = await makeRelease(reduced, path, generatedBy('npm run aggregate'), told.stage)
    told.done()
    for (const notice of reduced.notices) console.error(notice)
    return written
  } finally {
    told.done()
  }
}

/** Writes the release beside the old one and moves it into its place. */
export async function writeRelease(path: string, { files }: Written): Promise<void> {
  await replaceFolder(join(path, 'release'), (aside) => {
    mkdirSync(aside, { recursive: true })
    for (const [file, text] of files) writeFileSync(join(aside, file), text)
  })
}

/** The names of release files that are missing, differ from what the source gives now, or are none of the release. */
export function staleFiles(path: string, { files }: Written): string[] {
  const release = join(path, 'release')
  const there = existsSync(release) ? readdirSync(release) : []
  const differs = (file: string) =>
    !there.includes(file) || readFileSync(join(release, file), 'utf8') !== files.get(file)
  return [...[...files.keys()].filter(differs), ...there.filter((file) => file.endsWith('.json') && !files.has(file))]
}
