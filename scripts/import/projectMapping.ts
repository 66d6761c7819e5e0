import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { kind } from '../../src/study/codebook.ts'
import { id } from '../../src/study/ids.ts'
import { Problems } from '../../src/study/problems.ts'
import { study } from '../../src/study/study.ts'
import { text } from '../../src/study/text.ts'
import { readYaml } from '../../src/study/yaml.ts'
import { fault } from './fault.ts'
import { column } from './values.ts'

const codeRule = z.strictObject({
  code: text(400).describe('Name of the code in the project'),
  kind: kind.optional(),
  id: id.optional(),
  label: text(120).optional(),
  gloss: text(600).optional(),
})
export type CodeRule = z.infer<typeof codeRule>

/** Which column of a long table is what. */
const long = z.strictObject({
  response: column,
  code: column,
  text: column.optional(),
  coder: column.optional(),
  start: column.optional(),
  end: column.optional(),
  quote: column.optional().describe('The coded words; they tell how start and end count'),
  variables: z.array(column).default([]),
  path: text(5).optional().describe('What divides the code from the codes above it, such as ">"'),
})
export type LongColumns = z.infer<typeof long>

/** A mapping file for everything but wide tables; all of it can be left out. */
const projectMapping = z.strictObject({
  study: study
    .omit({ n: true, groups: true })
    .extend({ data: study.shape.data.omit({ basis: true }).partial() })
    .partial()
    .default({}),
  codes: z.array(codeRule).default([]),
  encoding: z.enum(['utf-8', 'windows-1252']).default('utf-8'),
  long: long.optional(),
})
export type ProjectMapping = z.infer<typeof projectMapping>

/**
 * The kind of table that a mapping file is for: a wide one where `codes` says which columns are codes, a long one where there
 * is `long`; undefined where it says neither.
 */
export function tableOf(path: string): 'table' | 'long' | undefined {
  if (!existsSync(path)) return undefined
  try {
    const read = parse(readFileSync(path, 'utf8')) as { codes?: unknown; long?: unknown }
    if (typeof read.codes === 'object' && read.codes !== null && !Array.isArray(read.codes)) return 'table'
    return read.long === undefined ? undefined : 'long'
  } catch {
    // What is wrong with it is told when it is read.
    return undefined
  }
}

/**
 * Reads the mapping file; without one, every part of it has its default.
 *
 * @throws StudyError
 */
export function readProjectMapping(path: string | undefined): ProjectMapping {
  if (path === undefined) return projectMapping.parse({})
  const file = basename(path)
  if (!existsSync(path)) throw fault(file, 'is missing; expected a mapping file (docs/import.md)')
  const problems = new Problems()
  const read = readYaml(readFileSync(path, 'utf8'), projectMapping, { file, problems })
  problems.throwIfAny()
  return read as ProjectMapping
}
