import { statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { quote } from '../../src/study/problems.ts'
import { checkPresent, detectFormat, type Format, formats } from './detectFormat.ts'
import { fault } from './fault.ts'
import { importProject } from './importProject.ts'
import { importTable } from './importTable.ts'
import { type Limits, limits as standard } from './limits.ts'
import type { Unit } from './makeResponses.ts'
import { tableOf } from './projectMapping.ts'
import type { Found } from './readProject.ts'
import type { Report } from './report.ts'
import { reportOfTable } from './tableReport.ts'
import { checkTarget } from './target.ts'

/** How many stages `importFiles` announces at most. */
export const stages = 4

export type ImportOptions = {
  files: readonly string[]
  /** What the first file is, where that is not to be found out. */
  format?: Format | undefined
  out: string
  mapping?: string | undefined
  force?: boolean | undefined
  unit?: Unit | undefined
  dimensions?: readonly string[] | undefined
  rollUp?: boolean | undefined
  publish?: 'yes' | 'no' | undefined
  /** Called with a word for people at the start of each stage. */
  stage?: (name: string) => void
  /** Lower than the usual ones, for tests. */
  limits?: Partial<Limits>
}

/**
 * Imports files of any format that is known, after finding out by their content what they are.
 *
 * @throws StudyError that lists what is wrong; the folder is then as it was
 */
export async function importFiles(options: ImportOptions): Promise<Report> {
  const { files, out, mapping, force = false, stage = () => undefined } = options
  const target = resolve(out)
  checkTarget(target, force)
  stage('Finding out what the files are')
  const limits = { ...standard, ...options.limits }
  const found = await find(options, limits)
  if (found[0]?.format === 'table') return wideTable(found, options)
  return importProject({
    files: found,
    target,
    mapping,
    unit: options.unit ?? 'document',
    dimensions: options.dimensions ?? [],
    rollUp: options.rollUp ?? false,
    publish: options.publish ?? 'no',
    limits,
    command: commandOf(files, options),
    stage,
  })
}

async function find({ files, format, mapping }: ImportOptions, limits: Limits): Promise<Found[]> {
  if (files.length === 0)
    throw fault('npm run import', 'found no file, expected one to import. See npm run import -- --help')
  const kind = mapping === undefined ? undefined : tableOf(mapping)
  const first = format ?? (kind === 'table' ? kind : undefined)
  const found: Found[] = []
  for (const path of files) {
    checkPresent(path)
    // A folder can be one thing only.
    const forced = found.length === 0 && statSync(path).isFile() ? first : undefined
    const own = forced ?? (await detectFormat(path, limits))
    // A table that could be either is what the mapping says.
    found.push({ path, format: own === 'table' && kind === 'long' && !format ? kind : own })
  }
  return found
}

async function wideTable(
  found: readonly Found[],
  { mapping, out, force, stage, unit, dimensions, publish }: ImportOptions,
): Promise<Report> {
  const [first, second] = found as [Found, ...Found[]]
  if (mapping === undefined) {
    const message = `looks like ${formats.table}; expected a mapping file that says which column is what (--mapping, docs/import-table.md), or another format (npm run import -- --help)`
    throw fault(basename(first.path), message)
  }
  if (second)
    throw fault(
      basename(second.path),
      `is a second file beside ${quote(basename(first.path))}; expected one, for a table is imported alone`,
    )
  if (unit || dimensions?.length || publish) {
    throw fault(
      'npm run import',
      'found --unit, --dimensions or --publish; for a table the mapping file says it. Leave them out; see docs/import-table.md',
    )
  }
  return reportOfTable(
    await importTable({ file: first.path, mapping, out, ...(force ? { force } : {}), ...(stage ? { stage } : {}) }),
  )
}

/** A word of a command line; a name with other characters in quotes and without line breaks. */
const wordOf = (part: string) => (/^[\w.-]+$/.test(part) ? part : quote(part, 200))

function commandOf(
  files: readonly string[],
  { mapping, out, unit, dimensions = [], rollUp, publish }: ImportOptions,
): string {
  const words = [
    ...files.map((file) => basename(file)),
    ...(mapping === undefined ? [] : ['--mapping', basename(mapping)]),
    ...(unit === undefined ? [] : ['--unit', unit]),
    ...dimensions.flatMap((name) => ['--dimensions', name]),
    ...(rollUp ? ['--roll-up'] : []),
    ...(publish === 'yes' ? ['--publish', 'yes'] : []),
    '--out',
    basename(out),
  ]
  return `npm run import -- ${words.map(wordOf).join(' ')}`
}
