import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Release, type ReleaseName, releaseFiles } from '../../src/study/release.ts'
import type { Basis } from '../../src/study/study.ts'
import { agreement } from './agreement.ts'
import { cooccurrence } from './cooccurrence.ts'
import { count } from './counts.ts'
import { engine } from './database.ts'
import { exemplars } from './exemplars.ts'
import { frequencies } from './frequencies.ts'
import { groups } from './groups.ts'
import { matrix } from './matrix.ts'
import type { Reduced } from './read.ts'
import { reproduction } from './reproduction.ts'

/** What every file of a release needs to know. */
export type Context = {
  folder: Reduced['folder']
  basis: Exclude<Basis, 'reported'>
  minimum: number
  head: { generatedBy: string; study: string }
}

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The texts of all files of a release, by file name, and the release itself. */
export type Written = { release: Release; files: Map<string, string> }

/**
 * Makes the whole release of a reduced study in memory.
 *
 * @param path the study folder, whose files the manifest lists with their checksums
 * @param generatedBy program, version and command
 */
export function makeRelease(reduced: Reduced, path: string, generatedBy: string): Written {
  const { folder, patterns, readings, texts } = reduced
  const context: Context = {
    folder,
    basis: folder.study.data.basis,
    minimum: folder.study.disclosure.minimum,
    head: { generatedBy, study: folder.study.id },
  }
  const counts = count(patterns, folder.codebook.codes.length)
  const cleared = exemplars(context, counts, texts)
  const findings = {
    frequencies: frequencies(context, counts),
    groups: groups(context, patterns),
    cooccurrence: cooccurrence(context, counts, patterns),
    matrix: matrix(context, counts, cleared),
    exemplars: cleared,
    agreement: agreement(context, counts, readings),
    reproduction: reproduction(context, counts),
  }
  const files = new Map(Object.entries(findings).map(([name, content]) => [`${name}.json`, print(name, content)]))
  const manifest = manifestOf(reduced, context, path, files)
  files.set('manifest.json', print('manifest', manifest))
  return { release: { ...findings, manifest }, files }
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

function manifestOf(
  { rows: counted, notices, folder }: Reduced,
  { head, basis, minimum }: Context,
  path: string,
  files: ReadonlyMap<string, string>,
): Release['manifest'] {
  const source = (file: string, number: number | null) => ({
    file,
    rows: number,
    bytes: statSync(join(path, file)).size,
    sha256: sha256(readFileSync(join(path, file))),
  })
  return {
    ...head,
    basis,
    engine,
    sources: [
      source('source/responses.csv', counted.responses),
      source('source/codings.csv', counted.codings),
      source('study.yaml', null),
      source('codebook.yaml', null),
      ...(folder.reported.claims.length > 0 ? [source('reported.yaml', null)] : []),
    ],
    files: [...files].map(([file, text]) => ({ file, bytes: Buffer.byteLength(text), sha256: sha256(text) })),
    notices,
    disclosure: { minimum, suppressed: suppressedIn(files) },
  }
}

const suppressedIn = (files: ReadonlyMap<string, string>) =>
  [...files.values()].reduce((sum, text) => sum + (text.match(/"suppressed":/g)?.length ?? 0), 0)
