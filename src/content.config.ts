/**
 * The one door by which data enters pages: the authored files of the study folder, its release, its prose, and what the
 * program says of itself.
 * A fault in any of them stops the build with the message that the reading gives.
 */

import { defineCollection } from 'astro:content'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'
import { codePage, implicationPage, singlePage, storyStep } from './study/pages.ts'
import { StudyError } from './study/problems.ts'
import { readStudy } from './study/readFolder.ts'
import { type ReleaseName, releaseFiles } from './study/release.ts'
import { studyPath } from './study/studyPath.ts'
import { teachingGuide } from './study/teaching.ts'

const folder = studyPath(process.env['STUDY'])

function readRelease(name: ReleaseName) {
  const file = `release/${name}.json`
  const path = join(folder, file)
  if (!existsSync(path)) {
    throw new StudyError([{ file, message: 'is missing. Run "npm run aggregate" where the source is.' }])
  }
  const text = readFileSync(path, 'utf8')
  try {
    return { id: name, text, content: releaseFiles[name].parse(JSON.parse(text)) }
  } catch (error) {
    const message = `does not have the shape that this program reads (${(error as Error).message}). Run "npm run aggregate" again.`
    throw new StudyError([{ file, message }])
  }
}

/** Prose of the study; a study without any builds from codebook and release alone. */
const prose = (pattern: string) => glob({ base: join(folder, 'pages'), pattern })

export const collections = {
  folder: defineCollection({
    loader: () => Object.entries(readStudy(folder)).map(([id, content]) => ({ id, content })),
    schema: z.object({ content: z.unknown() }),
  }),
  program: defineCollection({
    loader: () => {
      const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
      return [{ id: 'program', version, changelog: readFileSync('CHANGELOG.md', 'utf8') }]
    },
    schema: z.object({ version: z.string(), changelog: z.string() }),
  }),
  release: defineCollection({
    loader: () => (Object.keys(releaseFiles) as ReleaseName[]).map(readRelease),
    schema: z.object({ text: z.string(), content: z.unknown() }),
  }),
  codePages: defineCollection({ loader: prose('{dimensions,themes}/*.mdx'), schema: codePage }),
  implications: defineCollection({ loader: prose('implications/*.mdx'), schema: implicationPage }),
  teaching: defineCollection({ loader: prose('teaching/*.mdx'), schema: teachingGuide }),
  story: defineCollection({ loader: prose('story/*.mdx'), schema: storyStep }),
  prose: defineCollection({ loader: prose('*.mdx'), schema: singlePage }),
}
