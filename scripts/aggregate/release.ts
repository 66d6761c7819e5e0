import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { type Audit, audit, isSafe } from '../../src/disclosure/audit.ts'
import { control } from '../../src/disclosure/control.ts'
import type { Desk } from '../../src/disclosure/desk.ts'
import { lenientFiles, type Published } from '../../src/disclosure/leniently.ts'
import type { ShownGroup } from '../../src/disclosure/levels.ts'
import { loadSolver, type Solver } from '../../src/disclosure/program.ts'
import { StudyError } from '../../src/study/problems.ts'
import { type Release, type ReleaseName, releaseFiles } from '../../src/study/release.ts'
import type { Basis } from '../../src/study/study.ts'
import { agreement } from './agreement.ts'
import { readChunks } from './chunks.ts'
import { cooccurrence } from './cooccurrence.ts'
import { type Counts, count } from './counts.ts'
import { engine } from './database.ts'
import { auditResult, disclosure, tally } from './disclosure.ts'
import { exemplars } from './exemplars.ts'
import { frequencies } from './frequencies.ts'
import { groups } from './groups.ts'
import { matrix } from './matrix.ts'
import { rawCounts, shownGroups } from './raw.ts'
import type { Reduced } from './read.ts'
import { reproduction } from './reproduction.ts'
import { told } from './told.ts'

/** What every file of a release needs to know. */
export type Context = {
  folder: Reduced['folder']
  basis: Exclude<Basis, 'reported'>
  minimum: number
  head: { generatedBy: string; study: string }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** The texts of all files of a release, by file name, and the release itself. */
export type Written = { release: Release; files: Map<string, string> }

/** All that is found, as far as it may be told: every file but those that speak of the others. */
export type Findings = Omit<Release, 'manifest' | 'disclosure'> & { disclosure: Omit<Release['disclosure'], 'audit'> }

/**
 * Counts, and decides what may be told.
 *
 * @param generatedBy program, version and command
 */
export function find(highs: Solver, reduced: Reduced, generatedBy: string): Findings {
  const { folder } = reduced
  const context: Context = {
    folder,
    basis: folder.study.data.basis,
    minimum: folder.study.disclosure.minimum,
    head: { generatedBy, study: folder.study.id },
  }
  const counts = count(reduced.patterns, folder.codebook.codes.length)
  const { shown, desk } = decide(highs, reduced, counts)
  const { sheet, texts } = desk
  const cleared = exemplars(context, sheet, reduced.texts, texts)
  return {
    frequencies: frequencies(context, sheet),
    groups: groups(
      context,
      sheet,
      shown.filter((group) => group !== null),
    ),
    cooccurrence: cooccurrence(context, sheet, counts),
    matrix: matrix(context, sheet, cleared),
    exemplars: cleared,
    agreement: agreement(context, sheet, reduced.readings),
    reproduction: reproduction(context, (sheet.tables[0]?.rows[0]?.mentions ?? []).map(told), counts.base),
    disclosure: disclosure(context, sheet, shown),
  }
}

/** Decides what may be told; where the groups can't be told of together, one of them is left out, the finest first. */
function decide(highs: Solver, reduced: Reduced, counts: Counts): { shown: (ShownGroup | null)[]; desk: Desk } {
  const shown = shownGroups(reduced)
  for (;;) {
    const desk = control(highs, rawCounts(reduced, counts, shown))
    const finest = Math.max(0, ...shown.map((group) => group?.levels.length ?? 0))
    if (!desk.stuck || finest === 0) return { shown, desk }
    shown[shown.findLastIndex((group) => group?.levels.length === finest)] = null
  }
}

/**
 * Makes the whole release of a reduced study in memory, and attacks it.
 *
 * @param path the study folder, whose files the manifest lists with their checksums
 * @param generatedBy program, version and command
 * @param stage called with a word for people at the start of each stage
 * @throws StudyError where something that is withheld could be worked out all the same
 */
export async function makeRelease(
  reduced: Reduced,
  path: string,
  generatedBy: string,
  stage: (name: string) => void = () => {},
): Promise<Written> {
  const highs = await loadSolver()
  stage('Deciding what may be published')
  const findings = find(highs, reduced, generatedBy)
  stage('Attacking the release')
  const result = audit(highs, asPublished(findings))
  if (!isSafe(result)) throw refusal(result)
  const whole = { ...findings, disclosure: { ...findings.disclosure, audit: auditResult(result) } }
  const files = new Map(Object.entries(whole).map(([name, content]) => [`${name}.json`, print(name, content)]))
  const manifest = await manifestOf(reduced, path, findings, files, result)
  files.set('manifest.json', print('manifest', manifest))
  return { release: { ...whole, manifest }, files }
}

/** The files as an outsider reads them. */
export const asPublished = (files: Readonly<Record<string, unknown>>): Published =>
  Object.fromEntries(
    Object.entries(lenientFiles).flatMap(([name, schema]) =>
      files[name] === undefined ? [] : [[name, schema.parse(JSON.parse(JSON.stringify(files[name])))]],
    ),
  )

/** Says where a release would tell too much, and never what. */
function refusal({ leaks, faults, conflicts }: Audit): StudyError {
  const advice =
    'could be worked out too closely from what else would be published. Take the claim about it out of reported.yaml ' +
    'if there is one, or give study.yaml fewer groups or levels.'
  return new StudyError([
    ...leaks.map(({ file, cell }) => ({ file: `release/${file}`, at: cell, message: advice })),
    ...[...faults, ...conflicts].map(({ file, cell, message }) => ({ file: `release/${file}`, at: cell, message })),
  ])
}

/** A release file as text: a row a line where rows are many, so that a change reads well in a diff. */
function print(name: string, content: object): string {
  const checked = releaseFiles[name as ReleaseName].parse(content)
  const parts = Object.entries(checked).map(([key, value]) => {
    const text = Array.isArray(value) && value.length > 0 ? rows(value) : JSON.stringify(value)
    return `  ${JSON.stringify(key)}: ${text}`
  })
  return `{\n${parts.join(',\n')}\n}\n`
}

const rows = (values: readonly unknown[]) =>
  `[\n${values.map((value) => `    ${JSON.stringify(value)}`).join(',\n')}\n  ]`

/** A file of the study folder, however large. */
async function source(path: string, file: string) {
  const hash = createHash('sha256')
  await readChunks(join(path, file), (bytes) => {
    hash.update(bytes)
    return bytes.length
  })
  return { file, rows: null, bytes: statSync(join(path, file)).size, sha256: hash.digest('hex') }
}

async function manifestOf(
  { sources = [], notices, folder }: Reduced,
  path: string,
  { disclosure: { generatedBy, study, minimum, zero } }: Findings,
  files: ReadonlyMap<string, string>,
  result: Audit,
): Promise<Release['manifest']> {
  const { counts, primary, secondary } = tally(result)
  // The codings are as many as all mentions, so that their number, or their length, would tell of a withheld one.
  const open = primary + secondary === 0
  const data = sources.map(async ({ file, rows, codings }) => ({
    ...(await source(path, file)),
    rows: open || !codings ? rows : null,
    ...(open ? {} : { bytes: null }),
  }))
  const claims = folder.reported.claims.length > 0 ? ['reported.yaml'] : []
  const settings = ['study.yaml', 'codebook.yaml', ...claims].map((file) => source(path, file))
  return {
    generatedBy,
    study,
    basis: folder.study.data.basis,
    engine,
    sources: await Promise.all([...data, ...settings]),
    files: [...files].map(([file, text]) => ({ file, bytes: Buffer.byteLength(text), sha256: sha256(text) })),
    notices,
    disclosure: {
      minimum,
      zero,
      suppressed: suppressedIn(files),
      audited: true,
      counts,
      primary,
      secondary,
    },
  }
}

/** Every value that is null has its reason beside it, but in groups.json, where a row holds the reasons of its codes. */
const suppressedIn = (files: ReadonlyMap<string, string>) =>
  [...files].reduce((sum, [file, text]) => {
    const reasons = file === 'groups.json' ? /:"(primary|secondary)"/g : /"suppressed": ?"/g
    return sum + (text.match(reasons)?.length ?? 0)
  }, 0)
