import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import type { Findings } from '../content.ts'
import { say } from '../messages/columns.ts'
import {
  agreementRow,
  cell,
  exemplar,
  frequency,
  pair,
  pattern,
  type Release,
  type ReleaseName,
  reproductionClaim,
  withheld,
} from '../study/release.ts'

export type TwinColumn = { name: string; type: 'string' | 'integer' | 'number' | 'boolean'; description: string }
/** A list of a release file as a flat table. */
export type Twin = {
  name: string
  of: ReleaseName
  columns: readonly TwinColumn[]
  rows: readonly Record<string, unknown>[]
}

type JsonSchema = {
  type?: string | string[]
  description?: string
  properties?: Record<string, JsonSchema>
  anyOf?: JsonSchema[]
  enum?: unknown[]
}

const described: Readonly<Record<string, string>> = {
  id: say('any.id'),
  kind: say('any.kind'),
  label: say('any.label'),
  basis: say('any.basis'),
  suppressed: say('any.suppressed'),
  file: say('any.file'),
  reason: say('any.reason'),
  a: say('any.a'),
  b: say('any.b'),
  codes: say('any.codes'),
  count: say('any.count'),
  share: say('any.share'),
  low: say('any.low'),
  high: say('any.high'),
  text: say('any.text'),
  dimension: say('any.dimension'),
  theme: say('any.theme'),
  code: say('any.code'),
  statistic: say('any.statistic'),
  reported: say('any.reported'),
  computed: say('any.computed'),
  place: say('any.place'),
  value: say('any.value'),
  words: say('any.words'),
}

const types = { integer: 'integer', number: 'number', boolean: 'boolean' } as const

/** The columns that an object schema flattens to: nested objects by `_`, lists as one text. */
function columnsOf(schema: JsonSchema, prefix = ''): TwinColumn[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const choices = value.anyOf?.filter((one) => one.type !== 'null') ?? [value]
    const inner = choices.length === 1 ? (choices[0] as JsonSchema) : value
    const [type] = [inner.type].flat().filter((one) => one !== 'null')
    const name = prefix + key
    if (inner.properties) return columnsOf(inner, `${name}_`)
    if (type === 'object') return []
    const description = value.description ?? inner.description ?? described[key] ?? described[name] ?? ''
    return [{ name, type: types[type as keyof typeof types] ?? 'string', description }]
  })
}

/** An object of a list in one word: a span is `bond:3:10`. */
const itemText = (item: unknown) => (item !== null && typeof item === 'object' ? Object.values(item).join(':') : item)

function valueAt(row: unknown, path: readonly string[]): unknown {
  const value = path.reduce<unknown>((node, key) => (node as Record<string, unknown> | null | undefined)?.[key], row)
  return Array.isArray(value) ? value.map(itemText).join(' ') : value
}

/** Column names use `_` only between levels, so a name leads back to its value. */
const flat = (row: unknown, columns: readonly TwinColumn[]) =>
  Object.fromEntries(columns.map(({ name }) => [name, valueAt(row, name.split('_'))]))

const groupColumns: readonly TwinColumn[] = [
  { name: 'by', type: 'string', description: say('groups.by') },
  { name: 'levels', type: 'string', description: say('groups.levels') },
  { name: 'code', type: 'string', description: say('groups.code') },
  { name: 'mentions', type: 'integer', description: say('groups.mentions') },
  { name: 'base', type: 'integer', description: say('groups.base') },
  { name: 'share', type: 'number', description: say('frequency.share') },
  { name: 'basis', type: 'string', description: described['basis'] ?? '' },
  { name: 'suppressed', type: 'string', description: described['suppressed'] ?? '' },
]

/** The cube of groups with a row a code and combination of levels. */
function groupRows({ basis, tables }: Release['groups']): Twin['rows'] {
  return tables.flatMap(({ by, rows }) =>
    rows.flatMap(({ levels, base, mentions, suppressed }) =>
      Object.entries(mentions).map(([code, count]) => ({
        by: by.join(' '),
        levels: levels.join(' '),
        code,
        mentions: count,
        base,
        share: count === null || !base ? null : Number((count / base).toFixed(4)),
        basis,
        // A code may have an id that every object knows, such as "constructor".
        suppressed: Object.hasOwn(suppressed, code) ? suppressed[code] : undefined,
      })),
    ),
  )
}

/** The log says its basis once; a table may be parted from it. */
const markedWithheld = withheld.extend({ basis: frequency.shape.basis })
const marked = ({ basis, withheld: list }: Release['disclosure']) => list.map((row) => ({ ...row, basis }))

/** Every list of the release as a flat table, with what its columns mean. */
export function csvTwins({ release }: Findings): Twin[] {
  const twin = (name: string, of: ReleaseName, schema: z.ZodType, list: readonly unknown[]): Twin => {
    const columns = columnsOf(z.toJSONSchema(schema) as JsonSchema)
    return { name, of, columns, rows: list.map((row) => flat(row, columns)) }
  }
  return [
    twin('frequencies', 'frequencies', frequency, release.frequencies.codes),
    { name: 'groups', of: 'groups' as const, columns: groupColumns, rows: groupRows(release.groups) },
    twin('pairs', 'cooccurrence', pair, release.cooccurrence.pairs),
    twin('patterns', 'cooccurrence', pattern, release.cooccurrence.patterns),
    twin('matrix', 'matrix', cell, release.matrix.cells),
    twin('exemplars', 'exemplars', exemplar, release.exemplars.exemplars),
    twin('agreement', 'agreement', agreementRow, release.agreement.codes),
    twin('reproduction', 'reproduction', reproductionClaim, release.reproduction.claims),
    twin('disclosure', 'disclosure', markedWithheld, marked(release.disclosure)),
  ].filter(({ rows }) => rows.length > 0)
}

/**
 * A table as CSV for people's spreadsheets: a text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export const csvText = (columns: readonly string[], rows: readonly (readonly unknown[] | Record<string, unknown>)[]) =>
  stringify(rows as Record<string, unknown>[], {
    header: true,
    columns: [...columns],
    escape_formulas: true,
    bom: true,
    cast: { boolean: (value) => String(value) },
  })
