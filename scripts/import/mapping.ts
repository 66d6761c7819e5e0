import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { kind } from '../../src/study/codebook.ts'
import { id, levelId } from '../../src/study/ids.ts'
import { type Problems, StudyError } from '../../src/study/problems.ts'
import { study } from '../../src/study/study.ts'
import { text } from '../../src/study/text.ts'
import { readYaml } from '../../src/study/yaml.ts'
import { fold, tidyLabel } from './tidy.ts'
import { column, either, scalar } from './values.ts'

const separators: Record<string, string> = { comma: ',', semicolon: ';', tab: '\t', ',': ',', ';': ';', '\t': '\t' }

const separator = scalar
  .refine((name) => Object.hasOwn(separators, name), 'expected comma, semicolon or tab')
  .transform((name) => separators[name] as string)

const studyPart = study.omit({ n: true, groups: true }).extend({
  // Left out where nothing is said, so that the language of the study has its own words.
  kinds: study.shape.kinds.unwrap().optional(),
  data: study.shape.data.extend({ basis: study.shape.data.shape.basis.default('computed') }),
})

const publish = either(
  z.enum(['where-present', 'none']).transform((rule) => ({ rule })),
  z
    .strictObject({ column, yes: z.array(scalar.transform(fold)).min(1, 'expected at least one value') })
    .transform((part) => ({ rule: 'column' as const, ...part })),
  'where-present, none, or a mapping { column, yes: [values] }',
)

const coder = either(
  text(100).transform((name) => ({ name })),
  z.strictObject({ column }),
  'a name, or a mapping { column }',
)

const level = z.strictObject({
  value: either(
    scalar.transform((value) => [tidyLabel(value)]),
    z.array(scalar.transform(tidyLabel)).min(1, 'expected at least one value'),
    'a value of the column, or a list of values that mean the same',
  ),
  id: levelId.optional(),
  label: text(100).optional(),
  question: text().optional(),
})

const columnGroup = study.shape.groups
  .unwrap()
  .element.omit({ levels: true })
  .extend({
    column,
    levels: z.array(level).min(1, 'expected at least one level').optional(),
  })
export type ColumnGroup = z.infer<typeof columnGroup>

const override = z.strictObject({
  column,
  kind: kind.optional(),
  id: id.optional(),
  label: text(120).optional(),
  gloss: text(600).optional(),
  glossBy: z.enum(['site', 'study']).optional(),
  parent: text(200).optional().describe('The column or the id of another code'),
})
export type Override = z.infer<typeof override>

const words = z.array(scalar.transform(fold))

const codes = z
  .strictObject({
    from: column.optional(),
    to: column.optional(),
    columns: z.array(column).min(1, 'expected at least one column').optional(),
    kind: kind.default('theme'),
    overrides: z.array(override).default([]),
    applied: words.min(1, 'expected at least one value').default(['1', 'x', 'yes', 'true']),
    notApplied: words.default(['', '0', 'no', 'false']),
  })
  .superRefine(({ from, to, columns, applied, notApplied }, { addIssue }) => {
    const say = (path: string[], message: string) => addIssue({ code: 'custom', path, message })
    if (!from && !columns) say([], 'expected from: "First code\'s column", or columns: [a list of columns]')
    if (columns && (from || to)) say(['columns'], 'expected either from and to, or columns, not both')
    if (to && !from && !columns) say(['to'], 'expected from beside it')
    const both = applied.filter((word) => word === '' || notApplied.includes(word))
    if (both.length > 0)
      say(['applied'], `${both.map((word) => `"${word}"`).join(', ')} can't mean applied as well as not`)
  })

/** The mapping file: which column of a wide table is what, and what of the study a table can't say. */
export const mapping = z
  .strictObject({
    study: studyPart,
    encoding: z.enum(['utf-8', 'windows-1252']).default('utf-8'),
    separator: separator.optional(),
    response: column.optional(),
    text: column.optional(),
    textMissing: words.default([]),
    publish: publish.default({ rule: 'none' }),
    coder: coder.default({ name: 'coding-team' }),
    groups: z.array(columnGroup).default([]),
    codes,
  })
  .superRefine(({ text: answer, publish: rule, groups }, { addIssue }) => {
    if (!answer && rule.rule !== 'none') {
      addIssue({
        code: 'custom',
        path: ['publish'],
        message: 'expected none, as no column of texts is named (text: …)',
      })
    }
    groups.forEach((group, index) => {
      if (groups.findIndex((one) => one.id === group.id) < index) {
        addIssue({ code: 'custom', path: ['groups', index, 'id'], message: 'expected an id that no other group has' })
      }
    })
  })
export type Mapping = z.infer<typeof mapping>

/**
 * Reads a mapping file.
 *
 * @throws StudyError
 */
export function readMapping(path: string, problems: Problems): Mapping {
  const file = basename(path)
  if (!existsSync(path))
    throw new StudyError([{ file, message: 'is missing; expected a mapping file (docs/import-table.md)' }])
  const source = decode(readFileSync(path), file)
  const read = readYaml(source, mapping, { file, problems })
  problems.throwIfAny()
  return read as Mapping
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new StudyError([{ file, message: 'is not UTF-8; save it as "UTF-8" in your editor' }])
  }
}
