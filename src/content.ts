import { type CollectionEntry, getCollection, getEntry } from 'astro:content'
import type { Code } from './study/codebook.ts'
import type { StudyFolder } from './study/readFolder.ts'
import type { Exemplar, Frequency, Release, ReleaseName } from './study/release.ts'
import { releaseFiles } from './study/release.ts'

export type Program = { version: string; changelog: string }
export type Implication = CollectionEntry<'implications'>
export type Guide = CollectionEntry<'teaching'>

/** Everything that pages read: the study, its codebook, its release and its prose, with the look-ups that pages share. */
export type Findings = StudyFolder & {
  release: Release
  /** The program that makes the site: its version, and its changelog as it stands. */
  program: Program
  codes: readonly Code[]
  /** A code by id. @throws where there is none */
  code: (id: string) => Code
  /** The place of a code in the codebook, from 0 on, which gives its color. */
  placeOf: (id: string) => number
  frequency: (id: string) => Frequency
  exemplarsOf: (id: string) => readonly Exemplar[]
  /** Place of an exemplar in the list of all of them. */
  exemplarIndex: (id: string) => number
  implications: readonly Implication[]
  implicationsOf: (code: string) => Implication[]
  codePage: (id: string) => CollectionEntry<'codePages'> | undefined
  prose: (id: string) => CollectionEntry<'prose'> | undefined
  /** Teaching guides in the order of the codebook, and the one about a code. */
  guides: readonly Guide[]
  guideOf: (code: string) => Guide | undefined
  /** The steps of the story that the home page tells, in order. */
  story: readonly CollectionEntry<'story'>[]
}

let read: Promise<Findings> | undefined

/** The findings, read once a build. */
export function findings(): Promise<Findings> {
  read ??= readFindings()
  return read
}

/** The text of a release file as it stands in the study folder, to be served unchanged. */
export async function releaseText(name: ReleaseName): Promise<string> {
  return (await getEntry('release', name))?.data.text ?? ''
}

const last = (path: string) => path.split('/').at(-1) as string

function lookUp<Value>(entries: readonly (readonly [string, Value])[], what: string): (id: string) => Value {
  const map = new Map(entries)
  return (id) => {
    const found = map.get(id)
    if (found === undefined) throw new Error(`"${id}" is no ${what}. Known: ${[...map.keys()].join(', ')}.`)
    return found
  }
}

async function readFindings(): Promise<Findings> {
  const part = async (id: keyof StudyFolder) => (await getEntry('folder', id))?.data.content
  const folder = {
    study: await part('study'),
    codebook: await part('codebook'),
    reported: await part('reported'),
    reporting: await part('reporting'),
    redirects: await part('redirects'),
  } as StudyFolder
  const files = await Promise.all(
    (Object.keys(releaseFiles) as ReleaseName[]).map(async (name) => [
      name,
      (await getEntry('release', name))?.data.content,
    ]),
  )
  const release = Object.fromEntries(files) as Release
  const implications = (await getCollection('implications')).sort((a, b) => a.data.order - b.data.order)
  const codePages = new Map((await getCollection('codePages')).map((page) => [last(page.id), page]))
  const prose = new Map((await getCollection('prose')).map((page) => [page.id, page]))
  const { codes } = folder.codebook
  const guides = new Map((await getCollection('teaching')).map((guide) => [last(guide.id), guide]))
  const byCode = new Map<string, Exemplar[]>(codes.map(({ id }) => [id, []]))
  for (const exemplar of release.exemplars.exemplars) for (const id of exemplar.codes) byCode.get(id)?.push(exemplar)
  return {
    ...folder,
    release,
    program: (await getEntry('program', 'program'))?.data as Program,
    codes,
    code: lookUp(
      codes.map((code) => [code.id, code] as const),
      'code of codebook.yaml',
    ),
    placeOf: lookUp(
      codes.map(({ id }, place) => [id, place] as const),
      'code of codebook.yaml',
    ),
    frequency: lookUp(
      release.frequencies.codes.map((row) => [row.id, row] as const),
      'code of release/frequencies.json',
    ),
    exemplarsOf: (id) => byCode.get(id) ?? [],
    exemplarIndex: lookUp(
      release.exemplars.exemplars.map(({ id }, index) => [id, index] as const),
      'exemplar of release/exemplars.json',
    ),
    implications,
    implicationsOf: (code) => implications.filter(({ data }) => data.restsOn.some((step) => step.code === code)),
    codePage: (id) => codePages.get(id),
    prose: (id) => prose.get(id),
    guides: codes.flatMap(({ id }) => guides.get(id) ?? []),
    guideOf: (id) => guides.get(id),
    story: (await getCollection('story')).sort((a, b) => a.data.order - b.data.order),
  }
}
