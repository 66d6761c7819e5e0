import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readStudy } from '../../src/study/readFolder.ts'
import { longestExemplar } from '../../src/study/text.ts'
import { replaceFolder } from '../replaceFolder.ts'
import { formats } from './detectFormat.ts'
import { fault } from './fault.ts'
import type { MadeCode } from './makeCodebook.ts'
import type { MadeGroup } from './makeGroups.ts'
import type { Unit } from './makeResponses.ts'
import { makeStudy } from './makeStudy.ts'
import type { Project } from './model.ts'
import type { Notes } from './notes.ts'
import type { ProjectMapping } from './projectMapping.ts'
import { type Found, isCodebook } from './readProject.ts'
import { formatReport, type Report } from './report.ts'
import type { Applied, Response } from './responseParts.ts'
import { keepTheRest } from './target.ts'
import { csvWriter, writeAuthored, writeCodebook } from './writeStudy.ts'

/** What a project was made into. */
export type Made = {
  responses: readonly Response[]
  codes: readonly MadeCode[]
  groups: readonly MadeGroup[]
  /** The levels of each response, in the order of the groups. */
  levels: readonly (readonly string[])[]
}
type Options = {
  files: readonly Found[]
  target: string
  unit: Unit
  publish: 'yes' | 'no'
  command: string
  own: ProjectMapping['study']
}

/** The longest text of a response, in bytes: with every quote in it doubled, its row can still be read. */
const longestText = 3_900_000
const advice =
  'Put what is to be different into a mapping file (docs/import.md) and import again, rather than into this file.'

/** Writes the study folder aside and moves it into place when it is whole. */
export async function writeProject(project: Project, made: Made, options: Options, notes: Notes): Promise<Report> {
  const { target, command, files } = options
  let report: Report | undefined
  await replaceFolder(target, async (aside) => {
    mkdirSync(join(aside, 'source'), { recursive: true })
    const published = await writeResponses(aside, made, options, notes)
    await writeCodings(aside, made, notes)
    const study = makeStudy(project, { n: made.responses.length, groups: made.groups }, options)
    const codes = made.codes.map(({ code }) => code)
    writeAuthored(aside, study, codes, { command, advice })
    readStudy(aside)
    const kept = keepTheRest(target, aside)
    report = { ...reportOf(project, made, files, notes), summary: summaryOf(study.unit.many, made, published), kept }
    writeFileSync(join(aside, 'import-report.md'), formatReport(report))
  })
  return report as Report
}

async function writeResponses(folder: string, made: Made, { publish, files }: Options, notes: Notes): Promise<number> {
  const groups = made.groups.map(({ book }) => book.id)
  const rows = csvWriter(join(folder, 'source', 'responses.csv'), ['response', ...groups, 'text', 'publish'])
  let published = 0
  try {
    for (const [index, { id, text }] of made.responses.entries()) {
      if (Buffer.byteLength(text) > longestText) {
        const message = `has a text of ${text.length} characters, too long for one response. Import it with --unit paragraph.`
        throw fault(basename(files[0]?.path ?? ''), message, id)
      }
      const isLong = text.length > longestExemplar
      if (publish === 'yes' && isLong)
        notes.add('changed', `Texts of more than ${longestExemplar} characters, not to be published`, id)
      const may = publish === 'yes' && text.trim() !== '' && !isLong
      if (may) published += 1
      await rows.write([id, ...(made.levels[index] ?? []), text, may ? 'yes' : 'no'])
    }
  } finally {
    await rows.end()
  }
  return published
}

async function writeCodings(folder: string, { responses, codes }: Made, notes: Notes): Promise<void> {
  const ids = new Map(codes.map(({ guid, code }) => [guid, code.id]))
  const withPlaces = responses.some(({ codings }) => codings.some(({ place }) => place !== null))
  const columns = ['response', 'code', 'coder', ...(withPlaces ? ['start', 'end'] : [])]
  const rows = csvWriter(join(folder, 'source', 'codings.csv'), columns)
  try {
    for (const { id, codings } of responses) {
      for (const { code, coder, place, added } of once(codings, id, notes)) {
        if (code !== '' && !added) notes.add('mapped', 'Codings to codings')
        if (place) notes.add('mapped', 'Places of codings to places in the texts')
        const at = withPlaces ? [place?.start ?? '', place?.end ?? ''].map(String) : []
        await rows.write([id, ids.get(code) ?? '', coderName(coder), ...at])
      }
    }
  } finally {
    await rows.end()
  }
}

/** A coder's name without what a table can't hold. */
const coderName = (coder: string) =>
  coder
    .replace(/\p{Cc}/gu, '')
    .toWellFormed()
    .trim() || 'unnamed'

/** Each coding once. */
function once(codings: readonly Applied[], response: string, notes: Notes): Applied[] {
  const seen = new Set<string>()
  return codings.filter(({ code, coder, place }) => {
    const key = JSON.stringify([code, coder, place?.start, place?.end])
    if (seen.has(key)) notes.add('changed', 'Codings that stand twice, kept once', response)
    const first = !seen.has(key)
    seen.add(key)
    return first
  })
}

/** How many responses each code was applied to. */
function mentionsOf({ responses }: Made): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { codings } of responses) {
    for (const code of new Set(codings.map((coding) => coding.code))) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return counts
}

function summaryOf(many: string, made: Made, published: number): string[] {
  const mentions = mentionsOf(made)
  const number = (value: number) => value.toLocaleString('en-GB')
  const coded = made.responses.filter(({ codings }) => codings.some(({ code }) => code !== '')).length
  return [
    `${number(made.responses.length)} ${many} in the base; ${number(coded)} with a code, ${number(made.responses.length - coded)} with none`,
    `${number(made.codes.length)} codes, ${number(made.codes.filter(({ guid }) => !mentions.has(guid)).length)} of them never applied`,
    `${number(published)} texts may be published`,
  ]
}

function reportOf({ format, tool }: Project, made: Made, files: readonly Found[], notes: Notes): Report {
  const mentions = mentionsOf(made)
  return {
    files: files.map(({ path }) => basename(path)),
    found: `${format}${tool === null || tool === format.split(' ')[0] ? '' : `, written by ${tool}`}${beside(files)}`,
    summary: [],
    ...notes.all,
    more: [],
    codes: made.codes.map(({ guid, code: { id, label, kind } }) => ({
      id,
      label,
      kind,
      mentions: mentions.get(guid) ?? 0,
    })),
    groups: made.groups.map(({ book }) => ({
      id: book.id,
      label: book.label,
      levels: book.levels(),
      none: book.none(),
    })),
    kept: [],
  }
}

/** What lies beside the file of the project: its codebook, its texts. */
function beside(files: readonly Found[]): string {
  const main = files.find(({ format }) => format !== 'text' && !isCodebook(format))
  const others = new Set(
    files.filter(({ format }) => main && format !== main.format).map(({ format }) => formats[format]),
  )
  return others.size > 0 ? `; beside it ${[...others].join(', ')}` : ''
}

/**
 * A codebook without responses is no study yet: its codebook.yaml is written, into a folder that has none, or none but that
 * of an import.
 */
export async function writeCodebookOnly(
  project: Project,
  codes: readonly MadeCode[],
  { files, target, command }: Omit<Options, 'own'>,
  notes: Notes,
): Promise<Report> {
  const made = { responses: [], codes, groups: [], levels: [] }
  let report: Report | undefined
  await replaceFolder(target, (aside) => {
    mkdirSync(aside, { recursive: true })
    writeCodebook(
      aside,
      codes.map(({ code }) => code),
      { command, advice },
    )
    const before = existsSync(target)
    const kept = before ? keepTheRest(target, aside, ['codebook.yaml', 'import-report.md']) : []
    const summary = [`${codes.length} codes; a codebook alone has no responses, so this folder is no study yet`]
    report = { ...reportOf(project, made, files, notes), summary, kept }
    writeFileSync(join(aside, 'import-report.md'), formatReport(report))
  })
  return report as Report
}
