import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, posix } from 'node:path'
import type { z } from 'zod'
import { checkClaims, checkCodebook, checkShares, checkStudy } from './checkFolder.ts'
import { checkStep } from './checkStory.ts'
import { checkGuide } from './checkTeaching.ts'
import { type Codebook, codebook } from './codebook.ts'
import { codePage, implicationPage, type Reporting, reporting, singlePage, singlePages, storyStep } from './pages.ts'
import { didYouMean, Problems, quote } from './problems.ts'
import { decode, readFile } from './readFile.ts'
import { type Redirects, redirects } from './redirects.ts'
import { type Reported, reported } from './reported.ts'
import { type Study, study } from './study.ts'
import { teachingGuide } from './teaching.ts'
import { readYaml } from './yaml.ts'

/** The authored part of a study folder. */
export type StudyFolder = {
  study: Study
  codebook: Codebook
  reported: Reported
  reporting: Reporting | null
  redirects: Redirects
}

/**
 * Reads the authored files of a study folder (study.yaml, codebook.yaml, reported.yaml, reporting.yaml, redirects.yaml and
 * the front matter of pages/) and checks each against the others.
 *
 * @param folder path of the study folder
 * @param problems collects what is wrong; more may be added by the caller before it stops
 * @returns what could be read; a part with problems is undefined
 */
export function readFolder(folder: string, problems: Problems): { [Part in keyof StudyFolder]?: StudyFolder[Part] } {
  const read = <Schema extends z.ZodType>(file: string, schema: Schema, need: boolean) =>
    readFile(folder, file, schema, { problems, need })
  const parts = {
    study: read('study.yaml', study, true),
    codebook: read('codebook.yaml', codebook, true),
    reported: read('reported.yaml', reported, false) ?? { claims: [] },
    reporting: read('reporting.yaml', reporting, false) ?? null,
    redirects: read('redirects.yaml', redirects, false) ?? { moved: [] },
  }
  if (parts.codebook) checkCodebook(parts.codebook, parts.study, problems)
  if (parts.study) {
    checkStudy(parts.study, problems)
    checkShares(parts.reported, parts.study, problems)
  }
  if (parts.codebook) {
    checkClaims(parts.reported, parts.codebook, problems)
    checkPages(folder, parts.codebook, problems)
  }
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined))
}

/**
 * Reads the authored part of a study folder, or says all that is wrong with it.
 *
 * @throws StudyError
 */
export function readStudy(folder: string): StudyFolder {
  const problems = new Problems()
  const parts = readFolder(folder, problems)
  problems.throwIfAny()
  return parts as StudyFolder
}

const folders = { dimensions: 'dimension', themes: 'theme' } as const

function checkPages(folder: string, { codes }: Codebook, problems: Problems): void {
  const ids = codes.map((code) => code.id)
  for (const [name, kind] of Object.entries(folders)) {
    const ofKind = codes.filter((code) => code.kind === kind).map((code) => code.id)
    for (const { file, id, source } of pagesIn(folder, name, problems)) {
      frontMatter(source, file, codePage, problems)
      if (!ofKind.includes(id)) {
        const message = `the page is about ${quote(id)}, which is no ${kind} in codebook.yaml.${didYouMean(id, ofKind)}`
        problems.add({ file, message: `${message} A page has the name of its code.` })
      }
    }
  }
  for (const { file, id, source } of pagesIn(folder, '.', problems)) {
    frontMatter(source, file, singlePage, problems)
    if (!(singlePages as readonly string[]).includes(id)) {
      const message = `the site has no place for a page of this name.${didYouMean(id, singlePages)}`
      problems.add({ file, message })
    }
  }
  for (const { file, source } of pagesIn(folder, 'story', problems)) {
    const step = frontMatter(source, file, storyStep, problems)
    if (step) checkStep({ file, step, prose: source.slice(matterOf(source)?.[0].length) }, ids, problems)
  }
  for (const { file, id, source } of pagesIn(folder, 'teaching', problems)) {
    const guide = frontMatter(source, file, teachingGuide, problems)
    if (guide) checkGuide({ file, id, guide }, ids, problems)
  }
  for (const { file, source } of pagesIn(folder, 'implications', problems)) {
    const page = frontMatter(source, file, implicationPage, problems)
    for (const { code } of page?.restsOn ?? []) {
      if (!ids.includes(code)) {
        problems.add({ file, at: 'restsOn', message: `"${code}" is not in codebook.yaml.${didYouMean(code, ids)}` })
      }
    }
  }
}

/** The front matter of a page with its fences. */
const matterOf = (source: string) => /^---\n([\s\S]*?)\n---(\n|$)/.exec(source)

function pagesIn(folder: string, name: string, problems: Problems): { file: string; id: string; source: string }[] {
  const path = join(folder, 'pages', name)
  if (!existsSync(path)) return []
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.mdx'))
    .map((entry) => entry.name)
    .sort()
    .flatMap((entry) => {
      const file = posix.join('pages', name, entry)
      const source = decode(readFileSync(join(path, entry)), file, problems)
      return source === undefined ? [] : [{ file, id: basename(entry, '.mdx'), source }]
    })
}

function frontMatter<Schema extends z.ZodType>(
  source: string,
  file: string,
  schema: Schema,
  problems: Problems,
): z.infer<Schema> | undefined {
  const match = matterOf(source)
  if (match?.[1] === undefined) {
    problems.add({ file, line: 1, message: 'has no front matter; expected "---", keys and values, "---"' })
    return undefined
  }
  return readYaml(match[1], schema, { file, problems, lineOffset: 1 })
}
